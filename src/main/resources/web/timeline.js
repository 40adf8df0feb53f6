// A bar chart of statements over time, drawn as SVG; each bar leads to its statements.
import { h, plural, view } from "./dom.js";
import { localName, tone } from "./terms.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MOST_BARS = 90;
const HEIGHT = 96;

/** A statement stands in a bar only if its date is known that exactly. */
const STEPS = [
  { unit: "day", of: (date) => date.slice(0, 10), exact: ["minute", "hour", "day"] },
  { unit: "month", of: (date) => date.slice(0, 7), exact: ["minute", "hour", "day", "week", "month"] },
  { unit: "year", of: (date) => date.slice(0, 4), exact: ["minute", "hour", "day", "week", "month", "year"] },
];

/** rows: { act, day, precision, count } of one speaker's statements; those that cannot be placed are counted. */
export function timeline(rows, speaker) {
  const items = rows.map((row) => ({ date: row.day, tone: tone(row.act), precision: localName(row.precision ?? ""), count: Number(row.count) }));
  const { unit, buckets, placed } = bucketed(items.filter((item) => item.date));
  const rest = items.reduce((sum, item) => sum + item.count, 0) - placed;
  return h(
    "div",
    { class: "timeline" },
    placed > 0 && chart(buckets, unit, speaker),
    placed > 0 &&
      h(
        "p",
        { class: "legend small" },
        h("span", { class: "key hostile" }, "hostile"),
        h("span", { class: "key neutral" }, "neutral"),
        h("span", { class: "key friendly" }, "friendly"),
      ),
    rest > 0 &&
      h("p", { class: "small" }, `${plural(rest, "statement")} whose date is not known${placed > 0 ? `, or not to the ${unit}, ` : " "}${rest === 1 ? "is" : "are"} not shown here.`),
  );
}

/** By days if that gives few bars, else by months, else by years. */
function bucketed(items) {
  for (const { unit, of, exact } of STEPS) {
    const known = items.filter((item) => exact.includes(item.precision));
    const dates = known.map((item) => of(item.date)).sort();
    const keys = dates.length ? range(dates[0], dates.at(-1), unit) : [];
    const placed = known.reduce((sum, item) => sum + item.count, 0);
    const isMost = placed * 2 > items.reduce((sum, item) => sum + item.count, 0);
    if ((keys.length <= MOST_BARS && isMost) || unit === "year") {
      const buckets = new Map(keys.map((key) => [key, { hostile: 0, neutral: 0, friendly: 0 }]));
      known.forEach((item) => (buckets.get(of(item.date))[item.tone] += item.count));
      return { unit, buckets, placed };
    }
  }
  return undefined;
}

function range(first, last, unit) {
  const keys = [];
  let key = first;
  while (key <= last && keys.length <= 4000) {
    keys.push(key);
    key = next(key, unit);
  }
  return keys;
}

function next(key, unit) {
  const [year, month, day] = key.split("-").map(Number);
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  if (unit === "day") {
    date.setUTCDate(date.getUTCDate() + 1);
  } else if (unit === "month") {
    date.setUTCMonth(date.getUTCMonth() + 1);
  } else {
    date.setUTCFullYear(date.getUTCFullYear() + 1);
  }
  return date.toISOString().slice(0, key.length);
}

function chart(buckets, unit, speaker) {
  const most = Math.max(1, ...[...buckets.values()].map((one) => one.hostile + one.neutral + one.friendly));
  const wide = Math.min(720, Math.max(320, document.documentElement.clientWidth - 40));
  const step = Math.min(wide / buckets.size, 40);
  const bars = [...buckets].map(([key, counts], i) => bar(key, counts, unit, speaker, { x: i * step, width: step, most }));
  const keys = [...buckets.keys()];
  const ticks = [0, Math.floor((keys.length - 1) / 2), keys.length - 1].filter((at, i, all) => all.indexOf(at) === i);
  return h(
    "svg:svg",
    { viewBox: `0 -8 ${wide} ${HEIGHT + 28}`, role: "group", "aria-label": `Statements by ${unit}` },
    h("svg:line", { x1: 0, x2: wide, y1: HEIGHT + 0.5, y2: HEIGHT + 0.5, class: "axis" }),
    h("svg:line", { x1: 0, x2: wide, y1: 6.5, y2: 6.5, class: "axis most" }),
    h("svg:text", { x: wide, y: 2, "text-anchor": "end" }, plural(most, "statement")),
    bars,
    ticks.map((at) =>
      h(
        "svg:text",
        {
          x: at === 0 ? 0 : at * step + step / 2,
          y: HEIGHT + 15,
          "text-anchor": at === 0 ? "start" : at === keys.length - 1 && keys.length > 6 ? "end" : "middle",
        },
        named(keys[at]),
      ),
    ),
  );
}

function bar(key, counts, unit, speaker, { x, width, most }) {
  const total = counts.hostile + counts.neutral + counts.friendly;
  if (total === 0) {
    return null;
  }
  let y = HEIGHT;
  const pieces = ["neutral", "friendly", "hostile"].map((kind) => {
    const height = (counts[kind] / most) * (HEIGHT - 6);
    y -= height;
    return height > 0 && h("svg:rect", { x: x + 1, y, width: Math.max(width - 2, 1), height, class: kind });
  });
  const [from, until] = bounds(key, unit);
  const text = `${named(key)}: ${plural(total, "statement")}`;
  return h("svg:a", { href: view("", { speaker, from, until }), "aria-label": text }, h("svg:title", {}, text), pieces);
}

function bounds(key, unit) {
  const end = new Date(`${next(key, unit)}${unit === "year" ? "-01-01" : unit === "month" ? "-01" : ""}T00:00:00Z`);
  const first = unit === "year" ? `${key}-01-01` : unit === "month" ? `${key}-01` : key;
  return [first, new Date(end.getTime() - 1).toISOString().slice(0, 10)];
}

function named(key) {
  const [year, month, day] = key.split("-").map(Number);
  return [day, month && MONTHS[month - 1], year].filter(Boolean).join(" ");
}
