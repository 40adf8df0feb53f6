// Statements: fetching all that is shown of them, and showing them.
import { day, span } from "./dates.js";
import { h, view } from "./dom.js";
import { iri, select } from "./sparql.js";
import { basisLabel, definition, label, localName, tone } from "./terms.js";

const DETAILS = [
  "schema:text",
  "rap:speaker",
  "rap:speakerRole",
  "rap:onBehalfOf",
  "rap:addressee",
  "rap:target",
  "rap:speechAct",
  "rap:negated",
  "rap:quoteForm",
  "rap:dateBasis",
  "rap:confidence",
  "rap:embeddedIn",
  "rap:medium",
  "schema:isPartOf",
].join(", ");

/** Fetches statements by their IRIs and gives them in that order. */
export async function fetchStatements(iris, signal) {
  if (iris.length === 0) {
    return [];
  }
  const rows = await select(
    `SELECT ?s ?part ?p ?o ?label WHERE {
  VALUES ?s { ${iris.map(iri).join("\n    ")} }
  {
    ?s a rap:Statement .
    {
      ?s ?p ?o . FILTER(?p IN (${DETAILS})) BIND("statement" AS ?part) OPTIONAL { ?o rdfs:label ?label }
    } UNION {
      ?s rap:saidAt ?time . ?time ?p ?o . FILTER(?p IN (rap:earliest, rap:latest, rap:precision)) BIND("time" AS ?part)
    } UNION {
      ?s schema:isPartOf ?document . ?document ?p ?o .
      FILTER(?p IN (schema:headline, schema:name, schema:url, schema:datePublished, schema:publisher))
      BIND("document" AS ?part) OPTIONAL { ?o rdfs:label ?label }
    } UNION {
      ?s rap:dateSpan/nif:anchorOf ?o BIND("dateWords" AS ?part)
    } UNION {
      ?s prov:qualifiedAttribution/skos:note ?o BIND("reason" AS ?part)
    }
  }
}`,
    signal,
  );
  const found = new Map(iris.map((one) => [one, blank(one)]));
  for (const row of rows) {
    put(found.get(row.s), row);
  }
  return [...found.values()];
}

function blank(one) {
  return { iri: one, speakers: [], roles: [], principals: [], addressees: [], targets: [], reasons: [], time: {}, document: {} };
}

function put(statement, { part, p, o, label: name }) {
  const actor = { iri: o, label: name ?? (o && localName(o)) };
  const property = p && localName(p);
  if (part === "statement") {
    const lists = {
      speaker: statement.speakers,
      speakerRole: statement.roles,
      onBehalfOf: statement.principals,
      addressee: statement.addressees,
      target: statement.targets,
    };
    if (lists[property]) {
      // An actor can bear several labels; the first is as good as any.
      if (!lists[property].some((one) => one.iri === o)) {
        lists[property].push(actor);
      }
    } else if (property === "isPartOf") {
      statement.document.iri = o;
    } else {
      statement[property] = o;
    }
  } else if (part === "time") {
    statement.time[property] = o;
  } else if (part === "document") {
    statement.document[property] = property === "publisher" ? actor.label : o;
  } else if (part === "reason") {
    statement.reasons.push(o);
  } else {
    statement[part] = o;
  }
}

/** When it was said; where the text gives no time, only that, and the day that bounds it. */
export function when(statement) {
  const { earliest, latest, precision } = statement.time;
  if (!earliest) {
    const published = statement.document.datePublished;
    return h(
      "span",
      { class: "when undated", title: "The text gives no time for the saying; it was said before it was published." },
      published ? [h("span", {}, "not dated"), h("span", { class: "basis" }, `published ${day(published)}`)] : "not dated",
    );
  }
  const basis = [basisLabel(statement.dateBasis), statement.dateWords && `“${statement.dateWords}”`].filter(Boolean);
  return h(
    "span",
    { class: "when" },
    h("time", { datetime: earliest.slice(0, 10) }, span(earliest, latest, localName(precision ?? ""))),
    h("span", { class: "basis" }, basis.join(": ")),
  );
}

export function actorLink(actor) {
  return h("a", { href: view("actor", { iri: actor.iri }) }, actor.label);
}

export function listed(actors) {
  return actors.flatMap((actor, i) => [i === 0 ? "" : i === actors.length - 1 ? " and " : ", ", actorLink(actor)]);
}

export function actChip(statement) {
  const act = statement.speechAct;
  return (
    act &&
    h(
      "span",
      { class: `act ${tone(act)}`, title: definition(act) },
      statement.negated === "true" ? `did not ${label(act)}` : label(act),
    )
  );
}

/** How sure the program is, in words, figures and a bar. */
export function sureness(value) {
  const percent = Math.round(Number(value) * 100);
  const bar = h("span", { class: "bar", "aria-hidden": "true" }, h("span", {}));
  bar.firstChild.style.width = `${percent}%`;
  return h(
    "span",
    { class: "sure", title: "How sure the program is of the speaker and the words" },
    bar,
    `${percent} % sure`,
  );
}

export function articleAddress(statement) {
  return view("article", { iri: statement.document.iri, statement: statement.iri });
}

/** One statement in a list. */
export function card(statement) {
  const { document: source, roles, principals, addressees, targets } = statement;
  const quoted = statement.quoteForm && localName(statement.quoteForm);
  return h(
    "article",
    { class: "statement" },
    h("div", { class: "side" }, when(statement), statement.confidence && sureness(statement.confidence)),
    h(
      "div",
      { class: "body" },
      h(
        "h3",
        {},
        statement.speakers.length ? listed(statement.speakers) : h("span", { class: "nobody" }, "nobody named"),
        " ",
        actChip(statement),
      ),
      h(
        "p",
        { class: "parties" },
        [
          roles.length > 0 && h("span", {}, roles.map((role) => role.label).join("; ")),
          principals.length > 0 && h("span", {}, "for ", listed(principals)),
          addressees.length > 0 && h("span", {}, "to ", listed(addressees)),
          targets.length > 0 && h("span", {}, "about ", listed(targets)),
        ].filter(Boolean),
      ),
      h("blockquote", { class: quoted ?? "" }, statement.text ?? ""),
      h(
        "p",
        { class: "origin" },
        h("a", { href: articleAddress(statement) }, source.headline ?? source.name ?? "Article"),
        source.publisher && h("span", {}, source.publisher),
        source.datePublished && h("span", {}, day(source.datePublished)),
        quoted && h("span", {}, label(statement.quoteForm)),
      ),
    ),
  );
}
