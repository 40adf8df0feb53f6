// Actors: everyone who speaks, with how often and when.
import { day } from "../dates.js";
import { fill, go, h, plural, view } from "../dom.js";
import { kindName } from "../kinds.js";
import { select, string } from "../sparql.js";

export const title = "Actors";

const PAGE = 50;
const KINDS = {
  "": { title: "all who bear a name", types: ["schema:Person", "rap:Polity", "org:Organization"] },
  person: { title: "persons", types: ["schema:Person"] },
  polity: { title: "states and other polities", types: ["rap:Polity"] },
  organisation: { title: "organisations", types: ["org:Organization"] },
  unnamed: { title: "groups and unnamed ones", types: ["rap:Collective", "rap:Unnamed"] },
};

export async function render(main, parameters, { signal }) {
  const q = (parameters.get("q") ?? "").trim();
  const page = Math.max(1, Number.parseInt(parameters.get("page") ?? "1", 10) || 1);
  const kind = Object.hasOwn(KINDS, parameters.get("kind") ?? "") ? (parameters.get("kind") ?? "") : "";
  const rows = await select(
    `SELECT ?actor ?label ?type ?count (MIN(?earliest) AS ?first) (MAX(?earliest) AS ?last) WHERE {
  {
    SELECT ?actor ?count (SAMPLE(?name) AS ?label) (SAMPLE(?class) AS ?type) WHERE {
      { SELECT ?actor (COUNT(*) AS ?count) WHERE { ?s rap:speaker ?actor } GROUP BY ?actor }
      ?actor a ?class FILTER(?class IN (${KINDS[kind].types.join(", ")}))
      ?actor rdfs:label ?name ${q ? `FILTER(CONTAINS(LCASE(?name), ${string(q.toLowerCase())}))` : ""}
    } GROUP BY ?actor ?count ORDER BY DESC(?count) LCASE(?label) LIMIT ${PAGE + 1} OFFSET ${(page - 1) * PAGE}
  }
  OPTIONAL {
    ?s rap:speaker ?actor ; rap:saidAt ?time . ?time rap:precision ?precision ; rap:earliest ?earliest
    FILTER(?precision IN (precision:day, precision:hour, precision:minute))
  }
} GROUP BY ?actor ?label ?type ?count ORDER BY DESC(?count) LCASE(?label)`,
    signal,
  );
  const found = rows.filter((row) => row.actor);
  const input = h("input", { type: "search", id: "q", value: q, placeholder: "Name", autocomplete: "off" });
  fill(
    main,
    h("h1", {}, "Actors"),
    h("p", { class: "lead" }, "Everyone who is reported as saying something."),
    h(
      "form",
      {
        class: "search",
        role: "search",
        onsubmit: (event) => {
          event.preventDefault();
          go(view("actors", { q: input.value.trim(), kind }));
        },
      },
      h("label", { for: "q", class: "hidden" }, "Search actors"),
      input,
      h("button", {}, "Search"),
    ),
    h(
      "div",
      { class: "toolbar" },
      h(
        "div",
        {},
        h("label", { for: "kind" }, "Show"),
        h(
          "select",
          { id: "kind", onchange: (event) => go(view("actors", { q, kind: event.target.value })) },
          Object.entries(KINDS).map(([name, one]) => h("option", { value: name, selected: name === kind }, one.title)),
        ),
      ),
    ),
    found.length ? table(found.slice(0, PAGE)) : h("p", { class: "nothing" }, "Nobody of that name and kind speaks."),
    h(
      "nav",
      { class: "pager", "aria-label": "Pages" },
      page > 1 && h("a", { href: view("actors", { q, kind, page: page - 1 }) }, "← Previous"),
      found.length > PAGE && h("a", { href: view("actors", { q, kind, page: page + 1 }) }, "Next →"),
    ),
  );
  return plural(Math.min(found.length, PAGE), "actor");
}

function table(rows) {
  return h(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": "Actors" },
    h(
      "table",
      {},
      h("thead", {}, h("tr", {}, ["Name", "Kind", "Statements", "First dated", "Last dated"].map((name, i) => h("th", { scope: "col", class: i % 2 ? "extra" : null }, name)))),
      h(
        "tbody",
        {},
        rows.map((row) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, h("a", { href: view("actor", { iri: row.actor }) }, row.label)),
            h("td", { class: "extra" }, kindName(row.type)),
            h("td", { class: "number" }, h("a", { href: view("", { speaker: row.actor }) }, Number(row.count).toLocaleString("en"))),
            h("td", { class: "extra" }, day(row.first)),
            h("td", {}, day(row.last)),
          ),
        ),
      ),
    ),
  );
}
