// The form beside the statements: text, period, certainty, and what to choose from with counts.
import { go, h, view } from "./dom.js";
import { FACETS, facetQuery, LISTED, toggled, write } from "./filters.js";
import { iri, select } from "./sparql.js";
import { label } from "./terms.js";

const SHOWN = 6;

/** How many statements there are for each value of each filter, each value once. */
export async function counted(state, textIndex, signal, names = LISTED) {
  const rows = await select(facetQuery(state, textIndex, names), signal);
  const seen = new Set();
  return rows.filter((row) => {
    const key = `${row.facet} ${row.value}`;
    return row.value && !seen.has(key) && seen.add(key);
  });
}

/** Fields whose values are typed; changing one changes the address. */
export function fields(state, viewName = "") {
  const change = (changes) => go(view(viewName, write(state, changes)));
  const from = h("input", { type: "date", id: "from", value: state.from, onchange: (e) => change({ from: e.target.value }) });
  const until = h("input", { type: "date", id: "until", value: state.until, onchange: (e) => change({ until: e.target.value }) });
  const sure = h(
    "select",
    { id: "sure", onchange: (e) => change({ sure: Number(e.target.value) }) },
    [...new Set([0, 0.5, 0.7, 0.8, 0.9, state.sure])].sort().map((least) =>
      h(
        "option",
        { value: least, selected: least === state.sure },
        least ? `at least ${Math.round(least * 100)} %` : "any",
      ),
    ),
  );
  return h(
    "div",
    { class: "fields" },
    h("div", {}, h("label", { for: "from" }, "Said from"), from),
    h("div", {}, h("label", { for: "until" }, "until"), until),
    h("div", {}, h("label", { for: "sure" }, "Certainty"), sure),
  );
}

/** The values of each filter that the statements in this state have, most frequent first. */
export function facets(state, rows, viewName = "", names = LISTED) {
  return FACETS.filter((facet) => names.includes(facet.name)).map((facet) => {
    const values = rows.filter((row) => row.facet === facet.name);
    return values.length > 0 && facetList(facet, values, state, viewName);
  });
}

function facetList(facet, values, state, viewName) {
  const list = h("ul", {});
  const fill = (shown) =>
    list.replaceChildren(...shown.map((row) => h("li", {}, facetLink(facet, row, state, viewName))));
  fill(values.slice(0, SHOWN));
  const section = h("section", { class: "facet" }, h("h2", {}, facet.title), list);
  if (values.length > SHOWN) {
    section.append(moreOf(facet, values, section, fill));
  }
  return section;
}

function moreOf(facet, values, section, fill) {
  return h(
    "button",
    {
      type: "button",
      class: "more",
      onclick: (event) => {
        const find = h("input", {
          type: "search",
          class: "find",
          "aria-label": `Find in ${facet.title}`,
          placeholder: `Find among ${values.length}`,
          oninput: () =>
            fill(values.filter((row) => nameOf(row).toLowerCase().includes(find.value.toLowerCase())).slice(0, 100)),
        });
        event.target.remove();
        section.querySelector("h2").after(find);
        section.classList.add("open");
        fill(values.slice(0, 100));
        find.focus();
      },
    },
    `${values.length - SHOWN} more`,
  );
}

function facetLink(facet, row, state, viewName) {
  const chosen = state[facet.name].includes(row.value);
  const changes = { [facet.name]: toggled(state[facet.name], row.value) };
  return h(
    "a",
    {
      href: view(viewName, write(state, changes)),
      "data-key": `${facet.name} ${row.value}`,
      class: chosen ? "chosen" : null,
      "aria-current": chosen ? "true" : null,
    },
    h("span", {}, nameOf(row)),
    h("span", { class: "count" }, Number(row.count).toLocaleString("en")),
  );
}

function nameOf(row) {
  return row.label ?? label(row.value);
}

/** The names of what is filtered by. */
export async function namesOf(state, signal) {
  const values = [...new Set(FACETS.flatMap((facet) => state[facet.name]))];
  const rows = values.length
    ? await select(`SELECT ?value ?label WHERE { VALUES ?value { ${values.map(iri).join(" ")} } ?value rdfs:label|schema:headline ?label }`, signal)
    : [];
  return new Map(rows.map((row) => [row.value, row.label]));
}

/** What is filtered by, each with a link that takes it away. */
export function chosen(state, names, viewName = "") {
  const chips = FACETS.flatMap((facet) =>
    state[facet.name].map((value) => ({
      text: `${facet.title}: ${names.get(value) ?? label(value)}`,
      changes: { [facet.name]: toggled(state[facet.name], value) },
    })),
  );
  if (state.q) {
    chips.push({ text: `“${state.q}”`, changes: { q: "" } });
  }
  if (state.from) {
    chips.push({ text: `from ${state.from}`, changes: { from: "" } });
  }
  if (state.until) {
    chips.push({ text: `until ${state.until}`, changes: { until: "" } });
  }
  if (state.sure) {
    chips.push({ text: `at least ${Math.round(state.sure * 100)} % sure`, changes: { sure: 0 } });
  }
  if (chips.length === 0) {
    return null;
  }
  return h(
    "ul",
    { class: "chips", "aria-label": "Filtered by" },
    chips.map((chip) =>
      h(
        "li",
        {},
        h(
          "a",
          { href: view(viewName, write(state, chip.changes)), "aria-label": `Remove filter ${chip.text}` },
          chip.text,
          h("span", { "aria-hidden": "true" }, " ×"),
        ),
      ),
    ),
    h("li", {}, h("a", { href: view(viewName), class: "clear" }, "Clear all")),
  );
}
