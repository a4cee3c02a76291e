"use strict";

// Figures: the JSON stands beside the canvas. The notebook says what is drawn; the page decides colours, width and the
// room for labels, and draws again when one of these changes.

const NARROW = 560;
const PAPER_WIDTH = 660; // A4 or Letter between the margins of print.css

/** Colours as they are used on the page now, or on paper, which is always light. */
function pageColors(onPaper = false) {
  if (onPaper) {
    showTheme("light");
  }

  const probe = document.createElement("span");
  document.body.append(probe);
  const read = (name) => {
    probe.style.color = `var(${name})`;
    return rgb(getComputedStyle(probe).color);
  };
  const colors = { ground: read("--ground"), ink: read("--ink"), quiet: read("--quiet"), line: read("--line"), wash: read("--wash") };
  probe.remove();
  if (onPaper) {
    showTheme(themeStore.current);
  }

  colors.isDark = luminance(colors.ground) < 0.2;
  return colors;
}

const pen = document.createElement("canvas").getContext("2d");

/** Any CSS colour as [red, green, blue, alpha], or null. */
function rgb(text) {
  if (!CSS.supports("color", text)) {
    return null;
  }

  pen.fillStyle = text;
  const color = pen.fillStyle;
  return color.startsWith("#")
    ? [1, 3, 5].map((i) => parseInt(color.slice(i, i + 2), 16)).concat(1)
    : color.match(/[\d.]+/g).map(Number);
}

const css = ([r, g, b, a]) => `rgba(${Math.round(r)},${Math.round(g)},${Math.round(b)},${a})`;

function luminance([r, g, b]) {
  const linear = (v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** A colour chosen for a white ground, on the dark one: greys change places, colours get lighter until they can be seen. */
function onDark(text, colors) {
  const color = rgb(text);
  if (!color || color[3] === 0) {
    return text;
  }

  const alpha = color[3];
  const grey = Math.max(...color.slice(0, 3)) - Math.min(...color.slice(0, 3)) < 40;
  if (grey) {
    const share = (color[0] + color[1] + color[2]) / 3 / 255; // 0 black: ink, 1 white: ground
    return css([0, 1, 2].map((i) => colors.ink[i] + (colors.ground[i] - colors.ink[i]) * share).concat(alpha));
  }

  let lighter = color;
  while (contrast(lighter, colors.ground) < 4.5) {
    lighter = lighter.map((v, i) => (i < 3 ? v + (255 - v) * 0.1 : v));
  }
  return css(lighter);
}

/** Every member whose name ends in "color", here and below. */
function recolor(node, change) {
  for (const [name, value] of Object.entries(node)) {
    if (/colors?$/i.test(name) && typeof value === "string") {
      node[name] = change(value, name);
    } else if (/colors?$/i.test(name) && Array.isArray(value)) {
      node[name] = value.map((item) => (typeof item === "string" ? change(item, name) : item));
    } else if (value && typeof value === "object") {
      recolor(value, change);
    }
  }
}

/** Lays <br> into a text so that no line is wider than there is room; texts that have their own markup are left. */
function wrap(text, room, fontSize) {
  if (typeof text !== "string" || text.includes("<")) {
    return text;
  }

  pen.font = `${fontSize}px Arial, sans-serif`;
  const lines = [""];
  for (const word of text.split(" ")) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (lines.at(-1) && pen.measureText(longer).width > room) {
      lines.push(word);
    } else {
      lines[lines.length - 1] = longer;
    }
  }
  return lines.join("<br>");
}

const linesOf = (text) => String(text).split("<br>").length;

function paint(data, layout, colors) {
  if (colors.isDark) {
    const change = (text, name) => (name === "gridcolor" || name === "zerolinecolor" ? css(colors.line) : onDark(text, colors));
    recolor(layout, change);
    for (const trace of data) {
      recolor(trace, change);
    }
  }

  layout.paper_bgcolor = css(colors.ground);
  layout.plot_bgcolor = css(colors.ground);

  // What the notebook leaves to Plotly follows the page. A template adds no axes to a figure that has none.
  const axis = { automargin: true, color: css(colors.ink), gridcolor: css(colors.line), zerolinecolor: css(colors.line), linecolor: css(colors.quiet) };
  const template = (layout.template ??= {});
  const base = (template.layout ??= {});
  base.font = { ...base.font, color: css(colors.ink) };
  for (const name of ["xaxis", "yaxis"]) {
    base[name] = { ...axis, ...base[name] };
  }
  const { automargin, zerolinecolor, ...round } = axis;
  base.polar = { bgcolor: css(colors.ground), angularaxis: round, radialaxis: round, ...base.polar };
  base.ternary = { bgcolor: css(colors.ground), aaxis: round, baxis: round, caxis: round, ...base.ternary };
  base.geo = { bgcolor: css(colors.ground), ...base.geo };
  base.scene = { xaxis: { ...round, zerolinecolor }, yaxis: { ...round, zerolinecolor }, zaxis: { ...round, zerolinecolor }, ...base.scene };
  for (const trace of data.filter((trace) => trace.type === "sankey")) {
    trace.link = { color: css([...colors.quiet.slice(0, 3), 0.3]), ...trace.link }; // Plotly's own is too bright for names on a dark ground
  }
  layout.modebar = { bgcolor: "rgba(0,0,0,0)", color: css(colors.quiet), activecolor: css(colors.ink), ...layout.modebar };
}

/** Rows of a lying legend: all entries are as wide as the widest. */
function legendRows(data, room, fontSize) {
  pen.font = `${fontSize}px Arial, sans-serif`;
  const names = data.filter((trace) => trace.showlegend !== false).map((trace) => trace.name ?? "");
  const widest = 50 + Math.max(0, ...names.map((name) => pen.measureText(name).width));
  return Math.ceil(names.length / Math.max(1, Math.floor(room / widest)));
}

function fit(data, layout, width) {
  const isNarrow = width < NARROW;
  const margin = (layout.margin ??= {});
  const size = (layout.font ??= {}).size = isNarrow ? Math.min(layout.font.size ?? 12, 11) : layout.font.size ?? 12;

  // The title stands above the figure as text. What remains is room for the figure's buttons.
  if (layout.title) {
    delete layout.title;
    margin.t = Math.min(margin.t ?? 100, 34);
  }

  const xAxes = Object.keys(layout).filter((name) => /^xaxis\d*$/.test(name)).map((name) => layout[name]);
  const yAxes = Object.keys(layout).filter((name) => /^yaxis\d*$/.test(name)).map((name) => layout[name]);
  for (const axis of [...xAxes, ...yAxes]) {
    axis.automargin ??= true;
    if (axis.title) {
      axis.title = typeof axis.title === "string" ? { text: axis.title } : axis.title;
      axis.title.font = { size: isNarrow ? size : size + 1, ...axis.title.font };
    }
    if (isNarrow && axis.tickfont?.size > size) {
      axis.tickfont.size = size;
    }
  }

  if (xAxes.every((axis) => !axis.title?.text)) {
    margin.b = Math.min(margin.b ?? 80, 36); // ticks alone
  }

  if (isNarrow) {
    const small = size - 1;
    const named = yAxes.filter((axis) => axis.ticktext);
    for (const axis of named) {
      axis.tickfont = { ...axis.tickfont, size: small };
      axis.ticktext = axis.ticktext.map((text) => wrap(text, width * 0.42, small));
      const lines = Math.max(...axis.ticktext.map(linesOf));
      layout.height = Math.max(layout.height ?? 450, axis.ticktext.length * lines * small * 1.3 + 200);
    }
    margin.l = Math.min(margin.l ?? 80, named.length > 0 ? 10 : 48);
    margin.r = Math.min(margin.r ?? 80, 12);
    if (data.some((trace) => trace.type?.endsWith("polar"))) {
      margin.l = margin.r = 48; // names stand around the circle, and nothing makes room for them
    }

    for (const { title } of xAxes.filter((axis) => axis.title?.text)) {
      title.text = wrap(title.text, width * 0.6, size);
    }
    for (const { title } of yAxes.filter((axis) => axis.title?.text)) {
      title.text = wrap(title.text, (layout.height ?? 450) * 0.6, size);
    }

    // Two spaces part a name from a number that only a wide figure has room for.
    for (const note of layout.annotations ?? []) {
      if (note.text?.includes("  ")) {
        note.text = note.text.split("  ")[0];
        note.font = { ...note.font, size: small };
      }
    }

    // A legend beside the drawing would leave no drawing.
    if (layout.legend?.orientation !== "h") {
      layout.legend = { ...layout.legend, orientation: "h", x: 0, xanchor: "left" };
    }
  }

  // A legend below hangs from the lower edge of the figure, where it can grow without meeting the axis title.
  if (layout.legend?.orientation === "h" && (layout.legend.y ?? -1) < 0) {
    Object.assign(layout.legend, { yref: "container", y: 0, yanchor: "bottom" });
  }

  // A drawing of fixed proportions is as high as its width asks for; the rest would stay empty.
  const bound = yAxes.find((axis) => axis.scaleanchor && axis.range);
  if (bound && xAxes[0]?.range) {
    const length = ({ range }) => Math.abs(range[1] - range[0]);
    const legend = layout.showlegend === false ? 0 : 20 + 20 * legendRows(data, width - (margin.l ?? 80), size);
    const drawing = (width - (margin.l ?? 80) - (margin.r ?? 80)) * (length(bound) / length(xAxes[0]));
    layout.height = Math.min(layout.height ?? 450, drawing + (margin.t ?? 100) + (margin.b ?? 80) + legend);
  }

  layout.width = width;
  layout.autosize = false;
  layout.uirevision ??= "kept"; // a zoom or a hidden line survives a new drawing
  if (matchMedia("(pointer: coarse)").matches) {
    layout.dragmode = false; // a finger on the figure scrolls the page
  }
}

/** The figure as its notebook laid it out, title and all, for a reader's own slides. */
const download = {
  name: "Download as PNG",
  icon: window.Plotly?.Icons.camera,
  click: (canvas) => {
    const { data, layout } = read(canvas);
    const name = (layout.title?.text ?? layout.title ?? "figure").toString().toLowerCase().replace(/[^\p{L}\d]+/gu, "-").replace(/^-|-$/g, "");
    Plotly.downloadImage({ data, layout }, { format: "png", width: layout.width ?? 900, height: layout.height ?? 500, scale: 2, filename: name });
  },
};

const config = {
  displaylogo: false,
  modeBarButtonsToRemove: ["toImage", "lasso2d", "select2d", "autoScale2d"],
  modeBarButtonsToAdd: [download],
};

const read = (canvas) => JSON.parse(canvas.closest("figure").querySelector("script").textContent);

function draw(canvas, colors, width = canvas.clientWidth || PAPER_WIDTH) {
  const { data, layout } = read(canvas);
  fit(data, layout, width);
  paint(data, layout, colors);
  canvas.drawnWidth = width; // in something folded it is a guess, and drawn again when that opens
  Plotly.react(canvas, data, layout, config);
}

/** The points that are drawn, as rows of a table: for readers who cannot see them and for all who want the number. */
function numbersOf({ data, layout }) {
  const shown = (value, axis) => {
    const tick = axis?.ticktext ? axis.tickvals?.indexOf(value) ?? -1 : -1; // the word at a place says more than the place
    return tick >= 0 ? axis.ticktext[tick] : typeof value === "number" ? String(Number(value.toPrecision(5))) : value ?? "";
  };
  const axisOf = (trace, letter) => layout[`${letter}axis${(trace[`${letter}axis`] ?? letter).slice(1)}`];
  const around = (value, error, sign) => {
    const side = sign < 0 && error.symmetric === false ? error.arrayminus : error.array;
    return (i) => (typeof value[i] === "number" && side?.[i] ? shown(value[i] + sign * side[i]) : "");
  };

  const titleOf = (letter) => layout[`${letter}axis`]?.title?.text || letter;
  const isPoint = (value) => value !== null && value !== undefined && value !== "NaN"; // JSON has no NaN: it comes as a word
  const rows = [["series", titleOf("x"), titleOf("y"), "value", "from", "to", "label"]];
  for (const trace of data) {
    const { text, name, error_x: errorX, error_y: errorY } = trace;
    const [x, y] = [trace.x ?? trace.labels ?? trace.theta, trace.y ?? trace.values ?? trace.r];
    if (Array.isArray(trace.z?.[0])) {
      trace.z.forEach((line, i) => line.forEach((z, j) => rows.push([name ?? "", shown(x?.[j] ?? j), shown(y?.[i] ?? i), shown(z), "", "", ""])));
      continue;
    }
    if (trace.type === "sankey") {
      const { source, target, value } = trace.link;
      const names = trace.node.label ?? trace.node.customdata;
      source.forEach((from, i) => rows.push(["", "", "", shown(value[i]), names[from], names[target[i]], ""]));
      continue;
    }
    if (trace.hoverinfo === "skip" || !Array.isArray(x) || !Array.isArray(y) || x.length !== y.length) {
      continue;
    }

    const [along, error] = errorY?.array ? [y, errorY] : [x, errorX ?? {}];
    const [from, to] = [around(along, error, -1), around(along, error, 1)];
    for (let i = 0; i < x.length; i++) {
      if (isPoint(x[i]) && isPoint(y[i])) {
        const point = [["x", x], ["y", y]].map(([letter, values]) => (axisOf(trace, letter)?.visible === false ? "" : shown(values[i], axisOf(trace, letter))));
        const label = Array.isArray(text) && !point.includes(text[i]) ? text[i] ?? "" : "";
        rows.push([name ?? "", ...point, "", from(i), to(i), label]);
      }
    }
  }

  const used = rows[0].map((_, column) => rows.slice(1).some((row) => row[column] !== ""));
  return rows.map((row) => row.filter((_, column) => used[column]));
}

function addNumbers(words, figure) {
  const [header, ...rows] = numbersOf(figure);
  if (rows.length === 0) {
    return;
  }

  const box = words.appendChild(Object.assign(document.createElement("div"), { className: "scroll", tabIndex: 0 }));
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", "Numbers of this figure");
  const table = box.appendChild(document.createElement("table"));
  const add = (section, tag, cells) => {
    const row = section.insertRow();
    for (const cell of cells) {
      row.appendChild(document.createElement(tag)).textContent = cell;
    }
  };
  add(table.createTHead(), "th", header);
  const body = table.createTBody();
  for (const row of rows) {
    add(body, "td", row);
  }
}

const canvases = [...document.querySelectorAll("figure.plot .canvas")];
if (window.Plotly) {
  const drawAll = (width) => {
    const colors = pageColors(width === PAPER_WIDTH);
    for (const canvas of canvases) {
      draw(canvas, colors, width);
    }
  };
  drawAll();
  document.addEventListener("themechange", () => drawAll());
  addEventListener("beforeprint", () => drawAll(PAPER_WIDTH));
  addEventListener("afterprint", () => drawAll());

  const resized = new ResizeObserver((entries) => {
    const changed = entries.map((entry) => entry.target).filter((canvas) => canvas.clientWidth > 0 && canvas.clientWidth !== canvas.drawnWidth);
    requestAnimationFrame(() => {
      const colors = pageColors();
      for (const canvas of changed) {
        draw(canvas, colors);
      }
    });
  });
  for (const canvas of canvases) {
    resized.observe(canvas);
    const words = canvas.closest("figure").querySelector("details.words");
    words?.addEventListener("toggle", () => addNumbers(words, read(canvas)), { once: true });
  }
} else {
  for (const canvas of canvases) {
    canvas.textContent = `This figure needs the network: ${canvas.getAttribute("aria-label")}`;
  }
}
