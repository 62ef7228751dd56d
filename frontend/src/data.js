// The numbers behind the picture, from the JSON in the page. Facts are the rows of the table: fact 7 is the row "f7".

export function readData(document) {
  const data = JSON.parse(document.getElementById("data").textContent);
  data.pairs = pairs(data.edges);
  data.best = {};
  for (const measure of ["pagerank", "degree", "betweenness"]) {
    data.best[measure] = Math.max(0, ...data.nodes.map((node) => node[measure]));
  }
  return data;
}

// All relations between two nodes are one line: several lines on top of one another could not be told apart or clicked.
function pairs(edges) {
  const found = new Map();
  edges.forEach((edge, number) => {
    const key = edge.source < edge.target ? `${edge.source}-${edge.target}` : `${edge.target}-${edge.source}`;
    if (!found.has(key)) found.set(key, { key, source: edge.source, target: edge.target, edges: [] });
    found.get(key).edges.push(number);
  });
  return [...found.values()];
}

export function edgeFacts(data, numbers) {
  return [...new Set(numbers.flatMap((number) => data.edges[number].facts))].sort((a, b) => a - b);
}

export function nodeFacts(data, number) {
  return data.facts.flatMap((fact, row) => (fact.nodes.includes(number) ? [row] : []));
}

export function shareOf(data, node, measure) {
  return data.best[measure] ? node[measure] / data.best[measure] : 0;
}
