// Elements, SVG, and the choice of columns that several views have.
const SVG = "http://www.w3.org/2000/svg";

export const element = (name, attributes, ...children) => filled(document.createElement(name), attributes, children);
export const svg = (name, attributes, ...children) => filled(document.createElementNS(SVG, name), attributes, children);

function filled(made, attributes = {}, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== undefined && value !== "") made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

// A link to the page of a thing, where it has one, around what stands for it.
export function linked(make, address, ...children) {
  if (address) return make("a", { href: address }, ...children);
  return make(make === svg ? "g" : "span", {}, ...children);
}

// The page of a row: that of a column's value, otherwise of the first value that has one.
export const page = (names, row, at) => names.address(row[at] ?? {}) || row.map(names.address).find(Boolean) || "";

// Selects for columns; `draw(chosen)` is given the columns' places and gives the drawing, drawn again at each change.
export function withColumns(answer, word, asked, draw) {
  const chosen = Object.fromEntries(asked.map(({ key, guess }) => [key, guess]));
  const place = element("div");
  const redraw = () => place.replaceChildren(...draw(chosen));
  const selects = asked.map(({ key }) => {
    const options = [[-1, word("none")], ...answer.columns.map((name, at) => [at, `?${name}`])];
    const select = element("select", { onchange: (event) => { chosen[key] = Number(event.target.value); redraw(); } },
      ...options.map(([at, label]) => element("option", { value: String(at) }, label)));
    select.value = String(chosen[key]);
    return element("label", {}, `${word(key)} `, select);
  });
  redraw();
  return [element("p", { class: "q-columns" }, ...selects), place];
}

export const column = (answer, test) => answer.columns.findIndex(test);
export const short = (value, length = 32) => (value.length > length ? `${value.slice(0, length - 1)}…` : value);
