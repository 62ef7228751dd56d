// Colours from the page's style sheet (so that dark mode is decided in one place), and labels with a halo.

const COMMUNITIES = 10;
// From this share of the highest measure on, a node is central.
const CENTRAL = 0.6;

export function palette(document) {
  const style = getComputedStyle(document.documentElement);
  const get = (name) => style.getPropertyValue(`--${name}`).trim();
  const names = ["Person", "Organization", "Place", "Program", "Group", "Skill"];
  const types = Object.fromEntries(names.map((name) => [name, get(name)]));
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  return {
    types,
    paper: get("paper"),
    ink: get("ink"),
    edge: dark ? "#6b7582" : "#9aa3ad",
    pale: dark ? "#262b33" : "#e9ecef",
    rest: "#8a8f98",
    community: (number) => (number <= COMMUNITIES ? hue(number, dark) : "#8a8f98"),
  };
}

// Ten hues far apart, as hexadecimal because sigma reads no hsl().
function hue(number, dark) {
  const [h, s, l] = [((number - 1) * 137.5) % 360, 0.6, dark ? 0.65 : 0.42];
  const channel = (n) => {
    const k = (n + h / 30) % 12;
    const value = l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(255 * value).toString(16).padStart(2, "0");
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

// A label of up to two lines beside its node, inside the picture. `taken` holds the boxes of this frame's nodes and labels: a label
// that finds no free side is left out. That of a central node may cover other nodes; only one that is `sure` may cover all.
export function drawLabel(context, node, settings, colours, taken, sure = false) {
  if (!node.label) return;
  const size = settings.labelSize;
  context.font = `${sure ? "bold" : settings.labelWeight} ${size}px ${settings.labelFont}`;
  const lines = wrap(node.label);
  const width = Math.max(...lines.map((line) => context.measureText(line).width));
  const height = lines.length * size * 1.15;
  const scale = context.getTransform().a || 1;
  const inside = [context.canvas.width / scale, context.canvas.height / scale];
  const options = sides(node, width, height, inside);
  const readable = options.filter((box) => !hits(taken.labels, box));
  const free = readable.find((box) => !hits(taken.nodes, box));
  const box = free ?? (node.share > CENTRAL ? readable[0] : undefined) ?? (sure ? options[0] : undefined);
  if (!box) return;
  taken.labels.push(box);
  const [left, top] = box;
  context.textAlign = "center";
  context.lineWidth = 4;
  context.lineJoin = "round";
  context.strokeStyle = colours.paper;
  context.fillStyle = colours.ink;
  lines.forEach((line, i) => {
    const at = [left + width / 2, top + size * (0.9 + 1.15 * i)];
    context.strokeText(line, ...at);
    context.fillText(line, ...at);
  });
  context.textAlign = "start";
}

export function drawHover(context, node, settings, colours) {
  context.beginPath();
  context.arc(node.x, node.y, node.size + 3, 0, Math.PI * 2);
  context.strokeStyle = colours.ink;
  context.lineWidth = 2;
  context.stroke();
  drawLabel(context, node, settings, colours, { nodes: [], labels: [] }, true);
}

function hits(boxes, box) {
  return boxes.some((b) => b[0] < box[2] && box[0] < b[2] && b[1] < box[3] && box[1] < b[3]);
}

function sides(node, width, height, [right, bottom]) {
  const gap = node.size + 3;
  const corners = [
    [node.x - width / 2, node.y + gap],
    [node.x - width / 2, node.y - gap - height],
    [node.x + gap, node.y - height / 2],
    [node.x - gap - width, node.y - height / 2],
  ];
  return corners.map(([x, y]) => {
    const [left, top] = [Math.max(2, Math.min(x, right - width - 2)), Math.max(2, Math.min(y, bottom - height - 2))];
    return [left, top, left + width, top + height];
  });
}

function wrap(text, width = 22) {
  const lines = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.length - 1;
    if (last >= 0 && lines[last].length + 1 + word.length <= width) lines[last] += ` ${word}`;
    else lines.push(word);
  }
  return lines.length > 2 ? [lines[0], `${lines[1]} …`] : lines;
}
