// The explorer. The page works without this file; it adds the canvas, steps outwards, ways between nodes, and stories.
import { openCanvas } from "./canvas.js";
import { connectNames } from "./names.js";
import { asQuery, fillForm, readForm } from "./scene.js";
import { fragment, kept, part, wished } from "./server.js";
import { fillTable } from "./table.js";

const get = (id) => document.getElementById(id);
const container = get("canvas");
const form = get("filters");
const words = JSON.parse(container.dataset.words);
const story = container.dataset.story ? JSON.parse(container.dataset.story) : null;
const say = (key, values = {}) => words[key].replace(/{(\w+)}/g, (_, name) => values[name]);

// `nodes` are those that were asked for one by one; null: the most central ones.
const state = { nodes: null, data: { nodes: [], ties: [] }, chosen: [], steps: [], at: 0 };
const canvas = openCanvas(container, (keys, further) => (further ? acts.expand(keys[0]) : choose(keys)));
const meant = connectNames(document, get("names"));

const filters = () => asQuery(readForm(form));
const there = () => state.data.nodes.map((node) => node.key);
const scene = () => ({
  ...readForm(form),
  nodes: state.nodes ?? [],
  chosen: state.chosen,
  ...(canvas ? { camera: canvas.camera } : {}),
});

function show(data) {
  state.data = data;
  const { by, colour } = readForm(form);
  canvas?.show(data, { by, colour });
  fillTable(get("nodes"), data, by, words);
  get("told").textContent = say("shown", { n: data.nodes.length, m: data.ties.length });
  document.documentElement.dataset.nodes = String(data.nodes.length);
}

// Around one node: these nodes stay, whatever the filters.
function begin(data) {
  show(data);
  if (new URLSearchParams(location.search).has("sekitar")) state.nodes = there();
}

async function load() {
  if (state.nodes) return show(await wished({ scene: { ...readForm(form), nodes: state.nodes } }));
  const query = filters();
  history.replaceState(null, "", `/graf?${query}`);
  show(await part(query));
}

async function wish(more) {
  const { nodes = there(), ...rest } = more;
  const data = await wished({ scene: { ...readForm(form), nodes }, ...rest });
  state.nodes = data.nodes.map((node) => node.key);
  show(data);
  return data;
}

async function choose(keys, focus = false) {
  state.chosen = keys;
  canvas?.mark(keys);
  const details = get("details");
  const parts = keys.length === 1 ? [await fragment("simpul", keys, filters())] : await sentences(keys);
  if (state.chosen !== keys) return;
  details.replaceChildren(...parts.flat());
  details.dataset.chosen = keys.join(" ");
  if (focus) details.focus({ preventScroll: canvas !== null });
}

// One tie after the other along what is chosen.
function sentences(keys) {
  return Promise.all(keys.slice(1).map((key, before) => fragment("bukti", [keys[before], key], filters())));
}

const acts = {
  choose: (key) => choose([key], true).then(() => canvas?.centre(key)),
  tie: (key, other) => choose([key, other], true),
  expand: (key) => wish({ expand: key }).then(() => choose([key])),
  only: (key) => wish({ nodes: [key], expand: key }).then(() => choose([key])).then(() => canvas?.fit()),
  hide: (key) => {
    state.nodes = there().filter((each) => each !== key);
    return choose([]).then(load);
  },
  step: () => {
    const caption = get("keep").elements.caption;
    state.steps.push({ scene: scene(), caption: caption.value });
    caption.value = "";
    get("steps").textContent = say("steps", { n: state.steps.length });
  },
  previous: () => play(state.at - 1),
  next: () => play(state.at + 1),
};

async function play(at) {
  state.at = Math.max(0, Math.min(at, story.steps.length - 1));
  const { scene: wanted, caption } = story.steps[state.at];
  fillForm(form, wanted);
  state.nodes = wanted.nodes?.length ? wanted.nodes : null;
  show(await wished({ scene: wanted }));
  if (canvas && wanted.camera) canvas.camera = wanted.camera;
  const count = say("step", { n: state.at + 1, all: story.steps.length });
  get("caption").textContent = [story.steps.length > 1 ? count : "", caption].filter(Boolean).join(": ");
  for (const [name, end] of [["previous", 0], ["next", story.steps.length - 1]]) {
    get("player").querySelector(`[data-act=${name}]`).disabled = state.at === end;
  }
  if (wanted.chosen?.length) await choose(wanted.chosen);
}

async function save() {
  const { title, caption } = get("keep").elements;
  if (!title.value.trim()) return void (get("steps").textContent = say("untitled"));
  const steps = state.steps.length ? state.steps : [{ scene: scene(), caption: caption.value }];
  const { address } = await kept({ title: title.value.trim(), steps });
  state.steps = [];
  const link = document.createElement("a");
  link.href = address;
  link.textContent = title.value.trim();
  get("steps").replaceChildren(say("saved"), link);
}

async function way(fields) {
  const ends = await Promise.all([meant(fields.dari.value), meant(fields.ke.value)]);
  if (ends.includes(undefined)) return void (get("told").textContent = say("unknown"));
  const { steps } = await wish({ path: ends.map((end) => end.key) });
  if (!steps.length) return void (get("told").textContent = say("no_path"));
  const names = new Map(state.data.nodes.map((node) => [node.key, node.name]));
  get("told").textContent = say("path", { names: steps.map((key) => names.get(key)).join(" → ") });
  await choose(steps);
  canvas?.fit(steps);
}

async function find(fields) {
  const node = await meant(fields.simpul.value);
  if (!node) return void (get("told").textContent = say("unknown"));
  if (!there().includes(node.key)) await wish({ nodes: [...there(), node.key] });
  await acts.choose(node.key);
}

// Whatever fails is said in one line; the page stays usable.
const trying = (act) => act()?.catch?.((error) => {
  console.warn(error);
  get("told").textContent = say("failed");
});
const onSubmit = (id, act) => {
  get(id).hidden = false;
  get(id).addEventListener("submit", (event) => {
    event.preventDefault();
    trying(() => act(event.target.elements));
  });
};

document.addEventListener("click", ({ target }) => {
  const { act, key, other } = target.closest("[data-act]")?.dataset ?? {};
  if (act) trying(() => Promise.resolve(acts[act](key, other)));
});
onSubmit("filters", load);
onSubmit("find", find);
onSubmit("path", way);
form.addEventListener("change", () => form.reportValidity() && trying(load));
get("download").addEventListener("submit", ({ target }) => (target.elements.scene.value = JSON.stringify({ ...readForm(form), nodes: state.nodes ?? [] })));
if (!("readOnly" in get("keeping").dataset)) {
  get("keeping").hidden = false;
  onSubmit("keep", save);
}
if (canvas) {
  get("drawing").hidden = true;
  container.setAttribute("role", "img");
  window.simpul = { ...canvas, choose };
}
document.documentElement.dataset.surface = canvas ? "graph" : "drawing";
if (story) {
  get("player").hidden = story.steps.length < 2 && !story.steps[0].caption;
  trying(() => play(0));
} else trying(() => part(location.search.slice(1)).then(begin).then(() => canvas || (get("told").textContent = say("no_webgl"))));
