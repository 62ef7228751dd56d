// Rows as a table: sorted by a click on a column's name, more rows on demand.
import { element, linked } from "./parts.js";

const PAGE = 200;

export function table(answer, { text, names }) {
  let rows = answer.rows;
  let sorted = { at: -1, down: false };
  const body = element("tbody");
  const more = element("button", { type: "button", onclick: grow });
  const heads = answer.columns.map((name, at) =>
    element("th", { scope: "col" },
      element("button", { type: "button", title: text("sort", { name }), onclick: () => sort(at) }, name)));

  function grow() {
    const shown = body.children.length;
    body.append(...rows.slice(shown, shown + PAGE).map((row) =>
      element("tr", {}, ...row.map((cell) =>
        element("td", number(cell) ? { class: "number" } : {}, linked(element, names.address(cell), names.text(cell)))))));
    const left = rows.length - body.children.length;
    more.hidden = left === 0;
    more.textContent = text("more", { n: Math.min(left, PAGE) });
  }

  function sort(at) {
    sorted = { at, down: sorted.at === at && !sorted.down };
    const compare = (a, b) => a[at].value.localeCompare(b[at].value, "id", { numeric: true });
    rows = [...answer.rows].sort((a, b) => (sorted.down ? compare(b, a) : compare(a, b)));
    heads.forEach((head, each) => {
      if (each === at) head.setAttribute("aria-sort", sorted.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    body.replaceChildren();
    grow();
  }

  grow();
  const whole = element("table", { class: "q-table" }, element("thead", {}, element("tr", {}, ...heads)), body);
  return [element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": text("table") }, whole), more];
}

const number = ({ value, iri }) => !iri && /^[+-]?\d+(\.\d+)?$/.test(value);
