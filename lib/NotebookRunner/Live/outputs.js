"use strict";

// Outputs take the place of earlier ones. A figure keeps its canvas, so that Plotly changes what is drawn and does not begin anew.

function redraw(canvas) {
  if (window.Plotly) {
    draw(canvas, pageColors());
  } else {
    canvas.textContent = `This figure is not drawn: ${canvas.getAttribute("aria-label")}`;
  }
}

const widened = new ResizeObserver((entries) => {
  requestAnimationFrame(() => {
    for (const { target: canvas } of entries) {
      if (canvas.isConnected && canvas.clientWidth > 0 && canvas.clientWidth !== canvas.drawnWidth) {
        redraw(canvas);
      }
    }
  });
});

function watchWords(figure) {
  const words = figure.querySelector("details.words");
  words?.addEventListener("toggle", () => addNumbers(words, figureOf(figure)), { once: true });
}

function replaceFigure(figure, fresh) {
  const canvas = figure.querySelector(".canvas");
  figure.querySelector("script").textContent = fresh.querySelector("script").textContent;
  canvas.setAttribute("aria-label", fresh.querySelector(".canvas").getAttribute("aria-label"));
  for (const part of ["figcaption", "details.words"]) {
    const [now, next] = [figure.querySelector(part), fresh.querySelector(part)];
    if (now && next) {
      const isOpen = now.open;
      now.replaceWith(next);
      if (part === "details.words") {
        watchWords(figure);
        next.open = isOpen;
      }
    }
  }
  redraw(canvas);
}

/** Shows new outputs of a cell. */
function showOutputs(cell, html, isDefault) {
  if (isDefault) {
    defaultOutputs.set(cell, html.trim());
  }

  const box = document.querySelector(`#cell-${cell} .outputs`);
  const fresh = parseOutputs(html);
  if (!isDefault && html.trim() !== defaultOutputs.get(cell)) {
    addGhosts(fresh, parseOutputs(defaultOutputs.get(cell) ?? ""));
  }

  for (const old of box.querySelectorAll(":scope > .take")) {
    old.remove();
  }

  const [now, next] = [[...box.children], [...fresh.children]];
  const inPlace = now.length === next.length;
  if (!inPlace) {
    box.replaceChildren(...next);
  }
  next.forEach((element, i) => {
    if (inPlace && now[i].matches("figure.plot") && element.matches("figure.plot")) {
      replaceFigure(now[i], element);
      return;
    }
    if (inPlace) {
      now[i].replaceWith(element);
    }
    for (const figure of element.matches("figure.plot") ? [element] : []) {
      const canvas = figure.querySelector(".canvas");
      canvases.push(canvas);
      redraw(canvas);
      widened.observe(canvas);
      watchWords(figure);
    }
    for (const wide of [element, ...element.querySelectorAll("div.output, .scroll, pre")].filter((part) => part.matches("div.output, .scroll, pre"))) {
      scrolling.observe(wide);
    }
  });
  canvases.splice(0, canvases.length, ...canvases.filter((canvas) => canvas.isConnected));
  offerDownloads(box);
}

function save(name, type, text) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

const fileName = (text) => text.toLowerCase().replace(/[^\p{L}\d]+/gu, "-").replace(/^-|-$/g, "").slice(0, 60) || "output";

function textOf(cell) {
  const copy = cell.cloneNode(true);
  for (const ghost of copy.querySelectorAll(".ghost")) {
    ghost.remove();
  }
  return copy.textContent.trim().replace(/\s+/g, " ");
}

function toCsv(table) {
  const quote = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [...table.rows].map((row) => [...row.cells].flatMap((cell) => [quote(textOf(cell)), ...Array(cell.colSpan - 1).fill("")]).join(",")).join("\r\n") + "\r\n";
}

function button(label, name, action) {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: label });
  made.setAttribute("aria-label", name);
  made.addEventListener("click", action);
  return made;
}

/** Below the outputs of a cell: each table as CSV, each figure as SVG and PNG. */
function offerDownloads(box) {
  const tools = Object.assign(document.createElement("p"), { className: "take" });
  box.querySelectorAll(":scope > .output table").forEach((table, i, all) => {
    const title = table.caption?.textContent.trim() || `table ${box.closest(".cell").dataset.cell}-${i + 1}`;
    tools.append(button(all.length > 1 ? `CSV ${i + 1}` : "CSV", `Save the table "${title}" as CSV`, () => save(`${fileName(title)}.csv`, "text/csv", toCsv(table))));
  });
  box.querySelectorAll(":scope > figure.plot").forEach((figure, i, all) => {
    const title = figure.querySelector("figcaption")?.textContent ?? "figure";
    for (const format of window.Plotly ? ["svg", "png"] : []) {
      tools.append(button(all.length > 1 ? `${format.toUpperCase()} ${i + 1}` : format.toUpperCase(), `Save the figure "${title}" as ${format.toUpperCase()}`, () => {
        const { data, layout } = figureOf(figure);
        Plotly.downloadImage({ data, layout }, { format, width: layout.width ?? 900, height: layout.height ?? 500, scale: format === "png" ? 2 : 1, filename: fileName(title) });
      }));
    }
  });
  if (tools.children.length > 0) {
    box.append(tools);
  }
}

for (const box of document.querySelectorAll(".cell .outputs")) {
  offerDownloads(box);
}
