// Queries side by side, kept in this browser: each has a name, its text, and the answer that it had while the page is open.
import { element } from "./parts.js";

const KEY = "simpul-kueri";
const MOST = 30;

// `place` is where they are shown. `first` is what a new one holds, `chosen(tab)` is told of the one that is shown.
export function tabs(place, text, first, chosen) {
  const kept = read();
  let all = kept?.tabs ?? [];
  let now = all[kept?.now ?? 0] ?? all[0];
  const list = element("div", { role: "tablist", "aria-label": text("tabs") });
  const name = element("input", { id: "nama-kueri", maxlength: "80", autocomplete: "off", oninput: rename });
  place.replaceChildren(
    list,
    element("button", { type: "button", "data-do": "new", onclick: () => open(first, "", true) }, text("tab_new")),
    element("label", { for: "nama-kueri" }, text("tab_name")), name,
    element("button", { type: "button", "data-do": "delete", onclick: remove }, text("tab_delete")),
  );
  place.hidden = false;

  function open(query, called = "", anew = false) {
    const same = anew ? undefined : all.find((tab) => tab.query === query);
    if (!same) {
      all = [...all, { name: called || number(), query }].slice(-MOST);
      return choose(all.at(-1));
    }
    return choose(same);
  }

  function choose(tab, focus = false) {
    now = tab;
    name.value = tab.name;
    draw();
    save();
    if (focus) list.querySelector("[aria-selected=true]").focus();
    chosen(tab);
  }

  function draw() {
    list.replaceChildren(...all.map((tab) =>
      element("button", {
        type: "button", role: "tab", "aria-selected": String(tab === now), "aria-controls": "lembar-kueri",
        tabindex: tab === now ? "0" : "-1", onclick: () => choose(tab), onkeydown: move,
      }, tab.name)));
  }

  function move(event) {
    const at = all.indexOf(now);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    choose(all.at(to % all.length), true);
  }

  function rename() {
    now.name = name.value.trim() || number();
    list.querySelector("[aria-selected=true]").textContent = now.name;
    save();
  }

  function remove() {
    if (now.query.trim() && now.query !== first && !confirm(text("tab_sure", { name: now.name }))) return;
    const at = all.indexOf(now);
    all = all.filter((tab) => tab !== now);
    if (all.length) choose(all[Math.max(at - 1, 0)], true);
    else open(first);
  }

  function number() {
    const taken = new Set(all.map((tab) => tab.name));
    for (let n = 1; ; n += 1) if (!taken.has(text("tab", { n }))) return text("tab", { n });
  }

  function save() {
    const tabs = all.map(({ name, query }) => ({ name, query }));
    try {
      localStorage.setItem(KEY, JSON.stringify({ now: all.indexOf(now), tabs }));
    } catch { /* a browser that keeps nothing: they last as long as the page */ }
  }

  return {
    get now() {
      return now;
    },
    open,
    start: () => (now ? choose(now) : open(first)),
    keep(query) {
      now.query = query;
      save();
    },
  };
}

function read() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY));
    return { ...found, tabs: found.tabs.filter(({ name, query }) => typeof name === "string" && typeof query === "string") };
  } catch {
    return undefined;
  }
}
