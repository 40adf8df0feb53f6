// Labels of the concepts (speech acts, bases of dates and so on), from the ontology in the store.
import { select } from "./sparql.js";

export const TERMS = `SELECT ?concept ?label ?definition WHERE {
  ?concept skos:inScheme ?scheme ; skos:prefLabel ?label .
  OPTIONAL { ?concept skos:definition ?definition }
} ORDER BY ?concept`;

let loading;
const known = new Map();

export const ACTS = "https://w3id.org/rapporteur/act/";

/** Loads them once; a store without its ontology still works, with names taken from the IRIs. */
export function loadTerms() {
  loading ??= select(TERMS)
    .then((rows) => rows.forEach((row) => known.set(row.concept, row)))
    .catch(() => {
      loading = undefined;
    });
  return loading;
}

export function localName(iri) {
  return decodeURIComponentOrKeep(iri.slice(Math.max(iri.lastIndexOf("/"), iri.lastIndexOf("#")) + 1));
}

export function label(iri) {
  return known.get(iri)?.label ?? localName(iri);
}

export function definition(iri) {
  return known.get(iri)?.definition;
}

/** The concepts whose IRIs begin so, by label. */
export function concepts(namespace) {
  return [...known.values()].filter((one) => one.concept.startsWith(namespace)).sort((a, b) => a.label.localeCompare(b.label));
}

const HOSTILE = new Set(["accuse", "condemn", "threaten", "reject", "deny", "demand", "suspend"]);
const FRIENDLY = new Set(["praise", "agree", "pledge", "recognise", "sign", "condole", "apologise", "concede"]);

/** A rough tone of an act, for colour only; the act's name always stands beside it. */
export function tone(iri) {
  const name = localName(iri ?? "");
  if (HOSTILE.has(name)) {
    return "hostile";
  }
  return FRIENDLY.has(name) ? "friendly" : "neutral";
}

const BASES = {
  explicit: "written out",
  relative: "worked out from the article’s date",
  occasion: "from a dated occasion",
  context: "carried over from before",
  publication: "the day of publication",
  inferred: "inferred",
};

export function basisLabel(iri) {
  return iri && (BASES[localName(iri)] ?? label(iri));
}

function decodeURIComponentOrKeep(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
