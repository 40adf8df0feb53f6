// The network of who speaks to or about whom, drawn by Cytoscape; the same as a table below.
import { append, fill, go, h, plural, view } from "../dom.js";
import { chosen, counted, facets, fields, namesOf } from "../facets.js";
import { pattern, read, write } from "../filters.js";
import { iri, select } from "../sparql.js";
import { loadTerms, localName } from "../terms.js";

export const title = "Network";

const MOST_LINKS = window.matchMedia("(max-width: 40rem)").matches ? 25 : 60;

const FILTERS = ["act", "outlet"];
/** The size of names in the picture, in pixels of the screen. */
const LABEL = 12;

const BETWEEN = {
  parties: { title: "those spoken for", path: "rap:onBehalfOf", filter: "for" },
  speakers: { title: "speakers", path: "rap:speaker", filter: "speaker" },
};
const HOW = {
  both: { title: "to or about", path: "rap:addressee|rap:target" },
  to: { title: "to", path: "rap:addressee" },
  about: { title: "about", path: "rap:target" },
};

export async function render(main, parameters, { signal, settings }) {
  const state = read(parameters);
  const between = Object.hasOwn(BETWEEN, parameters.get("between") ?? "") ? parameters.get("between") : "speakers";
  const how = Object.hasOwn(HOW, parameters.get("how") ?? "") ? parameters.get("how") : "both";
  const own = { between: between === "speakers" ? "" : between, how: how === "both" ? "" : how };
  const rows = await select(
    `SELECT ?a ?b (COUNT(DISTINCT ?s) AS ?count) WHERE {
${pattern(
  state,
  settings.textSearch,
  `?s ${HOW[how].path} ?b . ?s ${BETWEEN[between].path} ?a .
FILTER(?a != ?b && NOT EXISTS { ?a a rap:Unnamed } && NOT EXISTS { ?b a rap:Unnamed })`,
  true,
)}
} GROUP BY ?a ?b ORDER BY DESC(?count) LIMIT ${MOST_LINKS}`,
    signal,
  );
  const links = rows.filter((row) => row.a && row.b);
  const [nodes, counts, names] = await Promise.all([
    named([...new Set(links.flatMap((row) => [row.a, row.b]))], signal),
    counted(state, settings.textSearch, signal, FILTERS),
    namesOf(state, signal),
    loadTerms(),
  ]);
  const chart = h("div", { class: "network", role: "img", "aria-label": `Network of ${nodes.size} actors; the table below holds the same.` });
  const statementsOf = (link) => view("", { ...write(state), [BETWEEN[between].filter]: link.a, ...(how === "to" ? { to: link.b } : { about: link.b }) });

  fill(
    main,
    h("h1", {}, "Who speaks to or about whom"),
    h(
      "div",
      { class: "toolbar" },
      choice("between", "Between", BETWEEN, between, (value) => go(view("network", { ...write(state), ...own, between: value }))),
      choice("how", "Linked by speaking", HOW, how, (value) => go(view("network", { ...write(state), ...own, how: value }))),
    ),
    h(
      "div",
      { class: "columns" },
      aside(state, counts),
      h(
        "div",
        {},
        chosen(state, names, "network"),
        links.length === 0
          ? h("p", { class: "nothing" }, "Nobody here who bears a name speaks to or about another who does.")
          : [
              h("p", { class: "small" }, `${plural(nodes.size, "actor")}, ${plural(links.length, "link")}${links.length === MOST_LINKS ? " (the strongest)" : ""}. Choose an actor or a link to go there.`),
              chart,
              h("p", { class: "legend small" }, ["person", "polity", "organisation"].map((kind) => h("span", { class: `shape ${kind}` }, kind))),
              table(links, nodes, statementsOf),
            ],
      ),
    ),
  );
  if (links.length > 0) {
    await draw(chart, nodes, links, statementsOf, signal);
  }
  return `${plural(nodes.size, "actor")}, ${plural(links.length, "link")}`;
}

function aside(state, counts) {
  const bar = h("aside", { "aria-label": "Filters" }, fields(state, "network"));
  append(bar, facets(state, counts, "network", FILTERS));
  return h("details", { class: "filters", open: window.matchMedia("(min-width: 56rem)").matches }, h("summary", {}, "Filters"), bar);
}

function choice(id, text, options, value, onchange) {
  return h(
    "div",
    {},
    h("label", { for: id }, text),
    h(
      "select",
      { id, onchange: (event) => onchange(event.target.value) },
      Object.entries(options).map(([name, option]) => h("option", { value: name, selected: name === value }, option.title)),
    ),
  );
}

async function named(iris, signal) {
  if (iris.length === 0) {
    return new Map();
  }
  const rows = await select(
    `SELECT ?actor (SAMPLE(?name) AS ?label) (SAMPLE(?kind) AS ?type) WHERE {
  VALUES ?actor { ${iris.map(iri).join(" ")} }
  ?actor rdfs:label ?name OPTIONAL { ?actor a ?kind FILTER(?kind IN (schema:Person, rap:Polity, org:Organization)) }
} GROUP BY ?actor`,
    signal,
  );
  const known = new Map(rows.map((row) => [row.actor, row]));
  return new Map(iris.map((one) => [one, known.get(one) ?? { actor: one, label: localName(one) }]));
}

function table(links, nodes, statementsOf) {
  return h(
    "details",
    { class: "as-table" },
    h("summary", {}, "As a table"),
    h(
      "table",
      {},
      h("thead", {}, h("tr", {}, ["From", "To or about", "Statements"].map((name) => h("th", { scope: "col" }, name)))),
      h(
        "tbody",
        {},
        links.map((link) =>
          h(
            "tr",
            {},
            [link.a, link.b].map((one) => h("td", {}, h("a", { href: view("actor", { iri: one }) }, nodes.get(one).label))),
            h("td", { class: "number" }, h("a", { href: statementsOf(link) }, link.count)),
          ),
        ),
      ),
    ),
  );
}

async function draw(chart, nodes, links, statementsOf, signal) {
  const { default: cytoscape } = await import("/lib/cytoscape.js");
  if (signal.aborted) {
    return;
  }
  const style = getComputedStyle(document.documentElement);
  const color = (name) => style.getPropertyValue(name).trim();
  const degree = new Map();
  for (const { a, b, count } of links) {
    degree.set(a, (degree.get(a) ?? 0) + Number(count));
    degree.set(b, (degree.get(b) ?? 0) + Number(count));
  }
  const most = Math.max(...degree.values());
  const strongest = Math.max(...links.map((link) => Number(link.count)));
  const graph = cytoscape({
    container: chart,
    elements: [
      ...[...nodes.values()].map((node) => ({
        data: { id: node.actor, label: node.label, type: localName(node.type ?? ""), size: 16 + 34 * Math.sqrt(degree.get(node.actor) / most) },
      })),
      ...links.map((link, i) => ({
        data: { id: `link ${i}`, source: link.a, target: link.b, label: link.count, width: 1 + 6 * Math.sqrt(link.count / strongest), index: i },
      })),
    ],
    style: [
      {
        selector: "node",
        style: {
          label: "data(label)",
          width: "data(size)",
          height: "data(size)",
          "background-color": color("--accent"),
          color: color("--text"),
          "font-family": "system-ui, sans-serif",
          "font-size": LABEL,
          "text-valign": "bottom",
          "text-margin-y": 3,
          "text-max-width": 140,
          "text-wrap": "ellipsis",
          "text-outline-width": 2,
          "text-outline-color": color("--card"),
        },
      },
      { selector: "node[type = 'Polity']", style: { shape: "round-rectangle", "background-color": color("--polity") } },
      { selector: "node[type = 'Organization']", style: { shape: "round-diamond", "background-color": color("--polity") } },
      {
        selector: "edge",
        style: {
          width: "data(width)",
          "curve-style": "bezier",
          "target-arrow-shape": "triangle",
          "arrow-scale": 0.8,
          "line-color": color("--line"),
          "target-arrow-color": color("--line"),
          opacity: 0.85,
        },
      },
      { selector: ".near", style: { "line-color": color("--accent"), "target-arrow-color": color("--accent"), opacity: 1 } },
      { selector: ".far", style: { opacity: 0.15 } },
    ],
    layout: {
      name: "cose",
      animate: false,
      randomize: false,
      numIter: 1500,
      nodeRepulsion: () => 400000,
      idealEdgeLength: () => 70,
      componentSpacing: 60,
      fit: false,
    },
    minZoom: 0.3,
    maxZoom: 3,
  });
  spread(graph, chart);
  graph.on("tap", "node", (event) => go(view("actor", { iri: event.target.id() })));
  graph.on("tap", "edge", (event) => go(statementsOf(links[event.target.data("index")])));
  graph.on("mouseover", "node", (event) => {
    const near = event.target.closedNeighborhood();
    graph.elements().not(near).addClass("far");
    near.edges().addClass("near");
    chart.classList.add("pointing");
  });
  graph.on("mouseout", "node", () => {
    graph.elements().removeClass("far near");
    chart.classList.remove("pointing");
  });
  signal.addEventListener("abort", () => graph.destroy());
}

/** Stretches the picture over its frame and moves apart what would cover another's name. */
function spread(graph, chart) {
  const [width, height, margin] = [chart.clientWidth, chart.clientHeight, 40];
  const nodes = graph.nodes().toArray();
  const box = graph.nodes().boundingBox({ includeLabels: false });
  const places = nodes.map((node) => ({
    x: margin + ((node.position("x") - box.x1) / (box.w || 1)) * (width - 2 * margin),
    y: margin / 2 + ((node.position("y") - box.y1) / (box.h || 1)) * (height - 2 * margin),
    half: Math.min(70, Math.max(node.width(), node.data("label").length * LABEL * 0.6) / 2) + 3,
    tall: node.height() / 2 + LABEL,
  }));
  for (let round = 0; round < 120; round++) {
    for (let i = 0; i < places.length; i++) {
      for (let j = i + 1; j < places.length; j++) {
        apart(places[i], places[j]);
      }
    }
    for (const place of places) {
      place.x = Math.min(Math.max(place.x, place.half), width - place.half);
      place.y = Math.min(Math.max(place.y, place.tall), height - place.tall);
    }
  }
  nodes.forEach((node, i) => node.position(places[i]));
  graph.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
}

/** Along the axis on which less is missing. */
function apart(a, b) {
  const x = a.half + b.half - Math.abs(a.x - b.x);
  const y = a.tall + b.tall - Math.abs(a.y - b.y);
  if (x > 0 && y > 0) {
    const [axis, push] = x < y * 2 ? ["x", x / 4] : ["y", y / 4];
    const sign = a[axis] < b[axis] ? -1 : 1;
    a[axis] += sign * push;
    b[axis] -= sign * push;
  }
}
