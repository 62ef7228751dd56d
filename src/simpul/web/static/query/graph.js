// Two columns as a graph: values are nodes, rows are edges. A small layout of springs, always the same.
import { linked, short, svg, element, withColumns } from "./parts.js";

const MOST = 120;
const [WIDTH, HEIGHT] = [900, 600];

export function graph(answer, { text, names }) {
  if (answer.columns.length < 2) return [element("p", { class: "notice" }, text("no_edges"))];
  const asked = [{ key: "from", guess: 0 }, { key: "to", guess: answer.columns.length === 3 && answer.graph ? 2 : 1 }];
  return withColumns(answer, text, asked, ({ from, to }) => {
    const edges = new Map();
    const ties = new Map();
    for (const row of answer.rows) {
      const ends = [from, to].filter((at) => row[at]?.value);
      const key = JSON.stringify(ends.map((at) => row[at].value));
      if (ends.length < 2 || edges.has(key)) continue;
      edges.set(key, ends.map((at) => row[at].value));
      for (const at of ends) {
        const { value } = row[at];
        const known = ties.get(value) ?? { name: names.label(row[at]), address: names.address(row[at]), ties: 0 };
        ties.set(value, { ...known, ties: known.ties + 1 });
      }
    }
    const all = [...ties.entries()].sort((a, b) => b[1].ties - a[1].ties);
    const kept = new Map(all.slice(0, MOST));
    const pairs = [...edges.values()].map((ends) => ends.map((value) => kept.get(value))).filter(([a, b]) => a && b);
    const nodes = [...new Set(pairs.flat())];
    place(nodes, pairs);
    const drawing = svg("svg", { class: "q-drawing", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group", "aria-label": text("graph") },
      ...pairs.map(([a, b]) => svg("line", { class: "edge", x1: a.x, y1: a.y, x2: b.x, y2: b.y })),
      ...nodes.map(drawn));
    const cut = all.length > nodes.length ? [element("p", { class: "small faint" }, text("cut", { shown: nodes.length, all: all.length }))] : [];
    return [drawing, ...cut];
  });
}

function drawn({ name, address, x, y, ties }) {
  const size = 4 + Math.min(6, Math.sqrt(ties));
  return linked(svg, address,
    svg("circle", { cx: x, cy: y, r: size }, svg("title", {}, name)),
    svg("text", { class: "halo", x: x + (x > WIDTH - 160 ? -size - 3 : size + 3), y: y + 4, "text-anchor": x > WIDTH - 160 ? "end" : "start" }, short(name)));
}

// Fruchterman and Reingold: what is near pushes, neighbours and the middle pull; it begins on a spiral and cools down.
function place(nodes, pairs) {
  const far = 0.8 * Math.sqrt((WIDTH * HEIGHT) / Math.max(nodes.length, 1));
  nodes.forEach((node, n) => {
    const [angle, away] = [n * 2.399963, (HEIGHT / 2.2) * Math.sqrt((n + 0.5) / nodes.length)];
    Object.assign(node, { x: WIDTH / 2 + away * Math.cos(angle), y: HEIGHT / 2 + away * Math.sin(angle) });
  });
  for (let heat = 60; heat > 1; heat *= 0.97) {
    for (const node of nodes) Object.assign(node, { dx: (WIDTH / 2 - node.x) * 0.1, dy: (HEIGHT / 2 - node.y) * 0.15 });
    nodes.forEach((a, n) => nodes.slice(n + 1).forEach((b) => move(a, b, (gap) => (gap < 3 * far ? (far * far) / gap : 0))));
    for (const [a, b] of pairs) if (a !== b) move(a, b, (gap) => -(gap * gap) / far);
    for (const node of nodes) {
      const length = Math.hypot(node.dx, node.dy) || 1;
      node.x += (node.dx / length) * Math.min(length, heat);
      node.y += (node.dy / length) * Math.min(length, heat);
    }
  }
  fit(nodes, "x", WIDTH);
  fit(nodes, "y", HEIGHT);
}

function fit(nodes, axis, size) {
  const all = nodes.map((node) => node[axis]);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  for (const node of nodes) node[axis] = high > low ? 20 + ((node[axis] - low) / (high - low)) * (size - 40) : size / 2;
}

function move(a, b, force) {
  const [x, y] = [a.x - b.x, a.y - b.y];
  const gap = Math.max(Math.hypot(x, y), 0.5);
  const push = force(gap) / gap;
  a.dx += x * push;
  a.dy += y * push;
  b.dx -= x * push;
  b.dy -= y * push;
}
