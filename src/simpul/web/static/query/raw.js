// The answer as it came, the beginning of a long one.
import { element } from "./parts.js";

const MOST = 200_000;

export function raw({ raw: said }, { text }) {
  const cut = said.length > MOST ? [element("p", { class: "small faint" }, text("raw_cut", { n: MOST.toLocaleString(document.documentElement.lang) }))] : [];
  return [element("pre", { class: "q-raw", tabindex: "0", role: "region", "aria-label": text("raw") }, said.slice(0, MOST)), ...cut];
}
