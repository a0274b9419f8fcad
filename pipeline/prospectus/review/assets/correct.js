// Served on this machine only: a field confirmed or corrected becomes a fixture.
"use strict";

const page = location.pathname.split("/").pop().replace(/\.html$/, "");

function button(text, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.addEventListener("click", action);
  return made;
}

async function save(field, text, note) {
  note.className = "";
  note.textContent = "saving";
  const words = { page, field, value: text };
  const answer = await fetch("/api/fixture", {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Prospectus": "review" },
    body: JSON.stringify(words),
  });
  const told = await answer.json();
  note.className = answer.ok ? "done" : "wrong";
  note.textContent = told.message;
}

function offer(place, field, text) {
  const tools = document.createElement("div");
  tools.className = "correct";
  const note = document.createElement("span");
  note.setAttribute("role", "status");
  const edit = button("Correct", () => {
    const area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("aria-label", `Right value of ${field}, as JSON`);
    edit.replaceWith(area, button("Save", () => save(field, area.value, note)));
    area.focus();
  });
  tools.append(button("Right", () => save(field, text, note)), edit, note);
  place.append(tools);
}

for (const section of document.querySelectorAll("section.field")) {
  offer(section, section.dataset.field, section.dataset.json);
}
for (const name of document.querySelectorAll(".nothing")) {
  name.tabIndex = 0;
  name.setAttribute("role", "button");
  const open = () => {
    if (!name.dataset.open) offer(name.closest("section"), name.dataset.field, name.dataset.json);
    name.dataset.open = "yes";
  };
  name.addEventListener("click", open);
  name.addEventListener("keydown", (event) => event.key === "Enter" && open());
}
