// The row of controls above the picture: fill the choices from the data, report every change.
import { everything, matches } from "./filter.js";

export function connectControls(document, data, state, { changed, choose }) {
  const get = (id) => document.getElementById(id);
  const form = get("controls");
  const language = () => (get("english").checked ? 1 : 0);
  fill(get("type"), used(data.nodes.map((node) => node.type)), (key) => data.types[key]?.[language()] ?? key);
  fill(get("predicate"), used(data.edges.map((edge) => edge.predicate)), (key) => data.predicates[key]?.[language()] ?? key);
  fill(get("year"), used(data.facts.map((fact) => fact.year).filter((year) => year !== null)), String);
  const names = [...new Set(data.nodes.map((node) => node.label))].sort((a, b) => a.localeCompare(b, "id"));
  get("names").replaceChildren(...names.map((name) => new Option(name, name)));

  const read = () => {
    state.text = get("search").value;
    for (const id of ["type", "predicate", "year", "size", "colour"]) state[id] = get(id).value;
    state.confidence = Number(get("confidence").value);
    get("confidence-shown").textContent = get("confidence").value;
    changed();
  };
  form.addEventListener("input", read);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const found = matches(data, get("search").value);
    if (!found?.size) return;
    const exact = [...found].find((number) => data.nodes[number].label === get("search").value);
    choose(exact ?? [...found].sort((a, b) => data.nodes[b].pagerank - data.nodes[a].pagerank)[0]);
  });
  get("again").addEventListener("click", () => {
    form.reset();
    Object.assign(state, { ...everything });
    read();
  });
  for (const radio of document.querySelectorAll("input[name=language]")) {
    radio.addEventListener("change", () => {
      document.documentElement.lang = language() ? "en" : "id";
      for (const option of get("type").options) if (option.value) option.text = data.types[option.value]?.[language()] ?? option.value;
      for (const option of get("predicate").options) {
        if (option.value) option.text = data.predicates[option.value]?.[language()] ?? option.value;
      }
    });
  }
  form.hidden = false;
}

function used(values) {
  return [...new Set(values)].sort();
}

function fill(select, values, text) {
  select.append(...values.map((value) => new Option(text(value), String(value))));
}
