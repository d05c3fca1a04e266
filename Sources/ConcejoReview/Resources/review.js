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
  const count = members.querySelector("[data-elsewhere]");
  const tell = () => {
    const ids = new Set([...members.querySelectorAll("input[name=proposal]:checked")].map((box) => box.value));
    count.textContent = ids.size + Number(count.dataset.elsewhere);
  };
  if (count) { members.addEventListener("click", tell); window.addEventListener("pageshow", tell); }
}

// Members: drag one, or all that are ticked, onto a theme; the list of themes is that of the form.
const to = members && members.querySelector("select[name=to]");
if (to) {
  const move = members.querySelector("button[name=action][value=move]");
  let list = null;
  const drop = (value, item) => {
    const box = item.querySelector("input[name=proposal]");
    box.checked = true;
    to.value = value;
    // What is asked beside it can only be told where it can be seen.
    members.querySelector("details").open = true;
    members.requestSubmit(move);
  };
  const show = (item) => {
    list = document.createElement("ul");
    list.className = "drop";
    const title = document.createElement("li");
    title.className = "title";
    title.textContent = to.labels[0].firstChild.textContent.trim();
    list.append(title);
    for (const option of to.options) {
      if (!option.value) continue;
      const theme = document.createElement("li");
      theme.textContent = option.textContent;
      theme.addEventListener("dragover", (event) => { event.preventDefault(); theme.classList.add("over"); });
      theme.addEventListener("dragleave", () => { theme.classList.remove("over"); });
      theme.addEventListener("drop", (event) => { event.preventDefault(); drop(option.value, item); });
      list.append(theme);
    }
    document.body.append(list);
  };
  members.querySelectorAll(".members > li").forEach((item) => {
    item.draggable = true;
    item.addEventListener("dragstart", (event) => {
      event.dataTransfer.setData("text/plain", item.querySelector("input[name=proposal]").value);
      event.dataTransfer.effectAllowed = "move";
      // A list that comes at once would end the drag in some browsers.
      setTimeout(() => { show(item); });
    });
    item.addEventListener("dragend", () => { if (list) { list.remove(); list = null; } });
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
