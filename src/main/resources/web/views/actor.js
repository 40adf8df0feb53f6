// An actor: who it is, in which roles it spoke when, how often, to and about whom.
import { fill, h, outside, plural, view } from "../dom.js";
import { PAGE_SIZE, pageQuery, read } from "../filters.js";
import { kindName } from "../kinds.js";
import { iri, select } from "../sparql.js";
import { card, fetchStatements } from "../statement.js";
import { label, loadTerms, tone } from "../terms.js";
import { timeline } from "../timeline.js";

export const title = "Actor";
export const parent = "/actors";

export async function render(main, parameters, { signal }) {
  const address = parameters.get("iri") ?? "";
  const actor = iri(address);
  const state = read(new URLSearchParams({ speaker: address }));
  const [facts, said, roles, others, about, ids, speakers] = await Promise.all([
    select(`SELECT DISTINCT ?p ?o WHERE { VALUES ?p { rdfs:label rdf:type schema:description skos:altLabel } ${actor} ?p ?o }`, signal),
    select(
      `SELECT ?act ?day ?precision (COUNT(DISTINCT ?s) AS ?count) WHERE {
  ?s rap:speaker ${actor} ; rap:speechAct ?act .
  OPTIONAL { ?s rap:saidAt ?time . ?time rap:earliest ?earliest ; rap:precision ?precision }
  BIND(SUBSTR(STR(?earliest), 1, 10) AS ?day)
} GROUP BY ?act ?day ?precision`,
      signal,
    ),
    select(
      `SELECT ?role (COUNT(DISTINCT ?s) AS ?count)
       (MIN(?day) AS ?first) (MAX(?day) AS ?last) WHERE {
  {
    ?s rap:speaker ${actor} ; rap:speakerRole ?holding . ?holding org:member ${actor} ; rdfs:label ?role .
    OPTIONAL { ?s rap:saidAt/rap:earliest ?said }
    OPTIONAL { ?s schema:isPartOf/schema:datePublished ?published }
  }
  BIND(SUBSTR(COALESCE(STR(?said), STR(?published), ""), 1, 10) AS ?day)
} GROUP BY ?role ORDER BY ?first`,
      signal,
    ),
    select(
      `SELECT ?how ?act ?other (SAMPLE(?name) AS ?label) (COUNT(DISTINCT ?s) AS ?count) WHERE {
  {
    ?s rap:speaker ${actor} ; rap:speechAct ?act .
    { ?s rap:addressee ?other BIND("to" AS ?how) } UNION { ?s rap:target ?other BIND("about" AS ?how) }
    ?other rdfs:label ?name
  }
} GROUP BY ?how ?act ?other ORDER BY DESC(?count) LIMIT 200`,
      signal,
    ),
    select(
      `SELECT ?other (SAMPLE(?name) AS ?label) (COUNT(DISTINCT ?s) AS ?count) WHERE {
  { ?s rap:target|rap:addressee ${actor} ; rap:speaker ?other . ?other rdfs:label ?name }
} GROUP BY ?other ORDER BY DESC(?count) LIMIT 12`,
      signal,
    ),
    select(pageQuery(state), signal),
    spokenFor(actor, signal),
    loadTerms(),
  ]);
  if (facts.length === 0) {
    throw new Error("There is no such actor in this store.");
  }
  const total = said.filter((row) => row.act).reduce((sum, row) => sum + Number(row.count), 0);
  const statements = await fetchStatements(ids.map((row) => row.s), signal);
  const values = (name) => facts.filter((row) => row.p.endsWith(name)).map((row) => row.o);
  const names = [...new Set(values("label"))];
  fill(
    main,
    h("h1", {}, names[0] ?? address),
    h(
      "p",
      { class: "lead" },
      [
        kindName(values("type").find((type) => kindName(type) && !type.endsWith("#Actor"))),
        names.length > 1 && `also ${names.slice(1).join(", ")}`,
        frequentRole(roles),
        plural(total, "statement"),
      ]
        .filter(Boolean)
        .join(" · "),
      /^http:\/\/www\.wikidata\.org\/entity\/Q\d+$/.test(address) && [" · ", outside(address.replace("/entity/", "/wiki/").replace("http:", "https:"), `Wikidata ${address.split("/").pop()}`)],
    ),
    values("description").map((text) => h("p", {}, text)),
    total > 0 && h("section", {}, h("h2", {}, "When"), timeline(said.filter((row) => row.act), address)),
    h(
      "div",
      { class: "tiles" },
      rolesTile(roles),
      tile("Speaks to", gather(others.filter((row) => row.how === "to")), (row) => view("", { speaker: address, to: row.other })),
      tile("Criticises, accuses or threatens", gather(others.filter((row) => row.how === "about" && tone(row.act) === "hostile")), (row) =>
        view("", { speaker: address, about: row.other, act: row.acts }),
      ),
      tile("Praises or agrees with", gather(others.filter((row) => row.how === "about" && tone(row.act) === "friendly")), (row) =>
        view("", { speaker: address, about: row.other, act: row.acts }),
      ),
      tile("Spoken for by", speakers, (row) => view("", { speaker: row.other, for: address })),
      tile("Spoken to or about by", about, (row) => view("", { speaker: row.other })),
    ),
    statements.length > 0 &&
      h(
        "section",
        { class: "results" },
        h("h2", {}, "Statements"),
        statements.map(card),
        total > PAGE_SIZE && h("p", {}, h("a", { href: view("", { speaker: address }) }, `All ${plural(total, "statement")}`)),
      ),
  );
  return names[0];
}

function spokenFor(actor, signal) {
  return select(
    `SELECT ?other (SAMPLE(?name) AS ?label) (COUNT(DISTINCT ?s) AS ?count) WHERE {
  { ?s rap:onBehalfOf ${actor} ; rap:speaker ?other . ?other rdfs:label ?name FILTER(?other != ${actor}) }
} GROUP BY ?other ORDER BY DESC(?count) LIMIT 12`,
    signal,
  ).then((rows) => rows.filter((row) => row.other));
}

/** Some of the dates are known to the year only. */
function years(first, last) {
  const [from, until] = [first?.slice(0, 4), last?.slice(0, 4)];
  return from === until ? from : `${from}–${until}`;
}

function frequentRole(roles) {
  return [...roles].sort((a, b) => b.count - a.count)[0]?.role;
}

/** One row for each other actor, with all acts towards it. */
function gather(rows) {
  const byOther = new Map();
  for (const row of rows) {
    const known = byOther.get(row.other) ?? { other: row.other, label: row.label, count: 0, acts: [] };
    known.count += Number(row.count);
    known.acts.push(row.act);
    byOther.set(row.other, known);
  }
  return [...byOther.values()].sort((a, b) => b.count - a.count);
}

function tile(name, rows, address) {
  const found = rows.filter((row) => row.other).slice(0, 8);
  return (
    found.length > 0 &&
    h(
      "section",
      { class: "tile" },
      h("h2", {}, name),
      h(
        "ul",
        {},
        found.map((row) =>
          h(
            "li",
            {},
            h("a", { href: view("actor", { iri: row.other }) }, row.label),
            row.acts && h("span", { class: "acts" }, [...new Set(row.acts)].slice(0, 3).map(label).join(", ")),
            h("a", { class: "count", href: address(row), "aria-label": plural(Number(row.count), "statement") }, Number(row.count).toLocaleString("en")),
          ),
        ),
      ),
    )
  );
}

function rolesTile(rows) {
  const found = rows.filter((row) => row.role);
  return (
    found.length > 0 &&
    h(
      "section",
      { class: "tile" },
      h("h2", {}, "Speaks as"),
      h(
        "ul",
        {},
        found.map((row) =>
          h(
            "li",
            {},
            h("span", {}, row.role),
            h("span", { class: "acts" }, years(row.first, row.last)),
            h("span", { class: "count" }, Number(row.count).toLocaleString("en")),
          ),
        ),
      ),
    )
  );
}
