// A SPARQL editor (Yasqe, of Yasgui), with the queries that come with the program.
import { append, fill, h, outside, plural, view } from "../dom.js";
import { ENDPOINT, PREFIXES, withPrefixes } from "../sparql.js";

export const title = "SPARQL";

const MOST_ROWS = 1000;
const FIRST = withPrefixes(`SELECT ?speaker ?said ?words WHERE {
  GRAPH ?article {
    ?statement rap:speaker/rdfs:label ?speaker ;
      schema:text ?words .
    OPTIONAL { ?statement rap:saidAt/rap:earliest ?said }
  }
} ORDER BY DESC(?said) LIMIT 50`);

let loading;

/** The editor is large: it is loaded when it is first wanted. */
function loadEditor() {
  loading ??= new Promise((done, fail) => {
    document.head
      .querySelector("link[rel=stylesheet]")
      .before(h("link", { rel: "stylesheet", href: "/lib/yasgui.css" }));
    const script = h("script", { src: "/lib/yasgui.js" });
    script.addEventListener("load", () => done(window.Yasgui.Yasqe));
    script.addEventListener("error", () => {
      loading = undefined;
      fail(new Error("The editor could not be loaded."));
    });
    document.head.append(script);
  });
  return loading;
}

export async function render(main, parameters, { signal }) {
  const [Yasqe, saved] = await Promise.all([loadEditor(), savedQueries(signal)]);
  const place = h("div", {});
  const answer = h("section", { class: "answer", "aria-label": "Answer", "aria-live": "polite" });
  const list = h("ul", {});
  const button = h("button", { type: "button", class: "run" }, "Run");
  fill(
    main,
    h("h1", {}, "SPARQL"),
    h("p", { class: "lead" }, "Ask the graph directly. The endpoint for other programs is ", h("code", {}, new URL(ENDPOINT, location.href).href)),
    h(
      "div",
      { class: "columns" },
      h("aside", { class: "saved", "aria-label": "Saved queries" }, h("h2", {}, "Saved queries"), list),
      h(
        "div",
        { class: "editor" },
        place,
        h("p", { class: "toolbar" }, button, h("span", { class: "small" }, "or Ctrl-Enter. Known prefixes are put in for you.")),
        answer,
      ),
    ),
  );
  const editor = open(Yasqe, place, parameters.get("query") || FIRST);
  const run = () => {
    editor.addPrefixes(missingPrefixes(editor.getValue()));
    const query = editor.getValue();
    history.replaceState(null, "", view("query", { query }));
    return ask(query, answer, signal);
  };
  button.addEventListener("click", run);
  editor.addKeyMap({ "Ctrl-Enter": run, "Cmd-Enter": run });
  for (const query of saved) {
    const choose = () => {
      editor.setValue(query.text);
      run();
    };
    list.append(h("li", {}, h("button", { type: "button", onclick: choose }, query.title)));
  }
  signal.addEventListener("abort", () => editor.destroy?.());
  return "";
}

async function savedQueries(signal) {
  const response = await fetch("/queries/", { headers: { Accept: "application/json" }, signal });
  return response.ok ? response.json() : [];
}

function open(Yasqe, place, value) {
  // Its completion asks prefix.cc and other hosts; the page works without any.
  Yasqe.defaults.autocompleters = [];
  const editor = new Yasqe(place, {
    value,
    persistenceId: null,
    showQueryButton: false,
    createShareableLink: null,
    autocompleters: [],
    resizeable: false,
    lineWrapping: true,
    viewportMargin: Infinity,
  });
  // The Tab key leads on to the next element, as everywhere else.
  editor.addKeyMap({ Tab: false, "Shift-Tab": false });
  editor.getInputField().setAttribute("aria-label", "SPARQL query");
  return editor;
}

/** Prefixes that are used and known but not declared. */
function missingPrefixes(query) {
  const plain = query.replace(/<[^>]*>|"[^"]*"|#.*/g, " ");
  return Object.fromEntries(
    Object.entries(PREFIXES).filter(
      ([name]) => new RegExp(`(^|[^\\w-])${name}:`).test(plain) && !new RegExp(`PREFIX\\s+${name}:`, "i").test(query),
    ),
  );
}

async function ask(query, answer, signal) {
  const begin = performance.now();
  answer.replaceChildren(h("p", { class: "small" }, "Running"));
  try {
    const response = await fetch(ENDPOINT, {
      method: "POST",
      headers: { Accept: "application/sparql-results+json, text/turtle;q=0.9" },
      body: new URLSearchParams({ query }),
      signal,
    });
    const seconds = ((performance.now() - begin) / 1000).toFixed(2);
    const text = await response.text();
    if (!response.ok) {
      answer.replaceChildren(h("div", { class: "error", role: "alert" }, h("pre", {}, text.slice(0, 2000))));
    } else if (response.headers.get("Content-Type").startsWith("application/sparql-results+json")) {
      answer.replaceChildren(...shown(JSON.parse(text), query, seconds));
    } else {
      answer.replaceChildren(h("p", { class: "small" }, `${seconds} s`), h("pre", {}, text));
    }
  } catch (error) {
    if (!signal.aborted) {
      answer.replaceChildren(h("div", { class: "error", role: "alert" }, error.message));
    }
  }
}

function shown(result, query, seconds) {
  if (result.boolean !== undefined) {
    return [h("p", {}, h("strong", {}, result.boolean ? "Yes" : "No"), ` in ${seconds} s`)];
  }
  const rows = result.results.bindings;
  const names = result.head.vars;
  const download = (format) => `${ENDPOINT}?${new URLSearchParams({ output: format, query })}`;
  return [
    h(
      "div",
      { class: "toolbar" },
      h("span", { class: "small" }, `${plural(rows.length, "row")} in ${seconds} s${rows.length > MOST_ROWS ? `; the first ${MOST_ROWS} are shown` : ""}`),
      h("div", { class: "export" }, h("a", { href: download("csv"), download: "answer.csv" }, "CSV"), h("a", { href: download("json"), download: "answer.json" }, "JSON")),
    ),
    h(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": "Rows" },
      h(
        "table",
        {},
        h("thead", {}, h("tr", {}, names.map((name) => h("th", { scope: "col" }, name)))),
        append(h("tbody", {}), rows.slice(0, MOST_ROWS).map((row) => h("tr", {}, names.map((name) => h("td", {}, cell(row[name])))))),
      ),
    ),
  ];
}

function cell(term) {
  if (term === undefined) {
    return "";
  }
  if (term.type !== "uri") {
    return term.value;
  }
  const [name, namespace] = Object.entries(PREFIXES).find(([, start]) => term.value.startsWith(start)) ?? [];
  const text = name ? `${name}:${term.value.slice(namespace.length)}` : term.value;
  return [
    h("a", { href: view("resource", { iri: term.value }), title: term.value }, text),
    /^https?:\/\/(?!w3id\.org\/rapporteur\/)/.test(term.value) && [" ", outside(term.value, h("span", { class: "hidden" }, "open there"))],
  ];
}
