// Words and claim cards light up together, whichever of them is pointed at or has the focus.
const parts = [...document.querySelectorAll("[data-klaim]")];
const names = (part) => part.dataset.klaim.split(" ");

const byName = new Map();
for (const part of parts) for (const name of names(part)) byName.set(name, [...(byName.get(name) ?? []), part]);

function light(wanted) {
  const on = new Set(wanted.flatMap((name) => byName.get(name) ?? []));
  for (const part of parts) part.classList.toggle("on", on.has(part));
}

function show(part) {
  const other = part.matches("mark") ? document.getElementById(names(part)[0]) : null;
  const list = other?.closest(".claims");
  if (!list || list.scrollHeight <= list.clientHeight) return;
  const [card, box] = [other.getBoundingClientRect(), list.getBoundingClientRect()];
  if (card.top < box.top || card.bottom > box.bottom) list.scrollTop += card.top - box.top - box.height / 3;
}

for (const part of parts) {
  for (const event of ["mouseenter", "focusin"]) part.addEventListener(event, () => (light(names(part)), show(part)));
  for (const event of ["mouseleave", "focusout"]) part.addEventListener(event, () => light([]));
}
