// Rows with latitude and longitude as points, on a net of degrees.
import { column, linked, page, short, svg, element, withColumns } from "./parts.js";

const WIDTH = 900;
const MOST = 2000;

export function map(answer, { text, names }) {
  const asked = [
    { key: "latitude", guess: column(answer, (name) => /^(lat|lintang)/i.test(name)) },
    { key: "longitude", guess: column(answer, (name) => /^(lon|lng|bujur)/i.test(name)) },
    { key: "said", guess: column(answer, (name) => !/^(lat|lon|lng|lintang|bujur)/i.test(name)) },
  ];
  return withColumns(answer, text, asked, ({ latitude, longitude, said }) => {
    const points = answer.rows
      .map((row) => ({ lat: degrees(row[latitude]), lon: degrees(row[longitude]), name: row[said] ? names.label(row[said]) : "", address: page(names, row, said) }))
      .filter(({ lat, lon }) => Math.abs(lat) <= 90 && Math.abs(lon) <= 180);
    if (!points.length) return [element("p", { class: "notice" }, text("no_places"))];
    const [west, east] = span(points.map(({ lon }) => lon));
    const [south, north] = span(points.map(({ lat }) => lat));
    const scale = WIDTH / (east - west);
    const height = Math.max((north - south) * scale, 120);
    const at = ({ lat, lon }) => ({ x: (lon - west) * scale, y: (north - lat) * scale });
    const labels = points.length <= 60;
    return [
      svg("svg", { class: "q-drawing", viewBox: `0 0 ${WIDTH} ${height}`, role: "group", "aria-label": text("map") },
        ...net(west, east, south, north, at, height),
        ...points.slice(0, MOST).map((point) => drawn(point, at(point), labels))),
      ...(points.length > MOST ? [element("p", { class: "small faint" }, text("cut", { shown: MOST, all: points.length }))] : []),
    ];
  });
}

const degrees = (cell) => (cell?.value ? Number(cell.value) : NaN);

function span(values) {
  const [low, high] = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  const edge = Math.max((high - low) * 0.08, 0.5);
  return [low - edge, high + edge];
}

function net(west, east, south, north, at, height) {
  const step = [0.25, 0.5, 1, 2, 5, 10, 20].find((each) => (east - west) / each <= 10) ?? 45;
  const lines = [];
  for (let lon = Math.ceil(west / step) * step; lon < east; lon += step) {
    const { x } = at({ lat: north, lon });
    lines.push(svg("line", { x1: x, y1: 0, x2: x, y2: height }), svg("text", { class: "axis", x: x + 3, y: height - 5 }, `${lon}°`));
  }
  for (let lat = Math.ceil(south / step) * step; lat < north; lat += step) {
    const { y } = at({ lat, lon: west });
    lines.push(svg("line", { x1: 0, y1: y, x2: WIDTH, y2: y }), svg("text", { class: "axis", x: 4, y: y - 4 }, `${lat}°`));
  }
  return lines;
}

function drawn({ name, address }, { x, y }, labels) {
  const left = x > WIDTH - 140;
  return linked(svg, address,
    svg("circle", { cx: x, cy: y, r: 5 }, svg("title", {}, name)),
    ...(labels ? [svg("text", { class: "halo", x: left ? x - 8 : x + 8, y: y + 4, "text-anchor": left ? "end" : "start" }, short(name, 24))] : []));
}
