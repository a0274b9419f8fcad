// Served on this machine only: a field confirmed or corrected becomes a fixture.
"use strict";

const page = location.pathname.split("/").pop().replace(/\.html$/, "");

function button(text, field, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.setAttribute("aria-label", `${text}: ${field.replaceAll("_", " ")}`);
  made.addEventListener("click", action);
  return made;
}

async function save(field, text, note) {
  note.className = "";
  note.textContent = "saving";
  const words = { page, field, value: text };
  try {
    const answer = await fetch("/api/fixture", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Prospectus": "review" },
      body: JSON.stringify(words),
    });
    note.textContent = (await answer.json()).message;
    note.className = answer.ok ? "done" : "wrong";
  } catch {
    note.textContent = "not saved: prospectus review --serve does not answer";
    note.className = "wrong";
  }
}

function offer(place, field, text) {
  const tools = document.createElement("div");
  tools.className = "correct";
  const note = document.createElement("span");
  note.setAttribute("role", "status");
  const edit = button("Correct", field, () => {
    const area = document.createElement("textarea");
    area.value = text;
    area.setAttribute("aria-label", `Right value of ${field}, as JSON`);
    edit.replaceWith(area, button("Save", field, () => save(field, area.value, note)));
    area.focus();
  });
  tools.append(button("Right", field, () => save(field, text, note)), edit, note);
  place.append(tools);
  return tools;
}

for (const section of document.querySelectorAll("section.field")) {
  offer(section, section.dataset.field, section.dataset.json);
}
for (const name of document.querySelectorAll(".nothing")) {
  const opener = document.createElement("button");
  opener.type = "button";
  opener.className = "opener";
  opener.textContent = name.textContent;
  opener.setAttribute("aria-expanded", "false");
  let tools = null;
  opener.addEventListener("click", () => {
    tools ||= offer(name.closest("section"), name.dataset.field, name.dataset.json);
    opener.setAttribute("aria-expanded", "true");
    tools.querySelector("button, textarea").focus();
  });
  name.replaceChildren(opener);
}
