// The interactive graph: sigma draws with WebGL what graphology holds. Places come from the page, so both pictures agree.
import { MultiGraph } from "graphology";
import { shareOf } from "./data.js";
import { hasWebGL, moveCamera, openSurface } from "./surface.js";

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
  const look = { seen: null, state: null };
  const sigma = openSurface(container, graph, look, {
    taken: (drawn) => ({ nodes: drawn ? nodeBoxes(drawn, graph) : [], labels: [] }),
    renderEdgeLabels: false,
    labelGridCellSize: 110,
    labelRenderedSizeThreshold: 3,
    minEdgeThickness: 1.8,
    nodeReducer: (key, attributes) => nodeLook(data, graph, look, key, attributes),
    edgeReducer: (key, attributes) => edgeLook(data, graph, look, attributes),
  });
  if (!sigma) return null;
  container.setAttribute("role", "img");
  container.setAttribute("aria-label", document.getElementById("picture").getAttribute("aria-label"));
  sigma.on("clickNode", ({ node }) => choose({ node: Number(node) }));
  sigma.on("clickEdge", ({ edge }) => {
    const { pair } = graph.getEdgeAttributes(edge);
    choose({ edges: pair.edges, source: pair.source, target: pair.target });
  });
  sigma.on("clickStage", () => choose(null));
  document.defaultView.simpul = { graph, sigma, choose };
  return {
    name: "graph",
    centre: (number) => {
      const { x, y } = sigma.getNodeDisplayData(String(number));
      moveCamera(sigma, { x, y, ratio: 0.5 });
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
