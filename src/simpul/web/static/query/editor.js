// YASGUI's editor (YASQE) in the place of the textarea. Everything that it completes comes from this server.
export function editor(field, told, run) {
  const { Yasqe } = globalThis;
  if (!Yasqe) {
    return field; // the field itself has a value
  }
  const complete = (name, get) =>
    Yasqe.registerAutocompleter({ ...Yasqe.Autocompleters[name], get: () => get, persistenceId: null }, false);
  complete("prefixes", Object.entries(told.prefixes).map(([name, iri]) => `${name}: <${iri}>`));
  complete("class", told.classes);
  complete("property", told.properties);

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
    editorHeight: "20rem",
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
  return {
    get value() {
      return yasqe.getValue();
    },
    set value(text) {
      yasqe.setValue(text);
    },
  };
}
