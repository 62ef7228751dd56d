// What is shown, as the form says it and as files of views and stories have it.

const LISTS = ["types", "predicates"];
const NUMBERS = ["confidence", "origins", "most"];

export function readForm(form) {
  const scene = {};
  for (const [name, value] of new FormData(form)) {
    if (value === "") continue;
    scene[name] = LISTS.includes(name) ? [...(scene[name] ?? []), value] : NUMBERS.includes(name) ? Number(value) : value;
  }
  return scene;
}

export function fillForm(form, scene) {
  for (const control of form.elements) {
    if (!control.name) continue;
    const value = scene[control.name];
    if (control.type === "checkbox") {
      control.checked = Boolean(value?.includes(control.value));
      continue;
    }
    const wanted = String((LISTS.includes(control.name) ? value?.[0] : value) ?? "");
    if (control.tagName === "SELECT" && ![...control.options].some((option) => option.value === wanted)) {
      control.add(new Option(wanted, wanted));
    }
    control.value = wanted;
  }
}

export function asQuery(scene) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(scene)) {
    for (const each of Array.isArray(value) ? value : [value]) query.append(name, String(each));
  }
  return query;
}
