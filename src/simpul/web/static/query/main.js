// Joins the parts: the editor in the textarea's place, the query's way to the endpoint, the answer's views.
import { editor } from "./editor.js";
import { ask } from "./ask.js";
import { results } from "./results.js";
import { names } from "./names.js";

const form = document.getElementById("kueri");
const stop = document.getElementById("batal");
const link = document.getElementById("tautan");
const told = await (await fetch(`/kueri.json?lang=${document.documentElement.lang}`)).json();
const text = (key, values = {}) => told.words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
const writing = editor(document.getElementById("query"), told, run);
const known = names(told);
const view = results(document.getElementById("hasil"), text, known);
let running = null;

async function run() {
  running?.abort();
  const mine = (running = new AbortController());
  writing.declare();
  const query = writing.value;
  link.href = address(query);
  link.hidden = false;
  history.replaceState(null, "", link.href);
  stop.hidden = false;
  view.working();
  try {
    const answer = await ask(query, mine.signal);
    await known.learn(answer, mine.signal);
    if (running === mine) view.show(answer, query);
  } catch (error) {
    if (running === mine) view.fail(error.name === "AbortError" ? text("stopped") : error.message);
  }
  if (running === mine) stop.hidden = true;
}

const address = (query) => `/kueri#kueri=${encodeURIComponent(query)}`;

function fromAddress() {
  const query = new URLSearchParams(location.hash.slice(1).replaceAll("+", "%2B")).get("kueri");
  if (query === null || query === writing.value) return false;
  writing.value = query;
  run();
  return true;
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  run();
});
stop.addEventListener("click", () => running?.abort());
document.getElementById("contoh").addEventListener("change", (event) => event.target.form.requestSubmit());
addEventListener("hashchange", fromAddress);
if (!fromAddress() && form.dataset.run) run();
