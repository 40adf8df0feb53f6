// Articles: what was read.
import { day } from "../dates.js";
import { fill, go, h, plural, view } from "../dom.js";
import { select, string } from "../sparql.js";

export const title = "Articles";

const PAGE = 50;

export async function render(main, parameters, { signal }) {
  const q = (parameters.get("q") ?? "").trim();
  const page = Math.max(1, Number.parseInt(parameters.get("page") ?? "1", 10) || 1);
  const rows = await select(
    `SELECT ?article ?headline ?name ?published ?outlet (COUNT(?s) AS ?count) WHERE {
  {
    SELECT ?article ?headline ?name ?published (SAMPLE(?label) AS ?outlet) WHERE {
      ?article a rap:Document .
      OPTIONAL { ?article schema:headline ?headline }
      OPTIONAL { ?article schema:name ?name }
      OPTIONAL { ?article schema:datePublished ?published }
      OPTIONAL { ?article schema:publisher/rdfs:label ?label }
      ${q ? `FILTER(CONTAINS(LCASE(CONCAT(COALESCE(?headline, ""), " ", COALESCE(?name, ""), " ", COALESCE(?label, ""))), ${string(q.toLowerCase())}))` : ""}
    } GROUP BY ?article ?headline ?name ?published ORDER BY DESC(?published) ?article
    LIMIT ${PAGE + 1} OFFSET ${(page - 1) * PAGE}
  }
  OPTIONAL { ?s schema:isPartOf ?article }
} GROUP BY ?article ?headline ?name ?published ?outlet ORDER BY DESC(?published) ?article`,
    signal,
  );
  const input = h("input", { type: "search", id: "q", value: q, placeholder: "Headline or outlet", autocomplete: "off" });
  fill(
    main,
    h("h1", {}, "Articles"),
    h("p", { class: "lead" }, "What was read, newest first."),
    h(
      "form",
      {
        class: "search",
        role: "search",
        onsubmit: (event) => {
          event.preventDefault();
          go(view("articles", { q: input.value.trim() }));
        },
      },
      h("label", { for: "q", class: "hidden" }, "Search articles"),
      input,
      h("button", {}, "Search"),
    ),
    h(
      "ul",
      { class: "articles" },
      rows.slice(0, PAGE).map((row) =>
        h(
          "li",
          {},
          h("a", { href: view("article", { iri: row.article }) }, row.headline ?? row.name ?? row.article),
          h(
            "span",
            { class: "meta" },
            [row.outlet, day(row.published) || "undated", plural(Number(row.count), "statement")].filter(Boolean).join(" · "),
          ),
        ),
      ),
    ),
    rows.length === 0 && h("p", { class: "nothing" }, "No such article."),
    h(
      "nav",
      { class: "pager", "aria-label": "Pages" },
      page > 1 && h("a", { href: view("articles", { q, page: page - 1 }) }, "← Previous"),
      rows.length > PAGE && h("a", { href: view("articles", { q, page: page + 1 }) }, "Next →"),
    ),
  );
  return plural(Math.min(rows.length, PAGE), "article");
}
