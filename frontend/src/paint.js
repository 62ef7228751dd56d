// Colours from the page's style sheet (so that dark mode is decided in one place), and labels with a halo.

const COMMUNITIES = 10;

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
    edge: dark ? "#59626f" : "#b3bac3",
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

export function drawLabel(context, node, settings, colours) {
  if (!node.label) return;
  const size = settings.labelSize;
  context.font = `${settings.labelWeight} ${size}px ${settings.labelFont}`;
  context.lineWidth = 4;
  context.lineJoin = "round";
  context.strokeStyle = colours.paper;
  context.fillStyle = colours.ink;
  const text = node.label.length > 30 ? `${node.label.slice(0, 28)}…` : node.label;
  const at = [node.x + node.size + 3, node.y + size / 3];
  context.strokeText(text, ...at);
  context.fillText(text, ...at);
}

export function drawHover(context, node, settings, colours) {
  context.beginPath();
  context.arc(node.x, node.y, node.size + 3, 0, Math.PI * 2);
  context.strokeStyle = colours.ink;
  context.lineWidth = 2;
  context.stroke();
  drawLabel(context, node, { ...settings, labelWeight: "bold" }, colours);
}
