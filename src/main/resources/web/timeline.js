// A bar chart of statements over time, drawn as SVG; each bar leads to its statements.
import { h, plural, view } from "./dom.js";
import { tone } from "./terms.js";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MOST_BARS = 60;
const HEIGHT = 96;
const STEPS = [
  { unit: "day", of: (date) => date.slice(0, 10) },
  { unit: "month", of: (date) => date.slice(0, 7) },
  { unit: "year", of: (date) => date.slice(0, 4) },
];

/** rows: { act, earliest, latest } of one speaker's statements; undated ones are counted, not placed. */
export function timeline(rows, speaker) {
  const dated = rows.filter((row) => row.earliest);
  const undated = rows.length - dated.length;
  const parts = [];
  if (dated.length > 0) {
    const { unit, buckets } = bucketed(dated.map((row) => ({ date: row.earliest, tone: tone(row.act) })));
    parts.push(chart(buckets, unit, speaker));
    parts.push(
      h(
        "p",
        { class: "legend small" },
        h("span", { class: "key hostile" }, "hostile"),
        h("span", { class: "key neutral" }, "neutral"),
        h("span", { class: "key friendly" }, "friendly"),
      ),
    );
  }
  if (undated > 0) {
    parts.push(h("p", { class: "small" }, `${plural(undated, "statement")} without a known date ${undated === 1 ? "is" : "are"} not shown here.`));
  }
  return h("div", { class: "timeline" }, parts);
}

function bucketed(items) {
  const sorted = items.map((item) => item.date).sort();
  for (const { unit, of } of STEPS) {
    const keys = range(of(sorted[0]), of(sorted.at(-1)), unit);
    if (keys.length <= MOST_BARS || unit === "year") {
      const buckets = new Map(keys.map((key) => [key, { hostile: 0, neutral: 0, friendly: 0 }]));
      for (const item of items) {
        const bucket = buckets.get(of(item.date));
        if (bucket) {
          bucket[item.tone]++;
        }
      }
      return { unit, buckets };
    }
  }
  return { unit: "year", buckets: new Map() };
}

function range(first, last, unit) {
  const keys = [];
  let key = first;
  while (key <= last && keys.length <= 2000) {
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
  const step = Math.min(720 / buckets.size, 24);
  const bars = [...buckets].map(([key, counts], i) => bar(key, counts, unit, speaker, { x: i * step, width: step, most }));
  const keys = [...buckets.keys()];
  const ticks = [0, Math.floor((keys.length - 1) / 2), keys.length - 1].filter((at, i, all) => all.indexOf(at) === i);
  return h(
    "svg:svg",
    { viewBox: `0 0 720 ${HEIGHT + 20}`, role: "group", "aria-label": `Statements by ${unit}` },
    h("svg:line", { x1: 0, x2: buckets.size * step, y1: HEIGHT + 0.5, y2: HEIGHT + 0.5, class: "axis" }),
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
