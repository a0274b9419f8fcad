// The table of records: search, sort, a hundred rows at a time. All cells are filled as text, never as markup.
"use strict";

const records = [];
const STEP = 100;
const search = document.getElementById("search");
const body = document.getElementById("rows");
const count = document.getElementById("count");
const more = document.getElementById("more");
let shown = STEP;
let key = null;
let down = false;

function prospectusRecords(rows) {
  for (const row of rows) records.push(row);
}

function matching() {
  const words = search.value.toLowerCase().split(/\s+/).filter((word) => word && word !== "-");
  const must = words.filter((word) => word[0] !== "-");
  const not = words.filter((word) => word[0] === "-").map((word) => word.slice(1));
  return records.filter((row) => must.every((word) => has(row, word)) && !not.some((word) => has(row, word)));
}

function has(row, word) {
  if (word.startsWith("has:")) return row.filled.includes(word.slice(4));
  return row.words.includes(word) || row.schema.includes(word) || row.site.includes(word);
}

function compare(a, b) {
  const [x, y] = [a[key], b[key]];
  if (x === y) return 0;
  if (x === null || y === null) return x === null ? 1 : -1;
  const order = typeof x === "number" ? x - y : x.localeCompare(y, undefined, { numeric: true });
  return down ? -order : order;
}

function cell(row, text, kind) {
  const made = row.insertCell();
  made.textContent = text;
  if (kind) made.className = kind;
  return made;
}

function show() {
  const found = matching();
  if (key) found.sort(compare);
  body.replaceChildren();
  for (const record of found.slice(0, shown)) {
    const row = body.insertRow();
    const link = document.createElement("a");
    link.href = `pages/${encodeURIComponent(record.id)}.html`;
    link.textContent = record.title;
    cell(row, "").append(link);
    cell(row, record.schema);
    cell(row, record.site);
    cell(row, record.fields, "number");
    cell(row, record.least === null ? "" : record.least.toFixed(2), "number");
    cell(row, record.problems || "", "number");
  }
  count.textContent = `${found.length.toLocaleString("en")} of ${records.length.toLocaleString("en")}`;
  more.hidden = found.length <= shown;
}

function searchFor() {
  shown = STEP;
  show();
}

function fromAddress() {
  try {
    search.value = decodeURIComponent(location.hash.slice(1));
  } catch {
    search.value = "";
  }
  searchFor();
}

search.addEventListener("input", () => {
  history.replaceState(null, "", "#" + encodeURIComponent(search.value));
  searchFor();
});
more.addEventListener("click", () => {
  shown += STEP;
  show();
});
for (const button of document.querySelectorAll("th button")) {
  button.addEventListener("click", () => {
    down = key === button.dataset.key ? !down : false;
    key = button.dataset.key;
    for (const head of document.querySelectorAll("th")) head.setAttribute("aria-sort", "none");
    button.closest("th").setAttribute("aria-sort", down ? "descending" : "ascending");
    show();
  });
}
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && event.target !== search) {
    event.preventDefault();
    search.focus();
  }
});
addEventListener("hashchange", fromAddress);
addEventListener("DOMContentLoaded", fromAddress);
