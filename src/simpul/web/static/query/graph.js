// Two columns as a graph: values are nodes, rows are edges. A small layout of springs, always the same.
import { linked, short, svg, element, withColumns } from "./parts.js";

const MOST = 150;
const [WIDTH, HEIGHT] = [900, 600];

export function graph(answer, { text, names }) {
  if (answer.columns.length < 2) return [element("p", { class: "notice" }, text("no_edges"))];
  const asked = [{ key: "from", guess: 0 }, { key: "to", guess: answer.columns.length === 3 && answer.graph ? 2 : 1 }];
  return withColumns(answer, text, asked, ({ from, to }) => {
    const nodes = new Map();
    const edges = new Set();
    const all = new Set();
    for (const row of answer.rows) {
      const ends = [row[from], row[to]];
      if (ends.some((cell) => !cell?.value)) continue;
      for (const cell of ends) {
        all.add(cell.value);
        if (!nodes.has(cell.value) && nodes.size < MOST) nodes.set(cell.value, { cell, ties: 0 });
      }
      if (ends.every((cell) => nodes.has(cell.value))) edges.add(JSON.stringify(ends.map((cell) => cell.value)));
    }
    const pairs = [...edges].map((pair) => JSON.parse(pair).map((value) => nodes.get(value)));
    for (const pair of pairs) for (const node of pair) node.ties += 1;
    place([...nodes.values()], pairs);
    const drawing = svg("svg", { class: "q-drawing", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group", "aria-label": text("graph") },
      ...pairs.map(([a, b]) => svg("line", { class: "edge", x1: a.x, y1: a.y, x2: b.x, y2: b.y })),
      ...[...nodes.values()].map((node) => drawn(node, names)));
    const cut = all.size > nodes.size ? [element("p", { class: "small faint" }, text("cut", { shown: nodes.size, all: all.size }))] : [];
    return [drawing, ...cut];
  });
}

function drawn({ cell, x, y, ties }, names) {
  const name = names.text(cell);
  const size = 4 + Math.min(6, Math.sqrt(ties));
  return linked(svg, names, cell, {},
    svg("circle", { cx: x, cy: y, r: size }, svg("title", {}, name)),
    svg("text", { class: "halo", x: x + (x > WIDTH - 160 ? -size - 3 : size + 3), y: y + 4, "text-anchor": x > WIDTH - 160 ? "end" : "start" }, short(name)));
}

// Fruchterman and Reingold: all push each other, neighbours pull; it begins on a spiral and cools down.
function place(nodes, pairs) {
  const far = 0.75 * Math.sqrt((WIDTH * HEIGHT) / Math.max(nodes.length, 1));
  nodes.forEach((node, n) => {
    const [angle, away] = [n * 2.399963, (HEIGHT / 2.2) * Math.sqrt((n + 0.5) / nodes.length)];
    Object.assign(node, { x: WIDTH / 2 + away * Math.cos(angle), y: HEIGHT / 2 + away * Math.sin(angle) });
  });
  for (let heat = 60; heat > 1; heat *= 0.96) {
    for (const node of nodes) Object.assign(node, { dx: (WIDTH / 2 - node.x) * 0.02, dy: (HEIGHT / 2 - node.y) * 0.03 });
    nodes.forEach((a, n) => nodes.slice(n + 1).forEach((b) => move(a, b, (gap) => (far * far) / gap)));
    for (const [a, b] of pairs) if (a !== b) move(a, b, (gap) => -(gap * gap) / far);
    for (const node of nodes) {
      const length = Math.hypot(node.dx, node.dy) || 1;
      node.x = Math.min(WIDTH - 12, Math.max(12, node.x + (node.dx / length) * Math.min(length, heat)));
      node.y = Math.min(HEIGHT - 12, Math.max(12, node.y + (node.dy / length) * Math.min(length, heat)));
    }
  }
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
