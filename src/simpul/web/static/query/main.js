// Joins the parts: tabs of queries, the editor in the textarea's place, the query's way to the endpoint, the answer's views.
import { editor } from "./editor.js";
import { ask } from "./ask.js";
import { results } from "./results.js";
import { names } from "./names.js";
import { tabs } from "./tabs.js";

const form = document.getElementById("kueri");
const stop = document.getElementById("batal");
const link = document.getElementById("tautan");
const field = document.getElementById("query");
// Who asks before all is here is answered as soon as it is.
let early = false;
const hold = (event) => {
  event.preventDefault();
  early = true;
};
form.addEventListener("submit", hold);
const told = await (await fetch(`/kueri.json?lang=${document.documentElement.lang}`)).json();
const text = (key, values = {}) => told.words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
const example = { query: field.value, name: form.dataset.name, run: Boolean(form.dataset.run) };
const writing = editor(field, told, run, (query) => kept.keep(query));
const known = names(told);
const view = results(document.getElementById("hasil"), text, known);
const kept = tabs(document.getElementById("lembar"), text, told.first, shown);
let running = null;

async function run() {
  running?.abort();
  const mine = (running = new AbortController());
  writing.declare();
  const [tab, query] = [kept.now, writing.value];
  share(query);
  history.replaceState(null, "", link.href);
  stop.hidden = false;
  view.working();
  try {
    const answer = await ask(query, mine.signal);
    await known.learn(answer, mine.signal);
    tab.answer = { ...answer, query };
    if (running === mine) view.show(tab.answer);
  } catch (error) {
    tab.answer = undefined;
    if (running === mine) fail(error);
  }
  if (running === mine) stop.hidden = true;
}

function fail({ name, message }) {
  if (name === "AbortError") return view.fail(text("stopped"));
  const line = Number(/error at (\d+):\d+/.exec(message)?.[1] ?? 0);
  if (line) writing.mark(line);
  return view.fail(line ? `${text("line", { n: line })}: ${message}` : message);
}

// Another tab is shown: with the answer that it had.
function shown(tab) {
  running?.abort();
  running = null;
  stop.hidden = true;
  if (writing.value !== tab.query) writing.value = tab.query;
  share(tab.query);
  if (location.hash) history.replaceState(null, "", link.href);
  if (tab.answer?.query === tab.query) view.show(tab.answer);
  else view.hide();
}

function share(query) {
  link.href = `/kueri#kueri=${encodeURIComponent(query)}`;
  link.hidden = false;
}

// The query that the address holds; null for none.
const asked = () => new URLSearchParams(location.hash.slice(1).replaceAll("+", "%2B")).get("kueri");

function begin() {
  const query = asked();
  if (query !== null) kept.open(query);
  else if (example.name) kept.open(example.query, example.name);
  else kept.start();
  if (query !== null || example.run) run();
}

function follow() {
  const query = asked();
  if (query === null || query === kept.now.query) return;
  kept.open(query);
  run();
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});
stop.addEventListener("click", () => running?.abort());
document.getElementById("contoh").addEventListener("change", (event) => event.target.form.requestSubmit());
addEventListener("hashchange", follow);
begin();
form.removeEventListener("submit", hold);
if (early && !running) run();
