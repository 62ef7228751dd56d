// What every graph that sigma draws has: labels and colours of ours, what fades under the pointer, light and dark.
import Sigma from "sigma";
import { drawHover, drawLabel, palette } from "./paint.js";

// `look` holds what is drawn how (`over`, `colours`, `scale`, `taken` are kept here); `taken(sigma)` tells at a frame's first
// label where labels must not go: before that, the camera may not have arrived yet. Null where it cannot be drawn.
export function openSurface(container, graph, look, { taken, fading = () => true, ...settings }) {
  const { ownerDocument: document } = container;
  container.hidden = false;
  Object.assign(look, { over: null, colours: palette(document), scale: scaleOf(container), taken: null });
  let sigma;
  try {
    sigma = new Sigma(graph, container, {
      allowInvalidContainer: true,
      enableEdgeEvents: true,
      labelFont: getComputedStyle(document.body).fontFamily,
      labelSize: container.clientWidth < 600 ? 11 : 12,
      labelDensity: 2,
      stagePadding: 40,
      zIndex: true,
      defaultDrawNodeLabel: (context, node, own) => drawLabel(context, node, own, look.colours, (look.taken ??= taken(sigma))),
      defaultDrawNodeHover: (context, node, own) => drawHover(context, node, own, look.colours),
      ...settings,
    });
  } catch (error) {
    console.warn("Graf interaktif tidak dapat dibuat; gambar tetap. No interactive graph; the picture stays.", error);
    container.hidden = true;
    container.replaceChildren();
    return null;
  }
  sigma.on("beforeRender", () => (look.taken = null));
  const over = (key) => {
    container.style.cursor = key === null ? "" : "pointer";
    if (!fading(sigma.getGraph())) return;
    look.over = key;
    sigma.refresh({ skipIndexation: true });
  };
  sigma.on("enterNode", ({ node }) => over(node));
  sigma.on("leaveNode", () => over(null));
  sigma.on("enterEdge", () => (container.style.cursor = "pointer"));
  sigma.on("leaveEdge", () => (container.style.cursor = ""));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    look.colours = palette(document);
    sigma.refresh();
  });
  return sigma;
}

// Moves the camera; at once for those who want less motion.
export function moveCamera(sigma, to) {
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  sigma.getCamera().animate(to, { duration: calm ? 0 : 400 });
}

export function hasWebGL(document) {
  try {
    return Boolean(document.createElement("canvas").getContext("webgl2"));
  } catch {
    return false;
  }
}

// Signs are drawn for a picture 1,100 pixels wide and shrink with it.
function scaleOf(container) {
  return Math.min(1, Math.max(0.45, container.clientWidth / 1100));
}
