// How an IRI is written, its label, and the page of this server that tells of it ("" for none).
import { ask } from "./ask.js";

const MOST = 500;

export function names({ base, short, pages }) {
  const known = Object.entries(short).sort((a, b) => b[1].length - a[1].length);
  const labels = new Map();

  function text({ value, iri }) {
    const found = iri && known.find(([, start]) => value.startsWith(start));
    return found ? `${found[0]}:${value.slice(found[1].length)}` : value;
  }

  return {
    text,
    label: (cell) => labels.get(cell.value) ?? text(cell),
    address({ value, iri, address = "" }) {
      if (!iri) return address;
      if (value.startsWith(short.simpul)) return `/ontologi#${value.slice(short.simpul.length)}`;
      const [, kind, hash] = (value.startsWith(base) && /^([a-z]+)\/([0-9a-f]+)$/.exec(value.slice(base.length))) || [];
      return kind ? (kind in pages ? `/${pages[kind]}/${hash}` : `/id/${kind}/${hash}`) : "";
    },

    // Asks for the labels of the things in an answer, the first so many.
    async learn({ rows = [] }, signal) {
      const all = rows.flat().filter(({ value, iri }) => iri && !labels.has(value) && !/[<>"{}|^`\\\s]/.test(value));
      const wanted = [...new Set(all.map(({ value }) => value))].slice(0, MOST);
      if (!wanted.length) return;
      const prefer = document.documentElement.lang;
      const found = await ask(`SELECT ?i ?l (LANG(?l) AS ?in) {
        VALUES ?i { ${wanted.map((iri) => `<${iri}>`).join(" ")} }
        ?i <http://www.w3.org/2004/02/skos/core#prefLabel> ?l
      }`, signal);
      for (const [iri, label, language] of found.rows) {
        if (!labels.has(iri.value) || language.value === prefer) labels.set(iri.value, label.value);
      }
    },
  };
}
