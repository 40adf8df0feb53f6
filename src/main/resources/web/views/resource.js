// Anything that has an IRI: what the graph says of it, and what points at it.
import { fill, go, h, outside, plural, view } from "../dom.js";
import { iri, PREFIXES, select } from "../sparql.js";
import { label, loadTerms, localName } from "../terms.js";

export const title = "Resource";

const MOST = 200;

export async function render(main, parameters, { signal }) {
  const address = (parameters.get("iri") ?? "") + location.hash;
  const node = iri(address);
  const [out, into] = await Promise.all([
    select(`SELECT ?p ?o ?label ?kind WHERE { ${node} ?p ?o BIND(isIRI(?o) AS ?kind) OPTIONAL { ?o rdfs:label|skos:prefLabel ?label } } ORDER BY DESC(?p IN (rdfs:label, skos:prefLabel, schema:headline, dcterms:title)) ?p ?o LIMIT ${MOST}`, signal),
    select(`SELECT ?s ?p ?label WHERE { ?s ?p ${node} OPTIONAL { ?s rdfs:label|skos:prefLabel|schema:headline|schema:text ?label } } ORDER BY ?p ?s LIMIT ${MOST}`, signal),
    loadTerms(),
  ]);
  const better = out.map((row) => row.p.endsWith("#type") && row.o).map((type) => shownElsewhere(type, address, out)).find(Boolean);
  if (better && !parameters.has("plain")) {
    go(better);
    return "";
  }
  fill(
    main,
    h("h1", {}, out.find((row) => /(label|prefLabel|headline|title)$/.test(row.p))?.o ?? shorten(address)),
    h("p", { class: "lead iri" }, address),
    h(
      "p",
      { class: "small" },
      "As ",
      ["ttl", "jsonld", "nt"].flatMap((format, i) => [i ? ", " : "", h("a", { href: view("resource", { iri: address, format }), download: true }, { ttl: "Turtle", jsonld: "JSON-LD", nt: "N-Triples" }[format])]),
    ),
    out.length === 0 && into.length === 0 && h("p", { class: "nothing" }, "The graph says nothing of it."),
    out.length > 0 && table("What is said of it", grouped(out).map((row) => [row.again ? "" : link(row.p), row.kind === "true" ? link(row.o, row.label) : row.o])),
    into.length > 0 && table("What points at it", into.map((row) => [link(row.s, row.label), link(row.p)])),
  );
  return plural(out.length + into.length, "triple");
}

function shownElsewhere(type, address, out) {
  switch (type && localName(type)) {
    case "Document":
      return view("article", { iri: address });
    case "Actor":
      return view("actor", { iri: address });
    case "Statement":
      return view("article", { iri: out.find((row) => row.p.endsWith("/isPartOf"))?.o, statement: address });
    default:
      return null;
  }
}

/** Marks rows whose property is that of the row before. */
function grouped(rows) {
  return rows.map((row, i) => ({ ...row, again: row.p === rows[i - 1]?.p }));
}

function link(address, text) {
  return [
    h("a", { href: view("resource", { iri: address, plain: 1 }) }, (text ?? "").slice(0, 200) || shorten(address) || label(address)),
    /^http:\/\/www\.wikidata\.org\//.test(address) && [" ", outside(address, "↗")],
  ];
}

function shorten(address) {
  const [name, namespace] = Object.entries(PREFIXES).find(([, start]) => address.startsWith(start)) ?? [];
  return name ? `${name}:${address.slice(namespace.length)}` : address;
}

function table(caption, rows) {
  return h(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    h("table", {}, h("caption", {}, caption), h("tbody", {}, rows.map((cells) => h("tr", {}, cells.map((cell) => h("td", {}, cell)))))),
  );
}
