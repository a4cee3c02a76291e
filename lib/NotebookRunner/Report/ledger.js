"use strict";

// The table of all numbers: filters, whose state is in the address, and rows that open.
const table = document.getElementById("all-numbers");
const filters = document.getElementById("filters");
const relations = document.getElementById("relations").content.children;
const groups = [...table.querySelectorAll("tbody[data-source]")];
const rows = groups.flatMap((group) => [...group.querySelectorAll("tr.number")].map((row) => ({
  row,
  source: group.dataset.source,
  section: group.dataset.section,
  type: row.dataset.type,
  verdict: row.dataset.verdict,
  words: [group.dataset.section, ...[...row.cells].map((cell) => cell.textContent)].join(" ").toLowerCase(),
})));
const rowOf = new Map(rows.map((entry) => [entry.row.id, entry]));
const fields = ["source", "section", "type", "verdict", "q"];
const shownColumns = 4;
let openIds = []; // ids, in the order in which they were opened

table.classList.add("folded");
filters.hidden = false;
for (const heading of table.querySelectorAll("th[colspan]")) {
  heading.colSpan = shownColumns;
}

for (const { row } of rows) {
  const head = row.cells[0];
  const button = document.createElement("button");
  button.type = "button";
  button.append(...head.childNodes);
  button.setAttribute("aria-expanded", "false");
  head.append(button);
}

// The sections that the chosen source has.
const sectionChoice = filters.elements.section;
const sectionOptions = [...sectionChoice.options];
function offerSections() {
  const source = filters.elements.source.value;
  const present = new Set(groups.filter((group) => !source || group.dataset.source === source).map((group) => group.dataset.section));
  const kept = sectionChoice.value;
  sectionChoice.replaceChildren(...sectionOptions.filter((option) => option.value === "" || present.has(option.value)));
  sectionChoice.value = present.has(kept) ? kept : "";
}

function applyFilters() {
  offerSections();
  const [source, section, type, verdict, search] = fields.map((name) => filters.elements[name].value);
  const words = search.toLowerCase().split(/\s+/).filter((word) => word);
  let hits = 0;
  for (const entry of rows) {
    const hit = (!source || entry.source === source) && (!section || entry.section === section) && (!type || entry.type === type)
      && (!verdict || entry.verdict === verdict) && words.every((word) => entry.words.includes(word));
    hits += hit;
    entry.row.hidden = !hit;
    const detail = detailOf(entry.row);
    if (detail) {
      detail.hidden = !hit;
    }
  }

  // Headings of what is not shown go too.
  let heading = null;
  for (const body of table.tBodies) {
    if (body.className === "source") {
      heading = body;
      heading.hidden = true;
    } else {
      body.hidden = ![...body.rows].some((row) => row.className === "number" && !row.hidden);
      heading.hidden &&= body.hidden;
    }
  }

  const all = rows.length.toLocaleString("en");
  document.getElementById("hits").textContent = hits === rows.length ? `${all} numbers`
    : hits === 0 ? `None of ${all} numbers fits.`
    : `${hits.toLocaleString("en")} of ${all} numbers`;
}

// What a row opens to.
const detailOf = (row) => row.nextElementSibling?.className === "detail" ? row.nextElementSibling : null;

function memberList(ids, own) {
  const list = document.createElement("ul");
  list.className = "in-relation";
  for (const id of ids) {
    const { row } = rowOf.get(id);
    const link = document.createElement(id === own ? "b" : "a");
    if (id !== own) {
      link.href = `#${id}`;
    }
    link.textContent = row.cells[0].textContent;
    const item = document.createElement("li");
    const printed = [...row.cells[1].childNodes].map((node) => node.cloneNode(true));
    item.append(link, printed.length > 0 ? ": " : "", ...printed);
    list.append(item);
  }
  return list;
}

function openRow(row) {
  if (detailOf(row)) {
    return;
  }

  const cell = document.createElement("td");
  cell.colSpan = shownColumns;
  cell.append(...[...row.querySelector("td.account").childNodes].map((node) => node.cloneNode(true)));
  const indices = row.dataset.relations.split(" ").filter((index) => index);
  if (indices.length > 0) {
    const title = document.createElement("p");
    title.className = "relations-title";
    title.textContent = indices.length === 1 ? "It is in one relation:" : `It is in ${indices.length} relations:`;
    cell.append(title);
  }

  for (const index of indices) {
    const relation = relations[index].cloneNode(true);
    const ids = relation.dataset.members.split(" ").filter((id) => id);
    relation.append(memberList(ids, row.id));
    cell.append(relation);
  }

  const detail = document.createElement("tr");
  detail.className = "detail";
  detail.append(cell);
  row.after(detail);
  row.querySelector("button").setAttribute("aria-expanded", "true");
  openIds.push(row.id);
}

function closeRow(row) {
  detailOf(row)?.remove();
  row.querySelector("button").setAttribute("aria-expanded", "false");
  openIds = openIds.filter((id) => id !== row.id);
}

table.addEventListener("click", (event) => {
  const row = event.target.closest("tr.number");
  if (!row || event.target.closest("a") || getSelection().toString()) {
    return; // a reader who marks a value to copy it does not want the row to move
  }

  detailOf(row) ? closeRow(row) : openRow(row);
  keepState();
});

// The address: #numbers?verdict=Contradicted&q=price&row=… for a view, #n-… for one row, and it stays while the view is the default.
function keepState() {
  const state = new URLSearchParams();
  for (const name of fields) {
    if (filters.elements[name].value) {
      state.set(name, filters.elements[name].value);
    }
  }

  for (const id of openIds) {
    state.append("row", id);
  }

  const hash = state.size > 0 ? `#numbers?${state}` : "#numbers";
  if (hash !== location.hash) {
    history.replaceState(null, "", hash);
  }
}

function showState() {
  const [place, query] = location.hash.slice(1).split("?", 2);
  if (place === "numbers" && query !== undefined) {
    const state = new URLSearchParams(query);
    filters.elements.section.replaceChildren(...sectionOptions);
    for (const name of fields) {
      filters.elements[name].value = state.get(name) ?? "";
      if (filters.elements[name].selectedIndex === -1) {
        filters.elements[name].value = ""; // a link of another ledger
      }
    }

    for (const id of openIds) {
      closeRow(rowOf.get(id).row);
    }

    for (const id of state.getAll("row").filter((id) => rowOf.has(id))) {
      openRow(rowOf.get(id).row);
    }

    applyFilters();
    document.getElementById("numbers").scrollIntoView();
    return;
  }

  const row = rowOf.get(named(place)?.id)?.row;
  if (row) {
    if (row.hidden) {
      filters.reset();
      applyFilters();
    }

    openRow(row);
    row.scrollIntoView({ block: "start" });
    row.querySelector("button").focus({ preventScroll: true });
  }
}

let pending = 0;
filters.addEventListener("input", () => {
  clearTimeout(pending);
  pending = setTimeout(() => {
    applyFilters();
    keepState();
  }, 120);
});
filters.addEventListener("reset", () => {
  setTimeout(() => { // the fields are empty after this event, not during it
    for (const id of openIds) {
      closeRow(rowOf.get(id).row);
    }

    applyFilters();
    keepState();
  });
});
filters.addEventListener("submit", (event) => event.preventDefault());

applyFilters();
showState();
addEventListener("hashchange", showState);

// On paper what is folded above the table is open; the table is printed as it is filtered.
const unfolded = [];
addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details.case:not([open])")) {
    fold.open = true;
    unfolded.push(fold);
  }
});
addEventListener("afterprint", () => {
  for (const fold of unfolded.splice(0)) {
    fold.open = false;
  }
});
