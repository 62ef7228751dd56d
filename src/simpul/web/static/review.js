// Keys for what the page's buttons do. Without this file the buttons do it alone.
const typing = (target) => target.closest("input, select, textarea, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && typing(event.target)) return event.target.blur();
  if (typing(event.target)) return;
  if (event.key === "?") {
    const help = document.getElementById("bantuan");
    help.open = !help.open;
    if (help.open) help.querySelector("summary").focus();
    return;
  }
  const chosen = document.querySelector(`#tinjau [data-key="${CSS.escape(event.key)}"]`);
  if (!chosen) return;
  event.preventDefault();
  chosen.click();
  if (event.key === "e") chosen.parentElement.querySelector("select, input:not([type=hidden])")?.focus();
});

const reveal = () => {
  const words = document.querySelector("#tinjau .words");
  const mark = words?.querySelector("mark.evidence");
  if (mark) words.scrollTop = mark.offsetTop - words.offsetTop - words.clientHeight / 3;
};

reveal();
document.addEventListener("htmx:afterSettle", () => {
  reveal();
  document.getElementById("fakta")?.focus({ preventScroll: true });
});

// Words that are selected in the source become the evidence of the correction that is open.
document.addEventListener("mouseup", (event) => {
  const words = String(getSelection()).trim();
  const evidence = document.querySelector("#tinjau details[open] [name=evidence]");
  if (words && evidence && event.target.closest("#tinjau .words")) evidence.value = words;
});
