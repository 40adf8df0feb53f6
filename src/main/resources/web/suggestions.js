// A field for an actor's name that knows the actors of the store.
import { h } from "./dom.js";
import { select, string } from "./sparql.js";
import { kindName } from "./kinds.js";

const PAUSE = 200;

/** input and list to put into a form; chosen() gives { label, iri }, without IRI for who is not known, or nothing. */
export function suggestions(id, attributes) {
  const list = h("datalist", { id: `${id}-list` });
  const known = new Map();
  let waiting;
  let current = new AbortController();
  const look = async () => {
    current.abort();
    current = new AbortController();
    const rows = await find(input.value, current.signal).catch(() => []);
    known.clear();
    for (const row of rows) {
      // Namesakes are told apart by what stands behind their name.
      const shown = known.has(row.label) ? `${row.label} (${row.actor.split("/").pop()})` : row.label;
      known.set(shown, { label: row.label, iri: row.actor });
    }
    list.replaceChildren(...[...known].map(([shown, one]) => h("option", { value: shown }, kindName(rows.find((row) => row.actor === one.iri).type))));
  };
  const input = h("input", {
    id,
    list: list.id,
    autocomplete: "off",
    maxlength: 300,
    ...attributes,
    oninput: () => {
      clearTimeout(waiting);
      if (input.value.trim().length > 1 && !known.has(input.value)) {
        waiting = setTimeout(look, PAUSE);
      }
    },
  });
  return { input, list, chosen: () => known.get(input.value) ?? (input.value.trim() ? { label: input.value.trim() } : undefined) };
}

function find(text, signal) {
  const words = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  return words
    ? select(
        `SELECT ?actor (SAMPLE(?name) AS ?label) (SAMPLE(?kind) AS ?type) WHERE {
  ?actor text:query (rdfs:label ${string(words.split(" ").map((word) => `+${word}*`).join(" "))} 200) ; rdfs:label ?name ; a ?kind .
  FILTER(?kind IN (schema:Person, rap:Polity, org:Organization, rap:Collective))
} GROUP BY ?actor ORDER BY ?label LIMIT 12`,
        signal,
      ).then((rows) => rows.filter((row) => row.actor))
    : Promise.resolve([]);
}
