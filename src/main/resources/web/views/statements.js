// Statements: search, filter, sort, page, export.
import { append, fill, go, h, plural, view } from "../dom.js";
import { chosen, counted, facets, fields, namesOf } from "../facets.js";
import { countQuery, exportQuery, PAGE_SIZE, pageQuery, read, SORTS, write } from "../filters.js";
import { csvAddress, select, withPrefixes } from "../sparql.js";
import { card, fetchStatements } from "../statement.js";
import { loadTerms } from "../terms.js";

export const title = "Statements";

/** How long the statements wait for the counts beside them before they are shown alone, in milliseconds. */
const PATIENCE = 150;

export async function render(main, parameters, { signal, settings }) {
  const state = read(parameters);
  const index = settings.textSearch;
  const [ids] = await Promise.all([select(pageQuery(state, index), signal), loadTerms()]);
  const statements = await fetchStatements(ids.map((row) => row.s), signal);
  // Asked for only now: on a machine of few cores they would hold up what is read first.
  const names = namesOf(state, signal).catch(() => new Map());
  const counting = select(countQuery(state, index), signal).then(([{ count }]) => Number(count));
  const values = counting.then(() => counted(state, index, signal)).catch(() => []);

  const aside = h("aside", { "aria-label": "Filters" }, fields(state));
  const chips = h("div", {});
  const total = h("p", { class: "total" }, "\u2026");
  const pages = h("div", {});
  const results = h("section", { class: "results", "aria-label": "Statements found" }, statements.length ? statements.map(card) : nothing());
  const filled = Promise.all([
    counting.then((count) => {
      total.textContent = plural(count, "statement");
      append(pages, pager(state, count));
    }),
    values.then((rows) => append(aside, facets(state, rows))),
    names.then((known) => append(chips, chosen(state, known))),
  ]);
  await Promise.race([filled, new Promise((done) => setTimeout(done, PATIENCE))]);
  if (signal.aborted) {
    return undefined;
  }
  fill(
    main,
    h("h1", { class: "quiet" }, "Who said what, to whom and when"),
    search(state),
    h("div", { class: "columns" }, collapsible(aside), h("div", {}, chips, toolbar(state, total, index), results, pages)),
  );
  await filled;
  return total.textContent;
}

function search(state) {
  const input = h("input", {
    type: "search",
    id: "q",
    name: "q",
    value: state.q,
    placeholder: "Words or a speaker’s name",
    autocomplete: "off",
  });
  return h(
    "form",
    {
      class: "search",
      role: "search",
      onsubmit: (event) => {
        event.preventDefault();
        go(view("", write(state, { q: input.value.trim() })));
      },
    },
    h("label", { for: "q", class: "hidden" }, "Search statements"),
    input,
    h("button", {}, "Search"),
  );
}

/** Always open where there is room; a disclosure on narrow screens. */
function collapsible(aside) {
  const wide = window.matchMedia("(min-width: 56rem)");
  const details = h("details", { class: "filters", open: wide.matches }, h("summary", {}, "Filters"), aside);
  wide.addEventListener("change", () => {
    details.open = wide.matches;
  });
  return details;
}

function toolbar(state, total, index) {
  const order = h(
    "select",
    { id: "sort", onchange: (event) => go(view("", write(state, { sort: event.target.value }))) },
    Object.entries(SORTS).map(([name, sort]) => h("option", { value: name, selected: name === state.sort }, sort.title)),
  );
  const query = exportQuery(state, index);
  return h(
    "div",
    { class: "toolbar" },
    total,
    h("div", {}, h("label", { for: "sort" }, "Order"), order),
    h(
      "div",
      { class: "export" },
      h("a", { href: csvAddress(query), download: "statements.csv" }, "CSV"),
      h("a", { href: view("query", { query: withPrefixes(query) }) }, "SPARQL"),
    ),
  );
}

function nothing() {
  return h("p", { class: "nothing" }, "No statement matches. Take a filter away, or use fewer words.");
}

export function pager(state, count, viewName = "") {
  const last = Math.ceil(count / PAGE_SIZE);
  if (last < 2) {
    return null;
  }
  const link = (page, text, relation) =>
    page >= 1 && page <= last
      ? h("a", { href: view(viewName, write(state, { page })), rel: relation }, text)
      : h("span", { class: "off" }, text);
  return h(
    "nav",
    { class: "pager", "aria-label": "Pages" },
    link(state.page - 1, "← Previous", "prev"),
    h("span", {}, `Page ${state.page} of ${last}`),
    link(state.page + 1, "Next →", "next"),
  );
}
