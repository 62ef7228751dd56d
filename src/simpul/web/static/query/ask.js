// A query to the endpoint and back: {columns, rows} for SELECT and graphs, {yes} for ASK, with the text as it came (`raw`)
// and how long it took (`took`, milliseconds). A cell is {value, iri}.
const TABLES = "application/sparql-results+json,application/ld+json;q=0.9";

export async function ask(query, signal) {
  const began = performance.now();
  const raw = await (await send(query, TABLES, signal)).text();
  return { ...read(JSON.parse(raw)), raw, took: performance.now() - began };
}

function read(found) {
  if (Array.isArray(found)) return triples(found);
  if ("boolean" in found) return { yes: found.boolean };
  const columns = found.head.vars;
  const rows = found.results.bindings.map((row) => columns.map((name) => cell(row[name])));
  return { columns, rows };
}

export async function download(query, accept) {
  return (await send(query, accept)).blob();
}

async function send(query, accept, signal) {
  const headers = { "Content-Type": "application/sparql-query", Accept: accept };
  const answer = await fetch("/sparql", { method: "POST", headers, body: query, signal });
  if (!answer.ok) throw new Error((await answer.text()).trim());
  return answer;
}

const cell = (term) => (term ? { value: term.value, iri: term.type === "uri" } : { value: "", iri: false });

function triples(nodes) {
  const rows = [];
  for (const { "@id": subject, "@type": types = [], ...said } of nodes) {
    const add = (predicate, object) => rows.push([iri(subject), iri(predicate), object]);
    for (const type of types) add("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", iri(type));
    for (const [predicate, values] of Object.entries(said)) {
      for (const value of values) add(predicate, "@id" in value ? iri(value["@id"]) : { value: String(value["@value"]), iri: false });
    }
  }
  return { columns: ["s", "p", "o"], rows, graph: true };
}

const iri = (value) => ({ value, iri: true });
