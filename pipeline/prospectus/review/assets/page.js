// A value chosen, hovered or reached by keys shows its quotes. Without this script the links still jump to them.
"use strict";

const values = [...document.querySelectorAll("a.value")];
const said = document.getElementById("said");
const marks = new Map();
for (const mark of document.querySelectorAll("mark[data-names]")) {
  for (const name of mark.dataset.names.split(" ")) {
    if (!marks.has(name)) marks.set(name, []);
    marks.get(name).push(mark);
  }
}
let chosen = null;
let turn = 0;

function namesOf(link) {
  return link.dataset.names.split(" ").filter(Boolean);
}

function light(names) {
  for (const mark of document.querySelectorAll("mark.chosen")) mark.classList.remove("chosen");
  for (const name of names) for (const mark of marks.get(name) || []) mark.classList.add("chosen");
}

function jump(name) {
  const mark = (marks.get(name) || [])[0];
  if (!mark) return;
  const fold = mark.closest("details");
  if (fold) fold.open = true;
  mark.scrollIntoView({ block: "center" });
}

function choose(link) {
  const names = namesOf(link);
  turn = link === chosen ? (turn + 1) % Math.max(1, names.length) : 0;
  if (chosen) chosen.removeAttribute("aria-current");
  chosen = link;
  link.setAttribute("aria-current", "true");
  light(names);
  jump(names[turn]);
  said.textContent = names.length ? `quote ${turn + 1} of ${names.length}` : "no quote";
}

for (const link of document.querySelectorAll("a.value, a.to")) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    choose(link);
  });
  link.addEventListener("mouseenter", () => light(namesOf(link)));
  link.addEventListener("mouseleave", () => light(chosen ? namesOf(chosen) : []));
}

function step(by) {
  const at = values.indexOf(document.activeElement) >= 0 ? values.indexOf(document.activeElement) : values.indexOf(chosen);
  const next = values[Math.min(values.length - 1, Math.max(0, at + by))];
  if (!next) return;
  next.focus();
  choose(next);
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA)$/.test(event.target.tagName)) return;
  const link = { n: "a[rel=next]", p: "a[rel=prev]" }[event.key];
  if (event.key === "j") step(1);
  else if (event.key === "k") step(-1);
  else if (event.key === "/") location.href = "../records.html#";
  else if (link && document.querySelector(link)) document.querySelector(link).click();
  else return;
  event.preventDefault();
});

document.querySelector(".back").addEventListener("click", (event) => {
  if (!chosen) return;
  event.preventDefault();
  chosen.focus();
  chosen.scrollIntoView({ block: "center" });
});

if (location.hash.length > 1) {
  const name = location.hash.slice(1);
  const link = values.find((value) => namesOf(value).includes(name));
  if (link) choose(link);
}
