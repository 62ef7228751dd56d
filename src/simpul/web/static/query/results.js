// The answer's section: what state it is in, buttons for the views that fit, files to download.
import { download } from "./ask.js";
import { element } from "./parts.js";
import { table } from "./table.js";
import { graph } from "./graph.js";
import { map } from "./map.js";
import { timeline } from "./timeline.js";
import { raw } from "./raw.js";

const VIEWS = { table, graph, map, timeline, raw };
const WORDS = { tabel: "table", graf: "graph", peta: "map", linimasa: "timeline", mentah: "raw" };
const FILES = {
  table: [
    ["CSV", "text/csv", "csv"],
    ["TSV", "text/tab-separated-values", "tsv"],
    ["JSON", "application/sparql-results+json", "json"],
    ["XML", "application/sparql-results+xml", "xml"],
  ],
  graph: [
    ["Turtle", "text/turtle", "ttl"],
    ["N-Triples", "application/n-triples", "nt"],
    ["RDF/XML", "application/rdf+xml", "rdf"],
    ["JSON-LD", "application/ld+json", "jsonld"],
  ],
};

export function results(section, text, names) {
  const [state, tools, place] = ["keadaan", "alat", "pandangan"].map((id) => document.getElementById(id));

  function empty(message) {
    section.hidden = false;
    state.textContent = message;
    state.classList.remove("notice");
    tools.hidden = true;
    place.replaceChildren();
  }

  function show(answer) {
    const { query } = answer;
    const number = (value, options) => value.toLocaleString(document.documentElement.lang, options);
    const took = text("took", { s: number(answer.took / 1000, { minimumFractionDigits: 2, maximumFractionDigits: 2 }) });
    if ("yes" in answer) {
      empty(took);
      place.replaceChildren(element("p", { class: "q-answer" }, text(answer.yes ? "yes" : "no")));
      return;
    }
    for (const row of answer.rows) lead(row[answer.columns.indexOf("klaim")]);
    empty(`${answer.rows.length ? text("rows", { n: number(answer.rows.length) }) : text("nothing")} · ${took}`);
    if (!answer.rows.length) return;
    const buttons = Object.keys(VIEWS).map((name) =>
      element("button", { type: "button", "data-view": name, onclick: () => choose(name) }, text(name)));
    const files = FILES[answer.graph ? "graph" : "table"].map(([label, accept, suffix]) =>
      element("button", { type: "button", onclick: () => save(query, accept, suffix) }, label));
    tools.replaceChildren(
      element("span", { class: "small faint" }, text("views")), ...buttons,
      element("span", { class: "q-files" }, element("span", { class: "small faint" }, text("download")), ...files),
    );
    tools.hidden = false;

    function choose(name) {
      for (const button of buttons) button.setAttribute("aria-pressed", button.dataset.view === name);
      place.replaceChildren(...VIEWS[name](answer, { text, names }));
    }
    choose(wanted(query) ?? (answer.graph ? "graph" : "table"));
  }

  async function save(query, accept, suffix) {
    const file = URL.createObjectURL(await download(query, accept));
    element("a", { href: file, download: `simpul.${suffix}` }).click();
    setTimeout(() => URL.revokeObjectURL(file), 60000);
  }

  return {
    show,
    hide() {
      section.hidden = true;
    },
    working: () => empty(text("working")),
    fail(message) {
      empty(message);
      state.classList.add("notice");
    },
  };
}

// The questions that come with the app name a row's claim by its hash: it leads to the sentence.
function lead(cell) {
  if (cell && !cell.iri && /^[0-9a-f]{16}$/.test(cell.value)) cell.address = `/id/claim/${cell.value}`;
}

// "#tampilan:peta" (or the view's English name) on a line of the query.
function wanted(query) {
  const word = /^\s*#\s*tampilan\s*:\s*(\w+)/im.exec(query)?.[1].toLowerCase();
  const name = WORDS[word] ?? word;
  return Object.hasOwn(VIEWS, name ?? "") ? name : undefined;
}
