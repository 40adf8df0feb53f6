// Marks stretches of a text that may lie within each other. Offsets count code points.

const RANK = { sourceSpan: 4, cueSpan: 3, dateSpan: 2, contentSpan: 1 };
const CLASS = { sourceSpan: "source", cueSpan: "cue", contentSpan: "content", dateSpan: "date" };

/**
 * A paragraph-keeping element with the text, in pieces: each carries the numbers of the statements it belongs to,
 * innermost first, and is styled after its part in that one.
 */
export function marked(text, spans, statements) {
  const points = Array.from(text);
  const number = new Map(statements.map((iri, i) => [iri, i]));
  const marks = spans
    .map(({ s, part, begin, end }) => ({
      statement: number.get(s),
      part: part.slice(part.lastIndexOf("#") + 1),
      begin: Number(begin),
      end: Number(end),
    }))
    .filter((mark) => mark.begin >= 0 && mark.end <= points.length && mark.begin < mark.end);
  const bounds = [...new Set([0, points.length, ...marks.flatMap((mark) => [mark.begin, mark.end])])].sort((a, b) => a - b);
  const widths = extents(marks);

  const container = document.createElement("div");
  container.className = "marked";
  for (let i = 0; i + 1 < bounds.length; i++) {
    const words = points.slice(bounds[i], bounds[i + 1]).join("");
    const covering = marks
      .filter((mark) => mark.begin <= bounds[i] && mark.end >= bounds[i + 1])
      .sort((a, b) => widths.get(a.statement) - widths.get(b.statement) || RANK[b.part] - RANK[a.part]);
    container.append(covering.length ? piece(words, covering) : document.createTextNode(words));
  }
  return container;
}

/** How far each statement reaches in all: the narrower lies within the wider. */
function extents(marks) {
  const reach = new Map();
  for (const { statement, begin, end } of marks) {
    const known = reach.get(statement) ?? [begin, end];
    reach.set(statement, [Math.min(known[0], begin), Math.max(known[1], end)]);
  }
  return new Map([...reach].map(([statement, [begin, end]]) => [statement, end - begin]));
}

function piece(words, covering) {
  const mark = document.createElement("span");
  const depth = new Set(covering.map((one) => one.statement)).size;
  mark.className = `mark ${CLASS[covering[0].part]}${depth > 1 ? " inner" : ""}`;
  mark.dataset.statements = [...new Set(covering.map((one) => one.statement))].join(" ");
  mark.append(document.createTextNode(words));
  return mark;
}
