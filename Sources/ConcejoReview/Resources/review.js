// The pages do without this: it saves keystrokes.
"use strict";

// Copies: one key for each answer, while nothing is being written.
const answers = document.querySelector("form[data-keys]");
if (answers) {
  answers.querySelectorAll(".keys").forEach((note) => { note.hidden = false; });
  document.addEventListener("keydown", (event) => {
    const target = event.target;
    if (event.ctrlKey || event.altKey || event.metaKey || target.matches("input, textarea, select")) return;
    const button = answers.querySelector(`button[data-key="${CSS.escape(event.key)}"]`);
    if (button) { event.preventDefault(); button.click(); }
  });
}

// Members: those between two ticks, with the shift key.
const members = document.querySelector("form[data-members]");
if (members) {
  let last = null;
  members.addEventListener("click", (event) => {
    if (event.target.name !== "proposal") return;
    const boxes = [...members.querySelectorAll("input[name=proposal]")];
    if (event.shiftKey && last) {
      const [from, to] = [boxes.indexOf(last), boxes.indexOf(event.target)].sort((a, b) => a - b);
      boxes.slice(from, to + 1).forEach((box) => { box.checked = event.target.checked; });
    }
    last = event.target;
  });
}

// A form goes out once, however often it is clicked.
document.addEventListener("submit", (event) => {
  if (event.target.method !== "post") return;
  if (event.target.dataset.sent) { event.preventDefault(); return; }
  event.target.dataset.sent = "yes";
});
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-sent]").forEach((form) => { delete form.dataset.sent; });
});
