// Asks the SPARQL endpoint.

export const ENDPOINT = "/rapporteur/sparql";

export const PREFIXES = {
  rap: "https://w3id.org/rapporteur/ontology#",
  act: "https://w3id.org/rapporteur/act/",
  form: "https://w3id.org/rapporteur/form/",
  basis: "https://w3id.org/rapporteur/basis/",
  precision: "https://w3id.org/rapporteur/precision/",
  medium: "https://w3id.org/rapporteur/medium/",
  wd: "http://www.wikidata.org/entity/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  owl: "http://www.w3.org/2002/07/owl#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  dcterms: "http://purl.org/dc/terms/",
  prov: "http://www.w3.org/ns/prov#",
  schema: "https://schema.org/",
  org: "http://www.w3.org/ns/org#",
  nif: "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
  oa: "http://www.w3.org/ns/oa#",
  text: "http://jena.apache.org/text#",
};

/** Puts the prefixes that a query uses in front of it. */
export function withPrefixes(body) {
  const used = Object.entries(PREFIXES).filter(([name]) => new RegExp(`\\b${name}:`).test(body));
  return `${used.map(([name, iri]) => `PREFIX ${name}: <${iri}>`).join("\n")}\n\n${body.trim()}\n`;
}

/** An IRI as SPARQL writes it. What cannot stand in one is refused, so that none can end the IRI early. */
export function iri(value) {
  // eslint-disable-next-line no-control-regex
  if (!/^[a-z][a-z0-9+.-]*:[^\u0000-\u0020<>"{}|\\^`]*$/i.test(value)) {
    throw new Error(`Not an IRI: ${value}`);
  }
  return `<${value}>`;
}

export function isIri(value) {
  try {
    return Boolean(value && iri(value));
  } catch {
    return false;
  }
}

/** A string as SPARQL writes it. */
export function string(value) {
  const escaped = value
    .replace(/[\\"]/g, "\\$&")
    .replace(/\n/g, "\\n")
    .replace(/\r/g, "\\r")
    .replace(/\t/g, "\\t");
  return `"${escaped}"`;
}

/** Rows of a SELECT, each an object of values by variable; unbound ones are undefined. */
export async function select(body, signal) {
  const answer = await ask(withPrefixes(body), "application/sparql-results+json", signal);
  const json = await answer.json();
  return json.results.bindings.map((binding) =>
    Object.fromEntries(Object.entries(binding).map(([name, term]) => [name, term.value])),
  );
}

/** Where the answer to a query can be fetched as CSV. */
export function csvAddress(body) {
  return `${ENDPOINT}?${new URLSearchParams({ output: "csv", query: withPrefixes(body) })}`;
}

async function ask(query, accept, signal) {
  const response = await fetch(ENDPOINT, {
    method: "POST",
    headers: { Accept: accept },
    body: new URLSearchParams({ query }),
    signal,
  });
  if (!response.ok) {
    const reason =
      response.status === 503
        ? "The query took longer than this server allows. Narrow it down and try again."
        : (await response.text()).slice(0, 500);
    throw new Error(reason || `The server answered ${response.status}.`);
  }
  return response;
}
