// Rows as a table: sorted by a click on a column's name, only those with some letters, more rows on demand.
import { element, linked } from "./parts.js";

const PAGE = 200;

export function table(answer, { text, names }) {
  let rows = [...answer.rows];
  let wanted = "";
  let sorted = { at: -1, down: false };
  const body = element("tbody");
  const more = element("button", { type: "button", onclick: grow });
  const heads = answer.columns.map((name, at) =>
    element("th", { scope: "col" },
      element("button", { type: "button", title: text("sort", { name }), onclick: () => sort(at) }, name)));

  // Where the sentence is that a row rests on: its first column leads there when it has no page of its own.
  const stated = (row) => row.map(names.address).find((address) => address.startsWith("/id/claim/")) ?? "";

  function grow() {
    const shown = body.children.length;
    body.append(...rows.slice(shown, shown + PAGE).map((row) =>
      element("tr", {}, ...row.map((cell, at) =>
        element("td", number(cell) ? { class: "number" } : {},
          linked(element, names.address(cell) || (at === 0 ? stated(row) : ""), names.text(cell)))))));
    const left = rows.length - body.children.length;
    more.hidden = left === 0;
    more.textContent = text("more", { n: Math.min(left, PAGE) });
  }

  function arrange() {
    const { at, down } = sorted;
    const compare = (a, b) => a[at].value.localeCompare(b[at].value, "id", { numeric: true });
    rows = answer.rows.filter((row) => row.some((cell) => names.text(cell).toLowerCase().includes(wanted)));
    if (at >= 0) rows.sort((a, b) => (down ? compare(b, a) : compare(a, b)));
    body.replaceChildren();
    grow();
  }

  function sort(at) {
    sorted = { at, down: sorted.at === at && !sorted.down };
    heads.forEach((head, each) => {
      if (each === at) head.setAttribute("aria-sort", sorted.down ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    arrange();
  }

  function filter(event) {
    wanted = event.target.value.toLowerCase();
    arrange();
  }

  grow();
  const whole = element("table", { class: "q-table" }, element("thead", {}, element("tr", {}, ...heads)), body);
  const filtered = element("label", { class: "q-filter" }, `${text("filter")} `, element("input", { type: "search", oninput: filter }));
  return [filtered, element("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": text("table") }, whole), more];
}

const number = ({ value, iri }) => !iri && /^[+-]?\d+(\.\d+)?$/.test(value);
