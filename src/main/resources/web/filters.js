// What is asked of statements: the one state that the address, the form and the query share.
import { isDay, nextDay } from "./dates.js";
import { iri, isIri, string } from "./sparql.js";

export const PAGE_SIZE = 20;

/**
 * Filters by an IRI: their name in the address, what they are called, how they are asked, and whether others than
 * statements have that property (shared).
 */
export const FACETS = [
  { name: "speaker", title: "Speaker", path: "rap:speaker" },
  { name: "for", title: "For whom", path: "rap:onBehalfOf", shared: true },
  { name: "to", title: "Addressee", path: "rap:addressee" },
  { name: "about", title: "About", path: "rap:target" },
  { name: "act", title: "Act", path: "rap:speechAct" },
  { name: "form", title: "Form", path: "rap:quoteForm" },
  { name: "outlet", title: "Outlet", path: "schema:isPartOf/schema:publisher" },
  { name: "article", title: "Article", path: "schema:isPartOf", hidden: true },
];

export const SORTS = {
  newest: { title: "newest first", order: "DESC(?when) ?s" },
  oldest: { title: "oldest first", order: "?when ?s" },
  sure: { title: "surest first", order: "DESC(?sure) ?s" },
  unsure: { title: "least sure first", order: "?sure ?s" },
  speaker: { title: "by speaker", order: "LCASE(?who) ?s" },
};

/** The names of those that are shown as lists to choose from. */
export const LISTED = FACETS.filter((facet) => !facet.hidden).map((facet) => facet.name);

/** Reads the state from an address; what makes no sense is dropped. */
export function read(parameters) {
  const state = { q: (parameters.get("q") ?? "").trim(), page: 1, sort: "newest" };
  for (const facet of FACETS) {
    state[facet.name] = parameters.getAll(facet.name).filter(isIri);
  }
  for (const bound of ["from", "until"]) {
    state[bound] = isDay(parameters.get(bound)) ? parameters.get(bound) : "";
  }
  const sure = Number(parameters.get("sure"));
  state.sure = sure > 0 && sure <= 1 ? sure : 0;
  if (Object.hasOwn(SORTS, parameters.get("sort") ?? "")) {
    state.sort = parameters.get("sort");
  }
  const page = Number(parameters.get("page"));
  state.page = Number.isInteger(page) && page > 0 ? page : 1;
  return state;
}

/** The parameters of a state, without what is as by default. */
export function write(state, changes = {}) {
  const next = { ...state, page: 1, ...changes };
  const parameters = {
    q: next.q,
    from: next.from,
    until: next.until,
    sure: next.sure || "",
    sort: next.sort === "newest" ? "" : next.sort,
    page: next.page === 1 ? "" : next.page,
  };
  for (const facet of FACETS) {
    parameters[facet.name] = next[facet.name];
  }
  return parameters;
}

export function toggled(list, value) {
  return list.includes(value) ? list.filter((one) => one !== value) : [...list, value];
}

/**
 * The graph pattern that ?s matches in this state, and what else is asked of it. Values of one filter are
 * alternatives. What is asked with properties that statements alone have (onlyOf) need not say that it is of statements.
 */
export function pattern(state, textIndex = false, also = "", onlyOf = false) {
  const lines = onlyOf && isEverything(state) ? [] : ["?s a rap:Statement ."];
  for (const facet of FACETS) {
    const values = state[facet.name] ?? [];
    if (values.length === 1) {
      lines.push(`?s ${facet.path} ${iri(values[0])} .`);
    } else if (values.length > 1) {
      lines.push(`VALUES ?${facet.name} { ${values.map(iri).join(" ")} } ?s ${facet.path} ?${facet.name} .`);
    }
  }
  if (state.from || state.until) {
    // A date that is known to the month or year counts when it may lie in the period.
    lines.push("?s rap:saidAt ?time . ?time rap:earliest ?earliest ; rap:latest ?latest .");
    if (state.from) {
      lines.push(`FILTER(?latest > "${state.from}T00:00:00Z"^^xsd:dateTime)`);
    }
    if (state.until) {
      lines.push(`FILTER(?earliest < "${nextDay(state.until)}T00:00:00Z"^^xsd:dateTime)`);
    }
  }
  if (state.sure) {
    lines.push(`?s rap:confidence ?confidence . FILTER(?confidence >= ${state.sure})`);
  }
  if (state.q && !textIndex) {
    lines.push(...scanned(state.q));
  }
  lines.push(...also.split("\n").filter(Boolean));
  const inside = lines.map((line) => `  ${line}`).join("\n");
  return state.q && textIndex ? `${indexed(state.q)}\n${inside}` : inside;
}

/** The words and "phrases in quotation marks" of what is searched for, in lower case. */
function terms(text) {
  return [...text.toLowerCase().matchAll(/"([^"]+)"|([^\s"]+)/g)].map((found) => found[1] ?? found[2]).slice(0, 8);
}

/** Every term in the statement's words or in a speaker's name, by looking at all. */
function scanned(text) {
  return [
    "?s schema:text ?words . OPTIONAL { ?s rap:speaker/rdfs:label ?name }",
    `BIND(LCASE(CONCAT(?words, " ", COALESCE(?name, ""))) AS ?searched)`,
    ...terms(text).map((term) => `FILTER(CONTAINS(?searched, ${string(term)}))`),
  ];
}

/** The same by the text index, which knows the forms of a word. */
function indexed(text) {
  return terms(text)
    .map((term, i) => {
      const plain = term.replace(/[^\p{L}\p{N}]+/gu, " ").trim();
      const wanted = plain.includes(" ") ? `"${plain}"` : `${plain} OR ${plain}*`;
      return (
        plain &&
        `  { ?s text:query (schema:text ${string(wanted)} 100000) } UNION\n` +
          `  { ?named${i} text:query (rdfs:label ${string(wanted)} 100000) . ?s rap:speaker ?named${i} }`
      );
    })
    .filter(Boolean)
    .join("\n");
}

/** One page of statements, in order. */
export function pageQuery(state, textIndex) {
  const [key, also] = {
    newest: ["?when", WHEN],
    oldest: ["?when", WHEN],
    sure: ["?sure", "?s rap:confidence ?sure ."],
    unsure: ["?sure", "?s rap:confidence ?sure ."],
    speaker: ["?who", "OPTIONAL { ?s rap:speaker/rdfs:label ?who }"],
  }[state.sort];
  return `SELECT ${mayRepeat(state) ? "DISTINCT " : ""}?s ${key} WHERE {
${pattern(state, textIndex, also)}
} ORDER BY ${SORTS[state.sort].order}
LIMIT ${PAGE_SIZE} OFFSET ${(state.page - 1) * PAGE_SIZE}`;
}

function isEverything(state) {
  return !state.q && !state.from && !state.until && !state.sure && FACETS.every((facet) => state[facet.name].length === 0);
}

/** Whether a statement can match in more than one way; telling them apart takes time. */
function mayRepeat(state) {
  return Boolean(state.q) || state.sort === "speaker" || FACETS.some((facet) => state[facet.name].length > 1);
}

/** By the date of saying; where none is known, by the day of publication, which bounds it. */
const WHEN = `OPTIONAL { ?s rap:saidAt/rap:earliest ?said }
OPTIONAL { ?s schema:isPartOf/schema:datePublished ?published }
BIND(COALESCE(STR(?said), STR(?published)) AS ?when)`;

export function countQuery(state, textIndex) {
  return `SELECT (COUNT(DISTINCT ?s) AS ?count) WHERE {
${pattern(state, textIndex)}
}`;
}

/** Everything that is shown, one row a statement: for export, and to go on from in the editor. */
export function exportQuery(state, textIndex) {
  return `SELECT ?s
  (SAMPLE(?earliestSaid) AS ?saidFrom) (SAMPLE(?latestSaid) AS ?saidBefore) (SAMPLE(?exactness) AS ?precision)
  (SAMPLE(?how) AS ?dateBasis) (GROUP_CONCAT(DISTINCT ?speakerName; separator=" | ") AS ?speaker)
  (GROUP_CONCAT(DISTINCT ?roleName; separator=" | ") AS ?role) (GROUP_CONCAT(DISTINCT ?forName; separator=" | ") AS ?onBehalfOf)
  (GROUP_CONCAT(DISTINCT ?toName; separator=" | ") AS ?addressee) (GROUP_CONCAT(DISTINCT ?aboutName; separator=" | ") AS ?about)
  (SAMPLE(?speechAct) AS ?act) (SAMPLE(?content) AS ?text) (SAMPLE(?sureness) AS ?certainty)
  (SAMPLE(?document) AS ?articleIri) (SAMPLE(?title) AS ?headline) (SAMPLE(?day) AS ?publishedOn) (SAMPLE(?outletName) AS ?publisher)
WHERE {
${pattern(
  state,
  textIndex,
  `OPTIONAL { ?s schema:text ?content }
OPTIONAL { ?s rap:speechAct ?speechAct }
OPTIONAL { ?s rap:confidence ?sureness }
OPTIONAL { ?s rap:speaker/rdfs:label ?speakerName }
OPTIONAL { ?s rap:speakerRole/rdfs:label ?roleName }
OPTIONAL { ?s rap:onBehalfOf/rdfs:label ?forName }
OPTIONAL { ?s rap:addressee/rdfs:label ?toName }
OPTIONAL { ?s rap:target/rdfs:label ?aboutName }
OPTIONAL { ?s rap:saidAt ?saidAt . ?saidAt rap:earliest ?earliestSaid ; rap:latest ?latestSaid ; rap:precision ?exactness }
OPTIONAL { ?s rap:dateBasis ?how }
OPTIONAL { ?s schema:isPartOf ?document }
OPTIONAL { ?s schema:isPartOf/schema:headline ?title }
OPTIONAL { ?s schema:isPartOf/schema:datePublished ?day }
OPTIONAL { ?s schema:isPartOf/schema:publisher/rdfs:label ?outletName }`,
)}
} GROUP BY ?s ORDER BY ?saidFrom ?s`;
}

/**
 * How many statements there are for each value of each filter, in this state. Actors that bear no name are as many as
 * their articles and are left out, save those chosen.
 */
export function facetQuery(state, textIndex, names) {
  const shown = FACETS.filter((facet) => names.includes(facet.name));
  const branches = shown.map(
    (facet) => `{ ${facet.shared ? "?s a rap:Statement . " : ""}?s ${facet.path} ?value BIND(${string(facet.name)} AS ?facet) }`,
  );
  const chosen = shown.flatMap((facet) => state[facet.name]).map(iri);
  const named = `NOT EXISTS { ?value a rap:Unnamed }`;
  return `SELECT ?facet ?value ?count ?label WHERE {
  {
    SELECT ?facet ?value (COUNT(${mayRepeat(state) ? "DISTINCT " : ""}?s) AS ?count) WHERE {
${pattern(state, textIndex, branches.join("\nUNION\n"), true)}
    } GROUP BY ?facet ?value ORDER BY DESC(?count) LIMIT 1000
  }
  FILTER(${chosen.length ? `?value IN (${chosen.join(", ")}) || ${named}` : named})
  OPTIONAL { ?value rdfs:label ?label }
} ORDER BY DESC(?count) ?value`;
}
