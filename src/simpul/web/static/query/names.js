// How an IRI is written, and the page of this server that tells of it ("" for none).
export function names({ base, short }) {
  const known = Object.entries(short).sort((a, b) => b[1].length - a[1].length);
  return {
    text({ value, iri }) {
      const found = iri && known.find(([, start]) => value.startsWith(start));
      return found ? `${found[0]}:${value.slice(found[1].length)}` : value;
    },
    address({ value, iri }) {
      return iri && base && value.startsWith(base) ? `/id/${value.slice(base.length)}` : "";
    },
  };
}
