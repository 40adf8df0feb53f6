// Shows the view that the address names, and follows links within the page without loading it anew.
import { h } from "./dom.js";
import * as actor from "./views/actor.js";
import * as actors from "./views/actors.js";
import * as article from "./views/article.js";
import * as articles from "./views/articles.js";
import * as network from "./views/network.js";
import * as query from "./views/query.js";
import * as resource from "./views/resource.js";
import * as statements from "./views/statements.js";

const VIEWS = {
  "/": statements,
  "/actors": actors,
  "/actor": actor,
  "/articles": articles,
  "/article": article,
  "/network": network,
  "/query": query,
  "/resource": resource,
};

const main = document.getElementById("main");
const status = document.getElementById("status");
const settings = fetch("/config.json").then(
  (response) => (response.ok ? response.json() : {}),
  () => ({}),
);

let current = new AbortController();

async function show({ focus }) {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  const shown = VIEWS[location.pathname] ?? statements;
  for (const link of document.querySelectorAll("nav.views a")) {
    if (VIEWS[link.pathname] === (shown.parent ? VIEWS[shown.parent] : shown)) {
      link.setAttribute("aria-current", "page");
    } else {
      link.removeAttribute("aria-current");
    }
  }
  document.title = `${shown.title} · Rapporteur`;
  status.textContent = "Loading";
  const held = heldFocus();
  document.body.classList.add("loading");
  try {
    const parameters = new URLSearchParams(location.search);
    const message = await shown.render(main, parameters, { signal, settings: await settings });
    if (!signal.aborted) {
      status.textContent = message ?? "";
      const heading = main.querySelector("h1");
      if (heading && shown !== statements) {
        document.title = `${heading.textContent} · Rapporteur`;
      }
      if (focus && heading) {
        heading.tabIndex = -1;
        heading.focus({ preventScroll: true });
      } else if (document.activeElement === document.body) {
        held()?.focus({ preventScroll: true });
      }
    }
  } catch (error) {
    if (!signal.aborted) {
      status.textContent = "";
      main.append(
        h(
          "div",
          { class: "error", role: "alert" },
          h("h2", {}, "That did not work"),
          h("p", {}, error.message),
          h("p", {}, h("a", { href: location.pathname + location.search }, "Try again")),
        ),
      );
    }
  } finally {
    if (!signal.aborted) {
      document.body.classList.remove("loading");
    }
  }
}

/** Finds what had the focus again, when the view has been made anew. */
function heldFocus() {
  const { id, dataset } = document.activeElement ?? document.body;
  return () => {
    if (id) {
      return document.getElementById(id);
    }
    return dataset.key && main.querySelector(`[data-key="${CSS.escape(dataset.key)}"]`);
  };
}

function go(address, { replace = false, keepScroll = false } = {}) {
  const from = location.pathname;
  history[replace ? "replaceState" : "pushState"](null, "", address);
  if (!keepScroll) {
    window.scrollTo(0, 0);
  }
  return show({ focus: location.pathname !== from });
}

document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (
    link &&
    plain &&
    link.origin === location.origin &&
    Object.hasOwn(VIEWS, link.pathname) &&
    !link.hasAttribute("download") &&
    link.getAttribute("href")[0] !== "#"
  ) {
    event.preventDefault();
    go(link.pathname + link.search + link.hash);
  }
});
window.addEventListener("rapporteur:go", ({ detail }) => (typeof detail === "string" ? go(detail) : go(detail.address, detail)));
window.addEventListener("popstate", () => show({ focus: false }));
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable], .yasgui");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) {
    const search = main.querySelector("input[type=search]");
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  }
});
show({ focus: false });
