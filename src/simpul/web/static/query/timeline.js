// Rows with a date on a line of time, one below the other.
import { column, linked, page, short, svg, element, withColumns } from "./parts.js";

const WIDTH = 900;
const LINE = 22;
const MOST = 300;
const DATE = /^-?\d{4}(-\d{2}(-\d{2})?)?(T|Z|$|[+-])/;

export function timeline(answer, { text, names }) {
  const dated = (at) => answer.rows.some((row) => row[at].value) && answer.rows.every((row) => !row[at].value || (!row[at].iri && DATE.test(row[at].value)));
  const date = column(answer, (_, at) => dated(at));
  const asked = [{ key: "date", guess: date }, { key: "said", guess: column(answer, (_, at) => at !== date) }];
  return withColumns(answer, text, asked, (chosen) => {
    const seen = new Set();
    const rows = answer.rows
      .map((row) => ({ day: row[chosen.date]?.value ?? "", time: moment(row[chosen.date]), name: row[chosen.said] ? names.label(row[chosen.said]) : "", address: page(names, row, chosen.said) }))
      .filter(({ time, day, name }) => !Number.isNaN(time) && !seen.has(day + name) && seen.add(day + name))
      .sort((a, b) => a.time - b.time);
    if (!rows.length) return [element("p", { class: "notice" }, text("no_dates"))];
    const shown = rows.slice(0, MOST);
    const [first, last] = [shown[0].time, shown.at(-1).time];
    const x = (time) => 30 + (last > first ? ((time - first) / (last - first)) * (WIDTH - 60) : (WIDTH - 60) / 2);
    const height = 34 + shown.length * LINE;
    return [
      svg("svg", { class: "q-drawing", viewBox: `0 0 ${WIDTH} ${height}`, role: "group", "aria-label": text("timeline") },
        ...axis(first, last, x, height),
        ...shown.map((row, at) => drawn(row, x(row.time), 44 + at * LINE))),
      ...(rows.length > MOST ? [element("p", { class: "small faint" }, text("cut", { shown: MOST, all: rows.length }))] : []),
    ];
  });
}

function moment(cell) {
  if (!cell || cell.iri || !DATE.test(cell.value)) return NaN;
  return Date.parse(/^-?\d{4}(-\d{2}(-\d{2})?)?/.exec(cell.value)[0]);
}

function axis(first, last, x, height) {
  const [from, to] = [new Date(first).getUTCFullYear(), new Date(last).getUTCFullYear()];
  const step = Math.max(1, Math.ceil((to - from + 1) / 12));
  const marks = [];
  for (let year = from; year <= to + 1; year += step) {
    const time = Date.UTC(year, 0, 1);
    if (time < first || time > last) continue;
    marks.push(svg("line", { x1: x(time), y1: 0, x2: x(time), y2: height }), svg("text", { class: "axis", x: x(time) + 3, y: 14 }, String(year)));
  }
  return marks;
}

function drawn({ day, name, address }, x, y) {
  const label = short(`${day.slice(0, 10)}  ${name}`, 70);
  const left = x > WIDTH / 2;
  return linked(svg, address,
    svg("circle", { cx: x, cy: y - 4, r: 4.5 }, svg("title", {}, `${day} ${name}`)),
    svg("text", { class: "halo", x: left ? x - 9 : x + 9, y, "text-anchor": left ? "end" : "start" }, label));
}
