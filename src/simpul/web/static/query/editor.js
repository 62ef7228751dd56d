// YASGUI's editor (YASQE) in the place of the textarea. Everything that it completes comes from this server.
// `changed(text)` is told of every change. `mark(line)` shows where a mistake is, until the next change.
export function editor(field, told, run, changed) {
  const { Yasqe } = globalThis;
  if (!Yasqe) {
    field.addEventListener("input", () => changed(field.value));
    return { get value() { return field.value; }, set value(text) { field.value = text; }, declare() {}, mark() {} };
  }
  const known = Object.entries(told.prefixes);
  const own = (name, changes) =>
    Yasqe.registerAutocompleter({ ...Yasqe.Autocompleters[name], ...changes, persistenceId: null }, false);
  own("prefixes", { get: known.map(([name, iri]) => `${name}: <${iri}>`) });
  own("class", iris(told.classes, known));
  own("property", iris(told.properties, known));

  const place = document.createElement("div");
  place.className = "yasqe-place";
  field.after(place);
  const label = document.querySelector(`label[for="${field.id}"]`);
  const yasqe = new Yasqe(place, {
    value: field.value,
    autocompleters: ["prefixes", "class", "property", "variables"],
    persistenceId: null,
    consumeShareLink: null,
    createShareableLink: null,
    showQueryButton: false,
    resizeable: false,
    editorHeight: "18rem",
    viewportMargin: Infinity,
    screenReaderLabel: label.textContent,
    extraKeys: {
      ...Yasqe.defaults.extraKeys,
      "Ctrl-Enter": run,
      "Cmd-Enter": run,
    },
    requestConfig: { endpoint: "/sparql" },
  });
  field.hidden = true;
  label.addEventListener("click", () => yasqe.focus());
  let marked = null;
  yasqe.on("change", () => {
    if (marked) yasqe.removeLineClass(marked, "background", "q-wrong");
    marked = null;
    changed(yasqe.getValue());
  });
  const scroller = yasqe.getScrollerElement(); // long queries are scrolled with the keyboard too
  scroller.tabIndex = 0;
  scroller.setAttribute("role", "group");
  scroller.setAttribute("aria-label", label.textContent);
  return {
    get value() {
      return yasqe.getValue();
    },
    set value(text) {
      yasqe.setValue(text);
    },
    mark(line) {
      marked = yasqe.addLineClass(Math.min(line, yasqe.lineCount()) - 1, "background", "q-wrong");
      yasqe.scrollIntoView({ line: line - 1, ch: 0 }, 60);
    },
    declare() {
      const declared = yasqe.getPrefixesFromQuery();
      const used = new Set(yasqe.getValueWithoutComments().match(/(?<![\w:<])[a-z]\w*(?=:\w)/g));
      const missing = known.filter(([name]) => used.has(name) && !(name in declared));
      if (missing.length) yasqe.addPrefixes(Object.fromEntries(missing));
    },
  };
}

// Completes IRIs by what was typed of them: with a known prefix, whole, or a part of the last word.
function iris(all, known) {
  const last = (iri) => iri.slice(Math.max(iri.lastIndexOf("#"), iri.lastIndexOf("/")) + 1).toLowerCase();
  return {
    bulk: false,
    preProcessToken(_, token) {
      const typed = token.string.trim().replace(/^<|>$/g, "");
      const [, start] = known.find(([name]) => typed.startsWith(`${name}:`)) ?? [];
      return { ...token, autocompletionString: start ? start + typed.slice(typed.indexOf(":") + 1) : typed };
    },
    get: (_, { autocompletionString: typed }) =>
      all.filter((iri) => iri.startsWith(typed) || last(iri).includes(typed.toLowerCase())),
    postProcessSuggestion(_, token, iri) {
      const [name, start] = known.find(([, begin]) => iri.startsWith(begin)) ?? [];
      return name ? `${name}:${iri.slice(start.length)}` : `<${iri}>`;
    },
  };
}
