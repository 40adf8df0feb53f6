// Dates as people read them, never more precise than they are known.

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "5 Mar 2031" from an xsd:date or xsd:dateTime. */
export function day(value) {
  const parts = /^(-?\d{4,})-(\d\d)-(\d\d)/.exec(value ?? "");
  return parts ? `${Number(parts[3])} ${MONTHS[parts[2] - 1]} ${parts[1]}` : "";
}

/** A span by its first instant, the first instant after it, and its precision. */
export function span(earliest, latest, precision) {
  const [year, month] = (earliest ?? "").split("-");
  switch (precision) {
    case "year":
      return year;
    case "month":
      return `${MONTHS[month - 1]} ${year}`;
    case "day":
      return day(earliest);
    case "hour":
    case "minute":
      return `${day(earliest)}, ${earliest.slice(11, 16)}`;
    default:
      return `${day(earliest)} to ${day(before(latest))}`;
  }
}

/** The day that an excluded bound leaves as the last one. */
function before(latest) {
  const instant = new Date(latest);
  return Number.isNaN(instant.getTime()) ? latest : new Date(instant.getTime() - 1).toISOString();
}

export function isDay(value) {
  return /^\d{4}-\d\d-\d\d$/.test(value ?? "") && !Number.isNaN(Date.parse(value));
}

export function nextDay(value) {
  return new Date(Date.parse(value) + 86_400_000).toISOString().slice(0, 10);
}
