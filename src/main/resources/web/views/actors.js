// Actors: everyone who speaks, with how often and when.
import { day } from "../dates.js";
import { go, h, plural, view } from "../dom.js";
import { select, string } from "../sparql.js";
import { localName } from "../terms.js";

export const title = "Actors";

const PAGE = 50;
const TYPES = { Person: "person", Polity: "polity", Organization: "organisation", Unnamed: "unnamed", Collective: "group" };

export async function render(main, parameters, { signal }) {
  const q = (parameters.get("q") ?? "").trim();
  const page = Math.max(1, Number.parseInt(parameters.get("page") ?? "1", 10) || 1);
  const rows = await select(
    `SELECT ?actor (SAMPLE(?name) AS ?label) (SAMPLE(?kind) AS ?type) (COUNT(DISTINCT ?s) AS ?count)
       (MIN(IF(?day = "", "9999", ?day)) AS ?first) (MAX(?day) AS ?last) WHERE {
  {
    ?s rap:speaker ?actor . ?actor rdfs:label ?name
    ${q ? `FILTER(CONTAINS(LCASE(?name), ${string(q.toLowerCase())}))` : ""}
    OPTIONAL { ?actor a ?kind FILTER(?kind IN (schema:Person, rap:Polity, org:Organization, rap:Unnamed, rap:Collective)) }
    OPTIONAL { ?s rap:saidAt/rap:earliest ?earliest }
  }
  BIND(COALESCE(STR(?earliest), "") AS ?day)
} GROUP BY ?actor ORDER BY DESC(?count) LCASE(?label) LIMIT ${PAGE + 1} OFFSET ${(page - 1) * PAGE}`,
    signal,
  );
  const found = rows.filter((row) => row.actor);
  const input = h("input", { type: "search", id: "q", value: q, placeholder: "Name", autocomplete: "off" });
  main.replaceChildren(
    h("h1", {}, "Actors"),
    h("p", { class: "lead" }, "Everyone who is reported as saying something."),
    h(
      "form",
      {
        class: "search",
        role: "search",
        onsubmit: (event) => {
          event.preventDefault();
          go(view("actors", { q: input.value.trim() }));
        },
      },
      h("label", { for: "q", class: "hidden" }, "Search actors"),
      input,
      h("button", {}, "Search"),
    ),
    found.length ? table(found.slice(0, PAGE)) : h("p", { class: "nothing" }, "No actor of that name speaks."),
    h(
      "nav",
      { class: "pager", "aria-label": "Pages" },
      page > 1 && h("a", { href: view("actors", { q, page: page - 1 }) }, "← Previous"),
      found.length > PAGE && h("a", { href: view("actors", { q, page: page + 1 }) }, "Next →"),
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
      h("thead", {}, h("tr", {}, ["Name", "Kind", "Statements", "First said", "Last said"].map((name) => h("th", { scope: "col" }, name)))),
      h(
        "tbody",
        {},
        rows.map((row) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, h("a", { href: view("actor", { iri: row.actor }) }, row.label)),
            h("td", {}, kindName(row.type)),
            h("td", { class: "number" }, h("a", { href: view("", { speaker: row.actor }) }, Number(row.count).toLocaleString("en"))),
            h("td", {}, row.last && day(row.first)),
            h("td", {}, day(row.last)),
          ),
        ),
      ),
    ),
  );
}

export function kindName(type) {
  return type ? (TYPES[localName(type)] ?? localName(type)) : "";
}
