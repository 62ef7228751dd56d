// Fields for names: suggestions while one types, and the node that is meant.
import { named } from "./server.js";

export function connectNames(document, list) {
  const known = new Map();
  let last = 0;
  document.addEventListener("input", async ({ target }) => {
    if (target.getAttribute?.("list") !== list.id || target.value.trim().length < 2) return;
    const mine = ++last;
    const found = await look(target.value);
    if (mine === last) list.replaceChildren(...found.map(({ name }) => new Option(name, name)));
  });
  const look = async (text) => {
    const found = await named(text);
    for (const each of [...found].reverse()) known.set(each.name.toLowerCase(), each);
    return found;
  };
  return async (text) => known.get(text.trim().toLowerCase()) ?? (text.trim() ? (await look(text))[0] : undefined);
}
