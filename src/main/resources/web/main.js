const FIRST_QUERY = `PREFIX rap: <https://w3id.org/rapporteur/ontology#>
PREFIX schema: <https://schema.org/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>

SELECT ?speaker ?said ?words WHERE {
  ?statement rap:speaker/rdfs:label ?speaker ; schema:text ?words .
  OPTIONAL { ?statement rap:saidAt/rap:earliest ?said }
} LIMIT 50
`;
const query = document.getElementById("query");
const message = document.getElementById("message");
const rows = document.getElementById("rows");

function line(cells, tag) {
  const tr = document.createElement("tr");
  for (const cell of cells) {
    const td = document.createElement(tag);
    td.textContent = cell;
    tr.append(td);
  }
  return tr;
}

async function run() {
  message.textContent = "Running";
  rows.replaceChildren();
  const response = await fetch("/rapporteur/sparql", {
    method: "POST",
    headers: { Accept: "application/sparql-results+json" },
    body: new URLSearchParams({ query: query.value }),
  });
  if (!response.ok) {
    message.textContent = await response.text();
    return;
  }
  const answer = await response.json();
  const names = answer.head.vars;
  rows.append(line(names, "th"));
  for (const row of answer.results.bindings) {
    rows.append(line(names.map((name) => row[name]?.value ?? ""), "td"));
  }
  message.textContent = `${answer.results.bindings.length} rows`;
}

document.getElementById("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});
query.value = FIRST_QUERY;
run();
