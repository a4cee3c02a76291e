"use strict";

// A sweep: the reader chooses what is drawn along which axis; small panels share their axes, and a curve sorts all runs.

// In a block of its own, because the script of all pages has names too.
{
  const sweep = JSON.parse(document.getElementById("sweep-data").textContent);
  const MOST_PANELS = 24;
  const MOST_LEVELS = 12; // a parameter with more values is an axis and no panel
  const MOST_STEPS = 60; // a parameter with more values, such as a seed, is the axis only where there is no other
  const MANY = 3000; // points beyond which the browser draws them by WebGL
  const SHADES = {
    light: ["#0b5cad", "#c4561b", "#11795f", "#8a3fa0", "#9a7200", "#b32e4c", "#3d6f8f", "#5d6b1e", "#6b5bd0", "#7a4a2a", "#0f8494", "#555c66"],
    dark: ["#85bcf3", "#f0a36b", "#6fcdb8", "#cfa0e6", "#e0bd4f", "#f29ab0", "#8fc3e0", "#c0d06a", "#b5aaf5", "#d6a682", "#6fd3e0", "#b4bcc8"],
  };

  const parameters = sweep.parameters.map((parameter, i) => ({ ...parameter, column: i + 1 }));
  const results = sweep.results.map((result, i) => ({ ...result, column: parameters.length + 1 + i }));
  const drawn = results.filter((result) => result.isNumber);
  const factors = parameters.filter((parameter) => parameter.values.length > 1 && parameter.values.length <= MOST_LEVELS);
  const axes = parameters.filter((parameter) => parameter.values.length > 1 && parameter.isOrdered);

  const state = { result: drawn[0], interval: null, x: null, columns: null, rows: null, colour: null, fixed: new Map() };
  const intervalOf = (result) => drawn.find((other) => other.name === `${result?.name}StandardError`) ?? null;

  function begin() {
    const varying = parameters.filter((parameter) => parameter.values.length > 1);
    const byValues = [...axes].sort((a, b) => b.values.length - a.values.length);
    state.x = byValues.find((axis) => axis.values.length <= MOST_STEPS) ?? byValues[0] ?? varying[0] ?? parameters[0];
    state.interval = intervalOf(state.result);
    const others = factors.filter((factor) => factor !== state.x);
    const take = (fits) => {
      const index = others.findIndex(fits);
      return index < 0 ? null : others.splice(index, 1)[0];
    };
    state.columns = take(() => true);
    state.colour = take((factor) => factor.values.length <= 6);
    state.rows = take((factor) => factor.values.length * (state.columns?.values.length ?? 1) <= MOST_PANELS);
    for (const factor of others) {
      state.fixed.set(factor, factor.values.includes(factor.usual) ? factor.usual : factor.values[0]);
    }
  }

  const text = (value) => String(value);
  const label = (parameter, value) => `${parameter.name} = ${text(value)}`;

  function choice(name, options, current, choose) {
    const select = document.createElement("select");
    for (const option of options) {
      select.add(new Option(option.words, "", false, option.value === current));
    }
    select.addEventListener("change", () => {
      choose(options[select.selectedIndex].value);
      show();
    });
    const box = document.createElement("label");
    box.append(name, select);
    return box;
  }

  const named = (list, none) => [...(none ? [{ words: none, value: null }] : []), ...list.map((item) => ({ words: item.name, value: item }))];

  function giveRole(role, factor) {
    const other = ["x", "columns", "rows", "colour"].find((one) => one !== role && factor !== null && state[one] === factor);
    if (other) {
      const held = state[role]; // the two change places, where they can
      state[other] = other === "x" ? held ?? state.x : factors.includes(held) ? held : null;
    }
    state[role] = factor;
    const inUse = [state.x, state.columns, state.rows, state.colour];
    for (const free of factors) {
      if (inUse.includes(free)) {
        state.fixed.delete(free);
      } else if (!state.fixed.has(free)) {
        state.fixed.set(free, free.values.includes(free.usual) ? free.usual : free.values[0]);
      }
    }
  }

  function showControls() {
    const roles = [
      choice("Result", named(drawn), state.result, (value) => {
        state.result = value;
        state.interval = intervalOf(value);
      }),
      ...(drawn.length > 1 ? [choice("Bars: ± 1.96 times", named(drawn.filter((other) => other !== state.result), "none"), state.interval, (value) => { state.interval = value; })] : []),
      choice("Along x", named(axes.length > 0 ? axes.concat(factors.filter((factor) => !axes.includes(factor))) : parameters), state.x, (value) => giveRole("x", value)),
    ];
    for (const [role, words] of [["columns", "Panels side by side"], ["rows", "Panels below one another"], ["colour", "Colour"]]) {
      if (factors.length > 1 || state[role]) {
        roles.push(choice(words, named(factors.filter((factor) => factor !== state.x), "none"), state[role], (value) => giveRole(role, value)));
      }
    }
    for (const [factor, value] of state.fixed) {
      const options = [{ words: "all values", value: null }, ...factor.values.map((other) => ({ words: text(other), value: other }))];
      roles.push(choice(factor.name, options, value, (other) => state.fixed.set(factor, other)));
    }
    document.getElementById("controls").replaceChildren(...roles);
  }

  function colours() {
    const style = getComputedStyle(document.documentElement);
    const probe = document.createElement("span");
    document.body.append(probe);
    const read = (name) => {
      probe.style.color = `var(${name})`;
      return getComputedStyle(probe).color;
    };
    const found = { ink: read("--ink"), quiet: read("--quiet"), line: read("--line") };
    probe.remove();
    const channels = found.ink.match(/[\d.]+/g).map(Number);
    found.shades = SHADES[channels[0] + channels[1] + channels[2] > 384 ? "dark" : "light"];
    found.font = style.getPropertyValue("--sans") || "sans-serif";
    return found;
  }

  const levels = (factor) => factor?.values ?? [null];
  const matches = (run, factor, value) => !factor || value === null || run[factor.column] === value;

  function rangeOf(values, isInterval) {
    const least = Math.min(...values), greatest = Math.max(...values);
    const room = (greatest - least || Math.abs(greatest) || 1) * (isInterval ? 0.04 : 0.07);
    return [least - room, greatest + room];
  }

  const reach = (run) => (state.interval && typeof run[state.interval.column] === "number" ? 1.96 * Math.abs(run[state.interval.column]) : 0);
  const hover = (run) => `run ${run[0]}<br>${parameters.map((parameter) => label(parameter, run[parameter.column])).join("<br>")}<br><b>${state.result.name} = ${run[state.result.column]}</b>`;

  function axis(colour, more) {
    return { gridcolor: colour.line, zerolinecolor: colour.quiet, linecolor: colour.line, tickfont: { size: 10.5, color: colour.quiet }, fixedrange: true, automargin: true, ...more };
  }

  function trace(runs, shade, isLine, type) {
    const y = runs.map((run) => run[state.result.column]);
    return {
      type, mode: isLine ? "lines+markers" : "markers",
      x: runs.map((run) => run[state.x.column]), y,
      customdata: runs.map((run) => run[0]), text: runs.map(hover), hoverinfo: "text",
      marker: { color: shade, size: isLine ? 5 : 4.5, opacity: isLine ? 1 : 0.75 }, line: { color: shade, width: 1.6 },
      error_y: state.interval ? { type: "data", array: runs.map(reach), color: shade, thickness: 1, width: 0 } : undefined,
    };
  }

  const CONFIG = { displayModeBar: false, responsive: true };

  function showPanels(colour) {
    const box = document.getElementById("panels");
    for (const old of box.querySelectorAll(".chart")) {
      Plotly.purge(old);
    }
    box.replaceChildren();

    const usable = sweep.runs.filter((run) => typeof run[state.result.column] === "number"
      && [...state.fixed].every(([factor, value]) => matches(run, factor, value)));
    let columns = levels(state.columns), rows = levels(state.rows);
    if (columns.length * rows.length > MOST_PANELS) {
      rows = rows.slice(0, Math.max(1, Math.floor(MOST_PANELS / columns.length)));
    }
    box.style.setProperty("--columns", state.columns ? Math.min(columns.length, 6) : Math.min(rows.length, 4));
    describe(usable, columns.length * rows.length, colour);
    if (rows.length < levels(state.rows).length) {
      document.getElementById("axes").append(` There is room for ${rows.length} of the ${state.rows.values.length} values of ${state.rows.name}.`);
    }

    if (usable.length === 0) {
      return [];
    }

    const y = rangeOf(usable.flatMap((run) => [run[state.result.column] - reach(run), run[state.result.column] + reach(run)]), state.interval);
    const isNumber = typeof state.x.values[0] === "number";
    const whole = isNumber && state.x.values.every(Number.isInteger);
    const x = isNumber ? rangeOf(state.x.values, false) : undefined;
    const isCrowded = usable.length > MANY;
    const drawings = [];
    for (const row of rows) {
      for (const column of columns) {
        const runs = usable.filter((run) => matches(run, state.columns, column) && matches(run, state.rows, row));
        const traces = levels(state.colour).map((level, i) => {
          const own = runs.filter((run) => matches(run, state.colour, level)).sort((a, b) => (isNumber ? a[state.x.column] - b[state.x.column] : 0));
          const isLine = isNumber && new Set(own.map((run) => run[state.x.column])).size === own.length && own.length <= 60;
          return trace(own, colour.shades[i % colour.shades.length], isLine, isCrowded ? "scattergl" : "scatter");
        });
        const figure = document.createElement("figure");
        const caption = document.createElement("figcaption");
        caption.textContent = [[state.columns, column], [state.rows, row]].filter(([factor]) => factor).map(([factor, value]) => label(factor, value)).join(" · ");
        const plot = document.createElement("div");
        plot.className = "chart";
        figure.append(caption, plot);
        box.append(figure);
        drawings.push(Plotly.newPlot(plot, traces, {
          margin: { l: 8, r: 8, t: 6, b: 8 }, showlegend: false, hovermode: "closest",
          paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", font: { family: colour.font, color: colour.ink, size: 11 },
          hoverlabel: { font: { size: 11 } },
          xaxis: axis(colour, { range: x, nticks: 5, tickformat: whole ? "d" : undefined, zeroline: false }),
          yaxis: axis(colour, { range: y, nticks: 6 }),
        }, CONFIG).then(() => plot.on("plotly_click", (event) => choose(event.points[0].customdata))));
      }
    }

    return drawings;
  }

  function describe(runs, panels, colour) {
    const words = document.getElementById("axes");
    const bold = (name) => Object.assign(document.createElement("b"), { textContent: name });
    words.replaceChildren(bold(state.result.name), state.result.description ? ` (${state.result.description})` : "", " against ", bold(state.x.name),
      `; ${runs.length} runs in ${panels} ${panels === 1 ? "panel" : "panels"} with the same axes.`);
    if (state.interval) {
      words.append(` Bars: ± 1.96 × ${state.interval.name}.`);
    }
    if (state.colour) {
      words.append(` ${state.colour.name}:`);
      state.colour.values.forEach((value, i) => {
        const key = Object.assign(document.createElement("span"), { className: "key", textContent: text(value) });
        key.style.setProperty("--shade", colour.shades[i % colour.shades.length]);
        words.append(key);
      });
    }
  }

  // The specification curve: every run, sorted by its result, and below it which choices made it.
  function showCurve(colour) {
    const runs = sweep.runs.filter((run) => typeof run[state.result.column] === "number")
      .sort((a, b) => a[state.result.column] - b[state.result.column] || a[0] - b[0]);
    const below = runs.filter((run) => run[state.result.column] < 0).length;
    document.getElementById("curve-words").textContent =
      `${state.result.name} of all ${runs.length} runs, from least to greatest: ${below} below zero, ${runs.length - below} at zero or above. Below it: which value each run has. A click on a point leads to its run.`;
    const plot = document.getElementById("curve");
    const kind = runs.length > MANY ? "scattergl" : "scatter";
    const rank = runs.map((_, i) => i + 1);
    const shadeOf = (run) => colour.shades[state.colour ? state.colour.values.indexOf(run[state.colour.column]) % colour.shades.length : 0];
    const traces = [{
      type: kind, mode: "markers", x: rank, y: runs.map((run) => run[state.result.column]),
      customdata: runs.map((run) => run[0]), text: runs.map(hover), hoverinfo: "text", marker: { color: runs.map(shadeOf), size: 5 },
      error_y: state.interval ? { type: "data", array: runs.map(reach), color: colour.line, thickness: 1, width: 0 } : undefined,
    }];
    const isNarrow = plot.clientWidth < 560;
    const lines = [...factors].reverse().flatMap((factor) => [...factor.values].reverse().map((value) => ({ factor, value })));
    const short = (words) => (isNarrow && words.length > 16 ? `${words.slice(0, 15)}…` : words.length > 44 ? `${words.slice(0, 43)}…` : words);
    lines.forEach(({ factor, value }, height) => {
      const own = rank.filter((_, i) => runs[i][factor.column] === value);
      traces.push({
        type: kind, mode: "markers", x: own, y: own.map(() => height), yaxis: "y2", hoverinfo: "skip",
        marker: { symbol: "line-ns", size: 7, line: { width: 1, color: factor === state.colour ? colour.shades[factor.values.indexOf(value) % colour.shades.length] : colour.quiet } },
      });
    });
    const strip = 15 * (lines.length + 1);
    const height = 260 + strip;
    const split = strip / height;
    plot.style.height = `${height + 50}px`;
    return Plotly.react(plot, traces, {
      margin: { l: 8, r: 8, t: 8, b: 8 }, showlegend: false, hovermode: "closest",
      paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", font: { family: colour.font, color: colour.ink, size: 11 },
      xaxis: axis(colour, { title: { text: "runs, sorted", font: { size: 11, color: colour.quiet } }, anchor: lines.length ? "y2" : "y", zeroline: false }),
      yaxis: axis(colour, { domain: [lines.length ? split + 0.03 : 0, 1], title: { text: state.result.name, font: { size: 11, color: colour.quiet } } }),
      yaxis2: axis(colour, {
        domain: [0, split], visible: lines.length > 0, range: [-0.8, lines.length - 0.2], showgrid: false, zeroline: false,
        tickvals: lines.map((_, i) => i), ticktext: lines.map(({ factor, value }) => short(isNarrow ? text(value) : label(factor, value))), tickfont: { size: isNarrow ? 9.5 : 10.5, color: colour.quiet },
      }),
    }, CONFIG).then(() => {
      if (!plot.dataset.listens) {
        plot.dataset.listens = "yes";
        plot.on("plotly_click", (event) => choose(event.points[0].customdata));
      }
    });
  }

  const quoted = (value) => (/^[\w.+-]+$/.test(text(value)) ? text(value) : `"${text(value)}"`);

  /** Says which run a point is, and how to have all of it. */
  function choose(number) {
    const run = sweep.runs.find((other) => other[0] === number);
    if (!run) {
      return;
    }

    const link = Object.assign(document.createElement("a"), { href: `#run-${number}`, textContent: `Run ${number}` });
    const command = `run ${quoted(sweep.notebook)} ${parameters.map((parameter) => `-p ${parameter.name}=${quoted(run[parameter.column])}`).join(" ")}`;
    document.getElementById("chosen").replaceChildren(
      document.getElementById(`run-${number}`) ? link : `Run ${number}`,
      `: ${results.map((result) => `${result.name} = ${run[result.column] ?? "missing"}`).join(", ")}. All of it: `,
      Object.assign(document.createElement("code"), { textContent: command }));
  }

  // A figure must be whole before it may be taken away: drawings wait for the one before.
  let drawing = Promise.resolve();
  function show() {
    showControls();
    drawing = drawing.then(() => {
      const colour = colours();
      return Promise.all([...showPanels(colour), showCurve(colour)]);
    });
  }

  const notice = document.getElementById("no-figures");
  if (window.Plotly && sweep.runs.length > 0 && state.result) {
    notice.remove();
    begin();
    show();
    document.addEventListener("themechange", show);
  } else {
    notice.textContent = !window.Plotly ? "Figures need plotly.js, which is not here. The table below has all values." : "There is nothing to be drawn: no run gave a number.";
  }
  addEventListener("hashchange", () => choose(Number(location.hash.replace("#run-", ""))));
}
