// Which nodes and edges are shown under the chosen filters.

export const everything = {
  text: "",
  type: "",
  predicate: "",
  year: "",
  confidence: 0,
  size: "pagerank",
  colour: "type",
  chosen: null,
};

export function visible(data, state) {
  const filtered = state.predicate || state.year || state.confidence > 0 || state.type;
  const edges = new Set();
  const nodes = new Set();
  data.edges.forEach((edge, number) => {
    const kinds = [data.nodes[edge.source].type, data.nodes[edge.target].type];
    if (state.type && !kinds.includes(state.type)) return;
    if (state.predicate && edge.predicate !== state.predicate) return;
    if (!edge.facts.some((row) => keeps(data.facts[row], state)) && (state.year || state.confidence > 0)) return;
    edges.add(number);
    nodes.add(edge.source).add(edge.target);
  });
  if (!filtered) data.nodes.forEach((_, number) => nodes.add(number));
  return { nodes, edges, found: matches(data, state.text) };
}

export function matches(data, text) {
  const words = folded(text);
  if (!words) return null;
  const found = new Set();
  data.nodes.forEach((node, number) => {
    if ([node.label, ...node.names].some((name) => folded(name).includes(words))) found.add(number);
  });
  return found;
}

function keeps(fact, state) {
  return (!state.year || String(fact.year) === state.year) && fact.confidence >= state.confidence;
}

function folded(text) {
  return text.toLocaleLowerCase("id").trim().replace(/\s+/g, " ");
}
