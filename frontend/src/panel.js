// The facts of what was clicked: copies of the table's rows, so that text is escaped and marked in one place only.
import { edgeFacts, nodeFacts } from "./data.js";

export function openPanel(panel, data, chosen, close) {
  panel.hidden = chosen === null;
  panel.replaceChildren();
  if (chosen === null) return;
  const document = panel.ownerDocument;
  const make = (tag, className, ...children) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  };
  const button = make("button", "close", "×");
  button.type = "button";
  button.setAttribute("aria-label", "Tutup / Close");
  button.addEventListener("click", close);
  panel.append(button, make("h2", "", ...heading(make, data, chosen)));
  if (chosen.node !== undefined) panel.append(...figures(make, data.nodes[chosen.node]));
  const rows = chosen.node === undefined ? edgeFacts(data, chosen.edges) : nodeFacts(data, chosen.node);
  if (rows.length) panel.append(make("p", "source support", support(data, rows)));
  for (const row of rows) {
    const cells = document.getElementById(`f${row}`).cells;
    const parts = ["fact", "sentence", "source"].map((name, i) => make("p", name, ...copies(cells[i])));
    panel.append(make("article", "", ...parts));
  }
  panel.dataset.facts = String(rows.length);
  panel.scrollTop = 0;
}

function heading(make, data, chosen) {
  if (chosen.node !== undefined) return [make("span", `fg-${data.nodes[chosen.node].type}`, data.nodes[chosen.node].label)];
  const [source, target] = [data.nodes[chosen.source], data.nodes[chosen.target]];
  return [make("span", `fg-${source.type}`, source.label), " — ", make("span", `fg-${target.type}`, target.label)];
}

function figures(make, node) {
  const other = node.names.length ? [make("p", "source", node.names.join(" · "))] : [];
  const words = `tetangga · neighbours ${node.degree} · PageRank ${node.pagerank.toFixed(4)} · perantara · betweenness ${node.betweenness.toFixed(4)}`;
  return [...other, make("p", "source", `${words} · komunitas ${node.community}`)];
}

// Copies of one story count as one origin; outlets that are not known by name count as one at least.
function support(data, rows) {
  const count = (key) => new Set(rows.map((row) => data.facts[row][key]).filter((value) => value !== null)).size;
  const [origins, outlets] = [count("origin"), Math.max(count("outlet"), 1)];
  const many = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
  return `${origins} asal, ${outlets} media · ${many(origins, "origin")}, ${many(outlets, "outlet")}`;
}

function copies(cell) {
  return [...cell.cloneNode(true).childNodes];
}
