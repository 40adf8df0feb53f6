// A person's verdict on a statement: shown beside it, and given where the server lets people write.
import { go, h, view } from "./dom.js";
import { clearLogin, login } from "./login.js";
import { select, string } from "./sparql.js";
import { suggestions } from "./suggestions.js";
import { ACTS, concepts, label, localName } from "./terms.js";

const GRAPH = "<https://w3id.org/rapporteur/graph/corrections>";
const VERDICTS = { accepted: "Found right", rejected: "Found wrong", mended: "Mended" };

/** The corrections of an article's statements, by statement. */
export async function fetchCorrections(document_, signal) {
  const rows = await select(
    `SELECT ?s ?verdict ?by ?why WHERE {
  GRAPH ${GRAPH} {
    ?correction a rap:Correction ; oa:hasTarget ?s ; oa:hasBody ?verdict .
    FILTER(STRSTARTS(STR(?s), ${string(`${document_}#`)}) && CONTAINS(STR(?verdict), "/verdict/"))
    OPTIONAL { ?correction dcterms:creator ?by }
    OPTIONAL { ?correction skos:note ?why }
  }
}`,
    signal,
  );
  return new Map(rows.map((row) => [row.s, { ...row, verdict: localName(row.verdict) }]));
}

/** What was found of a statement, and the means to say otherwise. */
export function verdictOf(statement, correction, { settings, address }) {
  const known = correction && h("p", { class: "verdict" }, h("strong", {}, VERDICTS[correction.verdict]), whose(correction));
  if (!settings.corrections) {
    return known;
  }
  const after = () => go({ address: view("article", { iri: address, statement: statement.iri }), replace: true, keepScroll: true });
  const note = h("p", { class: "note", role: "status" });
  const act = (verdict) => () => send(statement.iri, { verdict }, note).then((done) => done && after());
  const mend = h("button", { type: "button", value: "mended", "aria-expanded": "false" }, "Mend");
  mend.addEventListener("click", () => toggle(mend, note, () => mending(statement, note, after)));
  return h(
    "div",
    { class: "judge" },
    known,
    h(
      "div",
      { class: "choices", role: "group", "aria-label": "Your verdict" },
      correction?.verdict !== "accepted" && h("button", { type: "button", value: "accepted", onclick: act("accepted") }, "Right"),
      h("button", { type: "button", value: "rejected", onclick: act("rejected") }, "Wrong"),
      mend,
      correction && h("button", { type: "button", onclick: () => withdraw(statement.iri, note).then((done) => done && after()) }, "Take back"),
    ),
    note,
  );
}

/** Statements that stand in the article no more because someone found them wrong, or that moved. */
export function gone(corrections, shown, words, { settings, address }) {
  const rest = [...corrections.values()].filter((one) => !shown.includes(one.s));
  const after = () => go({ address: view("article", { iri: address }), replace: true, keepScroll: true });
  return (
    rest.length > 0 &&
    h(
      "section",
      { class: "gone" },
      h("h2", {}, "Found wrong"),
      h(
        "ul",
        {},
        rest.map((one) => {
          const note = h("p", { class: "note", role: "status" });
          return h(
            "li",
            {},
            h("span", { class: "excerpt" }, words(one.s)),
            h("p", { class: "verdict" }, h("strong", {}, VERDICTS[one.verdict]), whose(one)),
            settings.corrections &&
              h("button", { type: "button", onclick: () => withdraw(one.s, note).then((done) => done && after()) }, "Take back"),
            note,
          );
        }),
      ),
    )
  );
}

function whose({ by, why }) {
  return [by && ` by ${by}`, why && `: ${why}`].filter(Boolean).join("");
}

/** The form before the note, made when it is first asked for: an article can have hundreds of statements. */
function toggle(button, note, make) {
  const open = button.getAttribute("aria-expanded") !== "true";
  button.setAttribute("aria-expanded", String(open));
  let form = note.previousElementSibling;
  if (form?.tagName !== "FORM") {
    form = make();
    note.before(form);
  }
  form.hidden = !open;
  if (open) {
    form.querySelector("input").focus();
  }
}

function mending(statement, note, after) {
  const id = (name) => `mend-${name}-${statement.iri.split("=").pop()}`;
  const { input: speaker, list, chosen } = suggestions(id("speaker"), {
    placeholder: statement.speakers.map((one) => one.label).join(", ") || "nobody named",
  });
  const act = h(
    "select",
    { id: id("act") },
    h("option", { value: "" }, `as it is${statement.speechAct ? `: ${label(statement.speechAct)}` : ""}`),
    concepts(ACTS).map((one) => h("option", { value: localName(one.concept) }, one.label)),
  );
  const date = h("input", { type: "date", id: id("date") });
  const undated = h("input", { type: "checkbox", id: id("undated") });
  undated.addEventListener("change", () => {
    date.disabled = undated.checked;
  });
  const why = h("input", { id: id("why"), maxlength: 4000 });
  const field = (control, text) => h("div", {}, h("label", { for: control.id }, text), control);
  return h(
    "form",
    {
      class: "fields",
      onsubmit: (event) => {
        event.preventDefault();
        const actor = chosen();
        const day = undated.checked ? "unknown" : date.value;
        if (!actor && !act.value && !day) {
          note.textContent = "Give a speaker, an act or a day.";
          return;
        }
        send(
          statement.iri,
          {
            verdict: "mended",
            speaker: actor?.label,
            speakerIri: actor?.iri,
            act: act.value || undefined,
            date: day || undefined,
            why: why.value || undefined,
          },
          note,
        ).then((done) => done && after());
      },
    },
    field(speaker, "Speaker"),
    list,
    field(act, "Act"),
    field(date, "Said on"),
    field(undated, "No day is told"),
    field(why, "Why"),
    h("div", {}, h("span", {}), h("button", { class: "run" }, "Save")),
  );
}

function send(statement, correction, note) {
  return ask("PUT", statement, note, correction);
}

function withdraw(statement, note) {
  return ask("DELETE", statement, note);
}

/** Whether it was done; if not, the note says why. */
async function ask(method, statement, note, correction) {
  note.textContent = "";
  for (let wrong = ""; ; wrong = "The server does not know that login.") {
    const who = await login(wrong);
    if (!who) {
      return false;
    }
    const response = await fetch(`/corrections?${new URLSearchParams({ statement })}`, {
      method,
      // Else the browser would ask for the login once more, in a window of its own.
      credentials: "omit",
      headers: { Authorization: who.authorization, "Content-Type": "application/json" },
      body: correction && JSON.stringify({ ...correction, by: who.name || undefined }),
    }).catch((error) => ({ ok: false, text: async () => error.message }));
    if (response.status !== 401) {
      note.textContent = response.ok ? "" : await response.text();
      return response.ok;
    }
    clearLogin();
  }
}
