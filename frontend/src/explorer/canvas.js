// The canvas: sigma draws what graphology holds. All ties between two nodes are one line, which could not be clicked apart.
import { Graph } from "graphology";
import { hasWebGL, moveCamera, openSurface } from "../surface.js";

// Above this many nodes nothing fades under the pointer: each frame would have to look at all of them.
const FADING = 3000;

export function openCanvas(container, choose) {
  if (!hasWebGL(container.ownerDocument)) return null;
  let graph = new Graph();
  const look = { by: "pagerank", colour: "type", best: 0, least: 12, chosen: [] };
  const sigma = openSurface(container, graph, look, {
    taken: () => ({ nodes: [], labels: [] }),
    fading: (drawn) => drawn.order <= FADING,
    hideEdgesOnMove: true,
    labelGridCellSize: 100,
    labelRenderedSizeThreshold: 4,
    minEdgeThickness: 1.4,
    nodeReducer: (key, attributes) => nodeLook(sigma.getGraph(), look, key, attributes),
    edgeReducer: (key, attributes) => edgeLook(sigma.getGraph(), look, key, attributes),
  });
  if (!sigma) return null;
  sigma.on("clickNode", ({ node }) => choose([node]));
  sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    choose([node], true);
  });
  sigma.on("clickEdge", ({ edge }) => choose(graph.extremities(edge)));
  return {
    sigma,
    show(data, { by, colour }) {
      look.by = by;
      look.colour = colour;
      look.best = Math.max(0, ...data.nodes.map((node) => node[by]));
      graph = new Graph();
      for (const node of data.nodes) {
        const { x, y, ...rest } = node;
        graph.addNode(node.key, { x, y, label: node.name, size: 4, told: rest });
      }
      for (const tie of data.ties) addTie(graph, tie);
      look.chosen = look.chosen.filter((key) => graph.hasNode(key));
      look.over = null;
      look.least = graph.order > FADING ? 3 : 12;
      sigma.setGraph(graph);
    },
    mark(chosen) {
      look.chosen = chosen.filter((key) => graph.hasNode(key));
      sigma.refresh({ skipIndexation: true });
    },
    centre(key) {
      if (!graph.hasNode(key)) return;
      const { x, y } = sigma.getNodeDisplayData(key);
      moveCamera(sigma, { x, y, ratio: Math.min(sigma.getCamera().ratio, 0.5) });
    },
    // All of these nodes come into sight; without any, the whole graph.
    fit(keys = []) {
      const seen = keys.filter((key) => graph.hasNode(key)).map((key) => sigma.getNodeDisplayData(key));
      const [left, right] = seen.length ? bounds(seen.map(({ x }) => x)) : [0, 1];
      const [low, high] = seen.length ? bounds(seen.map(({ y }) => y)) : [0, 1];
      const ratio = Math.min(1, Math.max(0.15, 1.6 * Math.max(right - left, high - low)));
      moveCamera(sigma, { x: (left + right) / 2, y: (low + high) / 2, ratio });
    },
    get camera() {
      const { x, y, ratio } = sigma.getCamera().getState();
      return [x, y, ratio];
    },
    set camera([x, y, ratio]) {
      sigma.getCamera().setState({ x, y, ratio });
    },
  };
}

const bounds = (values) => [Math.min(...values), Math.max(...values)];

function addTie(graph, tie) {
  const ends = [tie.source, tie.target].sort();
  const found = graph.edge(...ends);
  if (found === undefined) graph.addEdge(...ends, { origins: tie.origins });
  else graph.updateEdgeAttribute(found, "origins", (origins) => origins + tie.origins);
}

function nodeLook(graph, look, key, attributes) {
  const { told } = attributes;
  const { chosen, colours, over } = look;
  const share = look.best ? told[look.by] / look.best : 0;
  const colour = (look.colour === "type" ? colours.types[told.type] : colours.community(told.community)) ?? colours.rest;
  const shown = { ...attributes, color: colour, share, size: Math.sqrt(look.least + (17 * 17 - look.least) * share) * look.scale, zIndex: 1 };
  if (chosen.includes(key)) return { ...shown, highlighted: true, forceLabel: true, zIndex: 3 };
  const centre = over ?? (chosen.length === 1 ? chosen[0] : null);
  const apart = centre !== null ? centre !== key && !graph.areNeighbors(centre, key) : chosen.length > 1;
  return apart ? { ...shown, color: colours.pale, label: null, zIndex: 0 } : shown;
}

function edgeLook(graph, look, key, attributes) {
  const { chosen, colours, over } = look;
  const crowd = Math.max(1, Math.sqrt(graph.size / 150)); // many ties are drawn finer, so that they can be told apart
  const size = Math.max(Math.min(0.7 + 0.6 * Math.log2(attributes.origins + 1), 5) / crowd, 0.3);
  const ends = graph.extremities(key);
  const centre = over ?? (chosen.length === 1 ? chosen[0] : null);
  const on = centre !== null ? ends.includes(centre) : chosen.length > 1 && follows(chosen, ends);
  if (on) return { ...attributes, size: size + 0.5, color: colours.ink, zIndex: 2 };
  return { ...attributes, size, color: centre !== null || chosen.length > 1 ? colours.pale : colours.edge, zIndex: 0 };
}

// Whether the two ends stand one after the other in what is chosen: a tie, or a step of a way.
function follows(chosen, [one, other]) {
  return Math.abs(chosen.indexOf(one) - chosen.indexOf(other)) === 1 && chosen.includes(one) && chosen.includes(other);
}
