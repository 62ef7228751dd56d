// The static picture as a surface: it stays where there is no WebGL, and answers clicks and filters all the same.
import { shareOf } from "./data.js";

export function drawingSurface(root, data, choose) {
  const nodes = byNumber(root, "node");
  const edges = byNumber(root, "edge");
  root.addEventListener("click", (event) => {
    const { node, edge } = event.target.dataset ?? {};
    if (node !== undefined) choose({ node: Number(node) });
    else if (edge !== undefined) {
      const pair = data.pairs.find((one) => one.edges.includes(Number(edge)));
      choose({ edges: pair.edges, source: pair.source, target: pair.target });
    } else if (event.target.tagName === "rect") choose(null);
  });
  return {
    name: "drawing",
    centre: (number) => nodes.get(number)?.scrollIntoView({ block: "nearest", inline: "center" }),
    show: (seen, state) => {
      for (const [number, element] of nodes) {
        element.classList.toggle("away", !seen.nodes.has(number));
        element.classList.toggle("dim", seen.found !== null && !seen.found.has(number));
        element.classList.toggle("chosen", state.chosen?.node === number);
        element.dataset.share = shareOf(data, data.nodes[number], state.size).toFixed(3);
      }
      for (const [number, element] of edges) {
        element.classList.toggle("away", !seen.edges.has(number));
        element.classList.toggle("chosen", Boolean(state.chosen?.edges?.includes(number)));
      }
      const filtered = seen.nodes.size < data.nodes.length || seen.edges.size < data.edges.length;
      root.querySelector(".name")?.classList.toggle("dim", filtered || seen.found !== null);
    },
  };
}

function byNumber(root, name) {
  return new Map([...root.querySelectorAll(`.${name}`)].map((element) => [Number(element.dataset[name]), element]));
}
