"use strict";

// Formulas: Markdown leaves them as \(…\) or \[…\] in elements of class "math".
if (window.katex) {
  for (const element of document.querySelectorAll(".math")) {
    const tex = element.textContent.trim().replace(/^\\[([]/, "").replace(/\\[)\]]$/, "");
    katex.render(tex, element, { displayMode: element.tagName === "DIV", throwOnError: true });
  }
}

// Figures: the JSON stands beside the canvas. The page, not the figure, decides the width.
for (const figure of document.querySelectorAll("figure.plot")) {
  const canvas = figure.querySelector(".canvas");
  if (!window.Plotly) {
    canvas.textContent = "This figure needs the network: " + canvas.getAttribute("aria-label");
    continue;
  }

  const { data, layout } = JSON.parse(figure.querySelector("script").textContent);
  delete layout.width;
  layout.autosize = true;
  Plotly.newPlot(canvas, data, layout, { responsive: true, displaylogo: false });
}

// A figure in a folded solution has no width until it is opened.
for (const solution of document.querySelectorAll("details.solution")) {
  solution.addEventListener("toggle", () => {
    for (const canvas of solution.querySelectorAll(".js-plotly-plot")) {
      Plotly.Plots.resize(canvas);
    }
  });
}

const toggle = document.getElementById("toggle-code");
if (toggle) {
  toggle.addEventListener("click", () => {
    const open = toggle.getAttribute("aria-pressed") !== "true";
    toggle.setAttribute("aria-pressed", String(open));
    toggle.textContent = open ? "Fold all code" : "Show all code";
    for (const code of document.querySelectorAll("details.code")) {
      code.open = open;
    }
  });
}
