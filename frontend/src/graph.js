// The interactive graph: sigma draws with WebGL what graphology holds. Places come from the page, so both pictures agree.
import { MultiGraph } from "graphology";
import Sigma from "sigma";
import { shareOf } from "./data.js";
import { drawHover, drawLabel, palette } from "./paint.js";

export function graphSurface(document, data, choose) {
  const container = document.getElementById("graph");
  if (!hasWebGL(document) || !data.nodes.length) return null;
  const graph = new MultiGraph();
  data.nodes.forEach((node, number) => {
    graph.addNode(String(number), { x: node.x, y: -node.y, label: node.label, size: 4 });
  });
  for (const pair of data.pairs) {
    if (pair.source === pair.target) continue;
    const weight = pair.edges.reduce((sum, number) => sum + data.edges[number].weight, 0);
    graph.addEdgeWithKey(pair.key, String(pair.source), String(pair.target), { size: Math.min(1 + 0.5 * weight, 5), pair });
  }
  const look = { seen: null, state: null, over: null, colours: palette(document), scale: 1, taken: null };
  // Measured at a frame's first label: before that, the camera may not have arrived yet.
  const taken = () => (look.taken ??= { nodes: sigma ? nodeBoxes(sigma, graph) : [], labels: [] });
  container.hidden = false;
  look.scale = scaleOf(container);
  let sigma;
  try {
    sigma = new Sigma(graph, container, {
      allowInvalidContainer: true,
      enableEdgeEvents: true,
      renderEdgeLabels: false,
      labelFont: getComputedStyle(document.body).fontFamily,
      labelSize: container.clientWidth < 600 ? 11 : 12,
      labelDensity: 2,
      labelGridCellSize: 110,
      labelRenderedSizeThreshold: 3,
      stagePadding: 40,
      minEdgeThickness: 1.8,
      zIndex: true,
      defaultDrawNodeLabel: (context, node, settings) => drawLabel(context, node, settings, look.colours, taken()),
      defaultDrawNodeHover: (context, node, settings) => drawHover(context, node, settings, look.colours),
      nodeReducer: (key, attributes) => nodeLook(data, graph, look, key, attributes),
      edgeReducer: (key, attributes) => edgeLook(data, graph, look, attributes),
    });
  } catch (error) {
    console.warn("Graf interaktif tidak dapat dibuat; gambar tetap. No interactive graph; the picture stays.", error);
    container.hidden = true;
    container.replaceChildren();
    return null;
  }
  container.setAttribute("role", "img");
  container.setAttribute("aria-label", document.getElementById("picture").getAttribute("aria-label"));
  sigma.on("beforeRender", () => {
    look.taken = null;
  });
  sigma.on("clickNode", ({ node }) => choose({ node: Number(node) }));
  sigma.on("clickEdge", ({ edge }) => {
    const { pair } = graph.getEdgeAttributes(edge);
    choose({ edges: pair.edges, source: pair.source, target: pair.target });
  });
  sigma.on("clickStage", () => choose(null));
  const over = (key) => () => {
    look.over = key;
    container.style.cursor = key === null ? "" : "pointer";
    sigma.refresh({ skipIndexation: true });
  };
  sigma.on("enterNode", ({ node }) => over(node)());
  sigma.on("leaveNode", over(null));
  sigma.on("enterEdge", () => (container.style.cursor = "pointer"));
  sigma.on("leaveEdge", () => (container.style.cursor = ""));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    look.colours = palette(document);
    sigma.refresh();
  });
  document.defaultView.simpul = { graph, sigma, choose };
  return {
    name: "graph",
    centre: (number) => {
      const { x, y } = sigma.getNodeDisplayData(String(number));
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      sigma.getCamera().animate({ x, y, ratio: 0.5 }, { duration: calm ? 0 : 400 });
    },
    show: (seen, state) => {
      look.seen = seen;
      look.state = state;
      sigma.refresh();
    },
  };
}

function nodeLook(data, graph, look, key, attributes) {
  const number = Number(key);
  const node = data.nodes[number];
  const { seen, state, colours, over } = look;
  if (!seen) return attributes;
  const colour = state.colour === "type" ? colours.types[node.type] : colours.community(node.community);
  const share = shareOf(data, node, state.size);
  const size = Math.sqrt(16 + (17 * 17 - 16) * share) * look.scale;
  const shown = { ...attributes, color: colour ?? colours.rest, size, share, zIndex: 1 };
  const ends = chosenEnds(state);
  const centre = over ?? (state.chosen?.node === undefined ? null : String(state.chosen.node));
  const apart = centre !== null && centre !== key && !graph.areNeighbors(centre, key);
  const unfound = seen.found !== null && !seen.found.has(number);
  if (!seen.nodes.has(number)) return { ...shown, hidden: true };
  if (ends.includes(number)) return { ...shown, highlighted: true, forceLabel: true, zIndex: 3 };
  if (apart || unfound) return { ...shown, color: colours.pale, label: null, zIndex: 0 };
  return seen.found !== null ? { ...shown, forceLabel: true, zIndex: 2 } : shown;
}

function edgeLook(data, graph, look, attributes) {
  const { seen, state, colours, over } = look;
  if (!seen) return attributes;
  const { pair } = attributes;
  if (!pair.edges.some((number) => seen.edges.has(number))) return { ...attributes, hidden: true };
  const chosen = state.chosen?.edges === pair.edges;
  const touches = over !== null && [pair.source, pair.target].includes(Number(over));
  const own = state.chosen?.node !== undefined && [pair.source, pair.target].includes(state.chosen.node);
  if (chosen || touches || own) return { ...attributes, color: colours.ink, zIndex: 2 };
  const pale = over !== null || state.chosen?.node !== undefined;
  return { ...attributes, color: pale ? colours.pale : colours.edge, zIndex: 0 };
}

function chosenEnds(state) {
  if (!state.chosen) return [];
  return state.chosen.node === undefined ? [state.chosen.source, state.chosen.target] : [state.chosen.node];
}

// Where labels must not go: on the nodes that are shown.
function nodeBoxes(sigma, graph) {
  return graph.nodes().flatMap((key) => {
    const shown = sigma.getNodeDisplayData(key);
    if (!shown || shown.hidden) return [];
    const { x, y } = sigma.framedGraphToViewport(shown);
    const r = sigma.scaleSize(shown.size);
    return [[x - r, y - r, x + r, y + r]];
  });
}

// Signs are drawn for a picture 1,100 pixels wide and shrink with it.
export function scaleOf(container) {
  return Math.min(1, Math.max(0.45, container.clientWidth / 1100));
}

export function hasWebGL(document) {
  try {
    return Boolean(document.createElement("canvas").getContext("webgl2"));
  } catch {
    return false;
  }
}
