"use strict";

// What the default run gave stays visible beside what other values give: grey lines under a figure, small numbers in
// tables and texts. This script comes first, while the page is as the server wrote it.

/** Outputs of the default run by cell, as HTML. */
const defaultOutputs = new Map(
  [...document.querySelectorAll(".cell[data-cell]")].map((cell) => [Number(cell.dataset.cell), cell.querySelector(".outputs").innerHTML.trim()]),
);

function parseOutputs(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** A small text that says what the default run has in this place. */
function ghostText(text) {
  const ghost = document.createElement("small");
  ghost.className = "ghost";
  ghost.append(Object.assign(document.createElement("span"), { className: "unseen", textContent: " by default " }), text);
  return ghost;
}

function addTableGhosts(table, before) {
  const [rows, rowsBefore] = [[...table.rows], [...before.rows]];
  if (rows.length !== rowsBefore.length || rows.some((row, i) => row.cells.length !== rowsBefore[i].cells.length)) {
    return false;
  }

  rows.forEach((row, i) => {
    [...row.cells].forEach((cell, j) => {
      const text = rowsBefore[i].cells[j].textContent.trim();
      if (cell.textContent.trim() !== text) {
        cell.classList.add("moved");
        cell.append(ghostText(text || "nothing"));
      }
    });
  });
  return true;
}

const NUMBER = /[-−+]?\d[\d,]*(?:\.\d+)?(?:[eE][-+]?\d+)?/g;

function addTextGhosts(pre, before) {
  const [text, textBefore] = [pre.textContent, before.textContent];
  const [numbers, numbersBefore] = [[...text.matchAll(NUMBER)], [...textBefore.matchAll(NUMBER)]];
  if (numbers.length !== numbersBefore.length || text.replace(NUMBER, "#") !== textBefore.replace(NUMBER, "#")) {
    return false;
  }

  const parts = [];
  let end = 0;
  numbers.forEach((match, i) => {
    parts.push(text.slice(end, match.index + match[0].length));
    end = match.index + match[0].length;
    if (match[0] !== numbersBefore[i][0]) {
      parts.push(ghostText(numbersBefore[i][0]));
    }
  });
  pre.replaceChildren(...parts, text.slice(end));
  return true;
}

const figureOf = (element) => JSON.parse(element.querySelector("script").textContent);
const DRAWN_GREY = new Set(["scatter", "scattergl", "scatterpolar", "scatterpolargl"]);

/** Puts the lines and points of the default run, in grey, under those of a figure. */
function addFigureGhosts(element, before) {
  const [figure, figureBefore] = [figureOf(element), figureOf(before)];
  const drawn = new Set(figure.data.map((trace) => JSON.stringify(trace)));
  const ghosts = figureBefore.data
    .filter((trace) => DRAWN_GREY.has(trace.type ?? "scatter") && !drawn.has(JSON.stringify(trace)))
    .map((trace, i) => {
      const { error_x: errorX, error_y: errorY, ...rest } = trace;
      const grey = "rgb(150,150,150)";
      return {
        ...rest,
        name: `default run${trace.name ? `: ${trace.name}` : ""}`,
        legendgroup: "default run",
        showlegend: i === 0,
        ...(i === 0 ? { name: "default run" } : {}),
        opacity: 0.45,
        hoverinfo: "skip",
        line: { ...trace.line, color: grey },
        marker: { ...trace.marker, color: grey, line: { ...trace.marker?.line, color: grey } },
        textfont: { ...trace.textfont, color: grey },
        ...(errorX ? { error_x: { ...errorX, color: grey } } : {}),
        ...(errorY ? { error_y: { ...errorY, color: grey } } : {}),
      };
    });
  if (ghosts.length > 0) {
    figure.data = [...ghosts, ...figure.data];
    element.querySelector("script").textContent = JSON.stringify(figure);
  }
}

/** Lays the default run's outputs into new ones; what cannot be compared in place unfolds below. */
function addGhosts(fresh, before) {
  const comparable = [...fresh.children].every((element, i) => {
    const other = before.children[i];
    if (!other || other.tagName !== element.tagName || fresh.children.length !== before.children.length) {
      return false;
    }
    if (element.matches("figure.plot")) {
      addFigureGhosts(element, other);
      return true;
    }
    if (element.matches("pre")) {
      return element.textContent === other.textContent || addTextGhosts(element, other);
    }

    const [tables, tablesBefore] = [[...element.querySelectorAll("table")], [...other.querySelectorAll("table")]];
    return element.innerHTML === other.innerHTML
      || (tables.length > 0 && tables.length === tablesBefore.length && tables.every((table, j) => addTableGhosts(table, tablesBefore[j])));
  });
  if (!comparable) {
    const details = document.createElement("details");
    details.className = "default";
    details.append(Object.assign(document.createElement("summary"), { textContent: "The default run gave" }));
    for (const element of [...before.children]) {
      if (!element.matches("figure.plot")) {
        details.append(element);
      }
    }
    if (details.children.length > 1) {
      fresh.append(details);
    }
  }
}
