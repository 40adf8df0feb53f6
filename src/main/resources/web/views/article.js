// An article: its text with source, cue and content marked, and the details of each statement beside it.
import { fetchCorrections, gone, verdictOf } from "../corrections.js";
import { day } from "../dates.js";
import { fill, h, isWeb, outside, plural, view } from "../dom.js";
import { marked } from "../marks.js";
import { iri, select } from "../sparql.js";
import { actChip, fetchStatements, listed, sureness, when } from "../statement.js";
import { label, loadTerms } from "../terms.js";

export const title = "Article";
export const parent = "/articles";

export async function render(main, parameters, { signal, settings }) {
  const address = parameters.get("iri") ?? "";
  const document_ = iri(address);
  const [facts, spans, corrections] = await Promise.all([
    select(
      `SELECT ?p ?o ?label WHERE {
  VALUES ?p { schema:headline schema:name schema:url schema:datePublished rap:dateBasis schema:publisher nif:isString skos:note }
  ${document_} ?p ?o . OPTIONAL { ?o rdfs:label ?label }
}`,
      signal,
    ),
    select(
      `SELECT DISTINCT ?s ?part ?begin ?end ?words WHERE {
  VALUES ?part { rap:sourceSpan rap:cueSpan rap:contentSpan rap:dateSpan }
  ?s schema:isPartOf ${document_} ; ?part ?span .
  ?span nif:beginIndex ?begin ; nif:endIndex ?end ; nif:anchorOf ?words
}`,
      signal,
    ),
    fetchCorrections(address, signal),
    loadTerms(),
  ]);
  if (facts.length === 0) {
    throw new Error("There is no such article in this store.");
  }
  const ids = inOrder(spans);
  const statements = await fetchStatements(ids, signal);
  const fact = (name) => facts.find((row) => row.p.endsWith(name));
  const text = fact("isString")?.o;
  const panel = h("ol", { class: "details" });
  const body = text
    ? marked(text, spans, ids)
    : h("p", { class: "nothing" }, "The text of this article is not kept in the store; its statements stand beside.");

  const select_ = (index, { scroll }) => choose(index, { ids, panel, body, scroll, address });
  const how = { settings, address };
  panel.append(
    ...statements.map((statement, i) =>
      detail(statement, verdictOf(statement, corrections.get(statement.iri), how), () => select_(i, { scroll: "text" })),
    ),
  );
  body.addEventListener("click", (event) => {
    const mark = event.target.closest("[data-statements]");
    if (mark && window.getSelection().isCollapsed) {
      select_(Number(mark.dataset.statements.split(" ")[0]), { scroll: "panel" });
    }
  });
  fill(
    main,
    h("h1", {}, fact("headline")?.o ?? fact("name")?.o ?? "Article"),
    h(
      "p",
      { class: "lead" },
      [
        fact("publisher")?.label,
        fact("datePublished") ? day(fact("datePublished").o) : "no date of publication",
        fact("headline") && fact("name")?.o,
        plural(statements.length, "statement"),
      ]
        .filter(Boolean)
        .join(" · "),
      isWeb(fact("url")?.o) && [" · ", outside(fact("url").o, "original")],
    ),
    legend(),
    h(
      "div",
      { class: "reading" },
      h("section", { class: "text", "aria-label": "Text" }, body),
      h(
        "section",
        { class: "panel", "aria-label": "Statements" },
        statements.length ? panel : h("p", { class: "nothing" }, "No statement was found in this article."),
        gone(corrections, ids, (one) => wordsOf(one, text), how),
      ),
    ),
  );
  const chosen = ids.indexOf(parameters.get("statement"));
  if (chosen >= 0) {
    select_(chosen, { scroll: "both" });
  }
  return plural(statements.length, "statement");
}

/** What a statement's IRI says it covers. */
function wordsOf(one, text) {
  const bounds = /#stmt=(\d+),(\d+)/.exec(one);
  return text && bounds ? Array.from(text).slice(Number(bounds[1]), Number(bounds[2])).join("") : one;
}

/** Statements by where their first words stand; those that hold others come before these. */
function inOrder(spans) {
  const first = new Map();
  for (const { s, part, begin, end } of spans) {
    const known = first.get(s);
    if (part.endsWith("contentSpan") || !known) {
      const at = { begin: Number(begin), end: Number(end) };
      if (!known || !known.content || at.begin < known.begin) {
        first.set(s, { ...at, content: part.endsWith("contentSpan") });
      }
    }
  }
  return [...first.entries()]
    .sort(([, a], [, b]) => a.begin - b.begin || b.end - a.end)
    .map(([statement]) => statement);
}

function choose(index, { ids, panel, body, scroll, address }) {
  for (const marked_ of body.querySelectorAll(".current")) {
    marked_.classList.remove("current");
  }
  for (const open of panel.querySelectorAll(":scope > li > button[aria-expanded=true]")) {
    open.setAttribute("aria-expanded", "false");
  }
  const own = [...body.querySelectorAll("[data-statements]")].filter((mark) =>
    mark.dataset.statements.split(" ").includes(String(index)),
  );
  own.forEach((mark) => mark.classList.add("current"));
  const button = panel.children[index]?.querySelector(":scope > button");
  button?.setAttribute("aria-expanded", "true");
  const calm = scroll === "both" || window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  if (scroll !== "panel") {
    own[0]?.scrollIntoView({ block: "center", behavior: calm });
  }
  if (scroll !== "text" && panel.children[index]) {
    // Not scrollIntoView, which would move the text as well.
    panel.parentElement.scrollTo({ top: panel.children[index].offsetTop - 8, behavior: calm });
  }
  history.replaceState(null, "", view("article", { iri: address, statement: ids[index] }));
}

function legend() {
  return h(
    "p",
    { class: "legend" },
    h("span", { class: "mark source" }, "who"),
    h("span", { class: "mark cue" }, "says"),
    h("span", { class: "mark content" }, "what"),
    h("span", { class: "mark date" }, "when"),
  );
}

function detail(statement, verdict, onclick) {
  const row = (name, ...values) => values.flat().some(Boolean) && [h("dt", {}, name), h("dd", {}, ...values)];
  return h(
    "li",
    {},
    h(
      "button",
      { type: "button", "aria-expanded": "false", onclick },
      h("strong", {}, statement.speakers.map((one) => one.label).join(", ") || "nobody named"),
      " ",
      actChip(statement),
      h("span", { class: "excerpt" }, statement.text),
    ),
    h(
      "div",
      { class: "rest" },
      h(
        "dl",
        {},
        row("Speaker", listed(statement.speakers)),
        row("Found by", statement.reasons.join("; ")),
        row("As", statement.roles.map((role) => role.label).join("; ")),
        row("For", listed(statement.principals)),
        row("To", listed(statement.addressees)),
        row("About", listed(statement.targets)),
        row("When", when(statement)),
        row("Form", statement.quoteForm && label(statement.quoteForm)),
        row("By", statement.medium && label(statement.medium)),
        row("Certainty", statement.confidence && sureness(statement.confidence)),
        row("Relayed in", statement.embeddedIn && h("a", { href: view("article", { iri: statement.document.iri, statement: statement.embeddedIn }) }, "another statement")),
        row("Address", h("a", { href: view("resource", { iri: statement.iri }) }, `…#${statement.iri.split("#")[1] ?? ""}`)),
      ),
      verdict,
    ),
  );
}
