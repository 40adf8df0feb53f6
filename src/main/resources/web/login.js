// Asks once who wants to write, and keeps it as long as the tab is open.
import { h } from "./dom.js";

const KEY = "rapporteur-login";

export function clearLogin() {
  sessionStorage.removeItem(KEY);
}

/** { authorization, name }, or nothing when it is called off. */
export async function login(wrong = "") {
  const known = sessionStorage.getItem(KEY);
  return known ? JSON.parse(known) : prompt(wrong);
}

function prompt(wrong) {
  const name = h("input", { id: "login-name", autocomplete: "username" });
  const secret = h("input", { id: "login-secret", type: "password", required: true, autocomplete: "current-password" });
  const token = h("input", { id: "login-token", type: "checkbox" });
  const dialog = h(
    "dialog",
    { class: "login", "aria-labelledby": "login-title" },
    h(
      "form",
      { method: "dialog", class: "fields" },
      h("h2", { id: "login-title" }, "Who is correcting?"),
      wrong && h("p", { class: "wrong", role: "alert" }, wrong),
      h("div", {}, h("label", { for: "login-name" }, "Name"), name),
      h("div", {}, h("label", { for: "login-secret" }, "Secret"), secret),
      h("div", {}, h("span", {}), h("label", {}, token, " it is the server’s token")),
      h(
        "div",
        {},
        h("span", {}),
        h(
          "span",
          { class: "choices" },
          h("button", { value: "go", class: "run" }, "Log in"),
          h("button", { value: "", formnovalidate: true }, "Cancel"),
        ),
      ),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener("close", () => {
      const who = dialog.returnValue === "go" ? credentials(name.value.trim(), secret.value, token.checked) : undefined;
      dialog.remove();
      if (who) {
        sessionStorage.setItem(KEY, JSON.stringify(who));
      }
      done(who);
    });
  });
}

function credentials(name, secret, isToken) {
  const authorization = isToken ? `Bearer ${secret.trim()}` : `Basic ${base64(`${name}:${secret}`)}`;
  return { authorization, name };
}

function base64(text) {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
