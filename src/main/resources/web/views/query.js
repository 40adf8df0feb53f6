// A SPARQL editor (Yasgui), with the queries that come with the program.
import { h, view } from "../dom.js";
import { ENDPOINT, PREFIXES, withPrefixes } from "../sparql.js";

export const title = "SPARQL";

const FIRST = withPrefixes(`SELECT ?speaker ?said ?words WHERE {
  ?statement rap:speaker/rdfs:label ?speaker ;
    schema:text ?words .
  OPTIONAL { ?statement rap:saidAt/rap:earliest ?said }
} ORDER BY DESC(?said) LIMIT 50`);

let loading;

/** The editor is large: it is loaded when it is first wanted. */
function loadEditor() {
  loading ??= new Promise((done, fail) => {
    const style = h("link", { rel: "stylesheet", href: "/lib/yasgui.css" });
    document.head.querySelector("link[rel=stylesheet]").before(style);
    const script = h("script", { src: "/lib/yasgui.js" });
    script.addEventListener("load", () => done(window.Yasgui));
    script.addEventListener("error", () => {
      loading = undefined;
      fail(new Error("The editor could not be loaded."));
    });
    document.head.append(script);
  });
  return loading;
}

export async function render(main, parameters, { signal }) {
  const [Yasgui, saved] = await Promise.all([loadEditor(), savedQueries(signal)]);
  const editor = h("div", { class: "editor" });
  const list = h("ul", {});
  main.replaceChildren(
    h("h1", {}, "SPARQL"),
    h("p", { class: "lead" }, "Ask the graph directly. The endpoint, for other programs: ", h("code", {}, new URL(ENDPOINT, location.href).href)),
    h(
      "div",
      { class: "columns" },
      saved.length > 0 && h("aside", { class: "saved", "aria-label": "Saved queries" }, h("h2", {}, "Saved queries"), list),
      editor,
    ),
  );
  const yasgui = open(Yasgui, editor);
  const tab = () => yasgui.getTab();
  if (parameters.get("query")) {
    tab().setQuery(parameters.get("query"));
  }
  for (const query of saved) {
    list.append(
      h(
        "li",
        {},
        h("button", {
          type: "button",
          onclick: () => {
            tab().setQuery(query.text);
            tab().query().catch(() => {});
            history.replaceState(null, "", view("query", { query: query.text }));
          },
        }, query.title),
      ),
    );
  }
  label(editor);
  return "";
}

async function savedQueries(signal) {
  const response = await fetch("/queries/", { headers: { Accept: "application/json" }, signal });
  return response.ok ? response.json() : [];
}

function open(Yasgui, editor) {
  const defaults = Yasgui.Yasqe.defaults;
  // No call to prefix.cc: the page works without other hosts.
  Yasgui.Yasqe.forkAutocompleter?.("prefixes", {
    name: "own-prefixes",
    persistenceId: null,
    get: () => Promise.resolve(Object.entries(PREFIXES).map(([name, iri]) => `${name}: <${iri}>`).sort()),
  });
  defaults.autocompleters = ["own-prefixes", "variables"];
  return new Yasgui(editor, {
    requestConfig: { endpoint: new URL(ENDPOINT, location.href).href, method: "POST" },
    copyEndpointOnNewTab: true,
    endpointCatalogueOptions: { getData: () => [] },
    endpointInfo: undefined,
    persistenceId: "rapporteur",
    persistencyExpire: 60 * 60 * 24 * 30,
    yasqe: { value: FIRST, createShareableLink: null },
    yasr: { prefixes: PREFIXES },
  });
}

/** Names what the editor leaves without a name for screen readers. */
function label(editor) {
  for (const area of editor.querySelectorAll(".CodeMirror textarea")) {
    area.setAttribute("aria-label", "SPARQL query");
  }
}
