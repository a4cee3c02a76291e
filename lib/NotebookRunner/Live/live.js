"use strict";

// The session of this page: controls send values, and a stream of messages brings what became of them.

const parameters = document.getElementById("parameters");
const status = document.getElementById("status");
const progress = document.getElementById("progress");
const [resetButton, cancelButton, saveButton] = ["reset", "cancel", "save"].map((id) => document.getElementById(id));

// change: the number of the last one that was asked for, or WAITING while the server has not numbered it yet.
const WAITING = -2;
const UNASKED = -1;
const live = { session: null, change: 0, planned: [], done: 0, began: 0, pending: null, isSending: false, isUnasked: false, isPrepared: false, isBusy: false, last: null };

const fields = [...parameters.querySelectorAll(".parameter")];

function valueOf(field) {
  const input = field.querySelector("select, input:not(.exact)");
  return input.type === "checkbox" ? String(input.checked)
    : input.type === "radio" ? field.querySelector("input:checked")?.value ?? field.dataset.default
    : input.value;
}

function setValue(field, value) {
  for (const input of field.querySelectorAll("select, input")) {
    if (input.type === "checkbox") {
      input.checked = value === "true";
    } else if (input.type === "radio") {
      input.checked = input.value === value;
    } else {
      input.value = value;
    }
  }
}

/** What differs from the defaults; numbers are the same however they are written. */
function changedValues() {
  const same = (a, b) => a === b || (a !== "" && b !== "" && Number(a) === Number(b));
  const changed = fields.map((field) => [field, valueOf(field)]).filter(([field, value]) => !same(value, field.dataset.default));
  for (const field of fields) {
    field.querySelector(".usual").hidden = !changed.some(([other]) => other === field);
  }
  document.querySelector(".controls .changed").textContent = changed.length > 0 ? ` · ${changed.map(([field, value]) => `${field.dataset.name} ${value}`).join(", ")}` : "";
  return Object.fromEntries(changed.map(([field, value]) => [field.dataset.name, value]));
}

/** The address reproduces the view. */
function writeAddress(values) {
  const address = new URL(location.href);
  address.search = new URLSearchParams(values).toString();
  history.replaceState(null, "", address);
}

function cellsInWindow() {
  return [...document.querySelectorAll(".cell[data-cell]")]
    .filter((cell) => {
      const box = cell.getBoundingClientRect();
      return box.bottom > 0 && box.top < innerHeight && box.height > 0;
    })
    .map((cell) => Number(cell.dataset.cell));
}

async function post(path, body, keepalive = false) {
  const response = await fetch(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), keepalive });
  const answer = await response.json();
  if (!response.ok) {
    throw new Error(answer.message);
  }
  return answer;
}

const inSession = (verb, body = {}) => post(`/live/sessions/${live.session}/${verb}`, body);

/** Sends what leads to a new run; what is told of earlier ones until the answer comes is no longer of interest. */
async function ask(verb, body) {
  live.change = WAITING;
  live.isBusy = true;
  live.change = (await inSession(verb, body)).change;
  if (live.last?.change === live.change) {
    receive.settled(live.last); // it was quicker than the answer
  }
}

function say(text, isFailure = false) {
  status.textContent = text;
  status.classList.toggle("failed", isFailure);
}

// One request at a time, and of the values that come in the meantime the last.
async function sendChange() {
  const values = changedValues();
  writeAddress(values);
  live.pending = { values, looksAt: cellsInWindow() };
  if (!live.session || live.isSending) {
    return;
  }

  live.isSending = true;
  try {
    while (live.pending) {
      const request = live.pending;
      live.pending = null;
      await ask("change", request);
      showRefusal("");
    }
  } catch (error) {
    showRefusal(error.message);
  } finally {
    live.isSending = false;
  }
}

function showRefusal(message) {
  const named = fields.find((field) => message.startsWith(`${field.dataset.name}:`));
  for (const field of fields) {
    field.querySelector(".refused").textContent = field === named ? message : "";
    field.querySelector("input, select").setAttribute("aria-invalid", String(field === named));
  }
  if (message) {
    say(named ? `${named.dataset.name} is not allowed.` : message, true);
  }
}

for (const field of fields) {
  for (const input of field.querySelectorAll("input, select")) {
    input.addEventListener("input", () => {
      if (!input.checkValidity()) {
        showRefusal(`${field.dataset.name}: ${input.validationMessage}`);
        return;
      }
      for (const twin of field.querySelectorAll("input[type=range], input.exact")) {
        twin.value = input.value;
      }
      sendChange();
    });
  }
}
parameters.addEventListener("submit", (event) => event.preventDefault());

resetButton.addEventListener("click", async () => {
  for (const field of fields) {
    setValue(field, field.dataset.default);
  }
  for (const cell of document.querySelectorAll(".cell.edited")) {
    const code = originalCode.get(Number(cell.dataset.cell));
    cell.querySelector("pre code").textContent = code;
    cell.classList.remove("edited");
    cell.querySelector(".editor")?.remove();
    cell.querySelector("pre").hidden = false;
    await ask("edit", { cell: Number(cell.dataset.cell), code });
  }
  sendChange();
});

cancelButton.addEventListener("click", () => inSession("cancel").catch((error) => say(error.message, true)));

saveButton.addEventListener("click", () => {
  Object.assign(document.createElement("a"), { href: `/live/sessions/${live.session}/notebook`, download: "" }).click();
});

function markCell(number, state) {
  const outputs = document.querySelector(`#cell-${number} .outputs`);
  if (state) {
    outputs?.setAttribute("data-state", state);
  } else {
    outputs?.removeAttribute("data-state");
  }
}

const receive = {
  ready() {
    parameters.querySelector(".all").disabled = false;
    resetButton.disabled = saveButton.disabled = false;
    say("Ready. Parameters can be changed.");
    if (Object.keys(changedValues()).length > 0) {
      say("Ready. Computing the values of the address …");
    }
  },
  planned({ change, cells }) {
    Object.assign(live, { planned: cells, done: -1, isUnasked: change === UNASKED });
    if (live.isUnasked) {
      return;
    }
    live.began = performance.now();
    for (const outputs of document.querySelectorAll(".outputs[data-state]")) {
      outputs.removeAttribute("data-state");
    }
    for (const cell of cells) {
      markCell(cell, "waiting");
    }
    progress.max = Math.max(1, cells.length);
    progress.value = 0;
    progress.hidden = cells.length === 0;
    cancelButton.disabled = cells.length === 0;
  },
  started({ cell }) {
    if (live.isUnasked) {
      return;
    }
    if (live.done >= 0) {
      markCell(live.planned[live.done], null);
    }
    progress.value = ++live.done;
    markCell(cell, "running");
    clearTimeout(live.slow);
    live.slow = setTimeout(() => say(`Cell ${cell} runs, ${live.done + 1} of ${live.planned.length} …`), 400);
  },
  shown({ cell, html, isDefault }) {
    showOutputs(cell, html, isDefault);
    markCell(cell, null);
  },
  settled(message) {
    const { change, stale, problem } = message;
    if (change === UNASKED) {
      live.isPrepared = true;
      return;
    }
    clearTimeout(live.slow);
    live.last = message;
    if (change !== live.change) {
      return; // given up for a later one
    }
    live.isBusy = false;
    progress.hidden = true;
    cancelButton.disabled = true;
    for (const outputs of document.querySelectorAll(".outputs[data-state]")) {
      outputs.removeAttribute("data-state");
    }
    for (const cell of stale) {
      markCell(cell, "stale");
    }
    const seconds = ((performance.now() - live.began) / 1000).toFixed(1);
    say(problem ? problem
      : stale.length > 0 ? `Cancelled. ${stale.length} ${stale.length === 1 ? "cell shows" : "cells show"} outputs of earlier values (marked).`
      : live.planned.length === 0 ? "Ready. Parameters can be changed."
      : `Up to date: ${live.planned.length} ${live.planned.length === 1 ? "cell" : "cells"} in ${seconds} s.`, Boolean(problem));
  },
  edited({ cell, problem }) {
    showEdited(cell, problem);
    announcement.textContent = problem ? `Cell ${cell} does not compile.` : `Cell ${cell} was taken over.`;
  },
  ended({ reason }) {
    clearTimeout(live.slow);
    live.stream.close();
    parameters.querySelector(".all").disabled = true;
    progress.hidden = true;
    resetButton.disabled = cancelButton.disabled = saveButton.disabled = true;
    say(`This session has ended: ${reason} `, true);
    status.append(button("Start again", "Start another session", () => location.reload()));
  },
};

function listen() {
  live.stream = new EventSource(`/live/sessions/${live.session}/events`);
  live.stream.onmessage = (event) => {
    const message = JSON.parse(event.data);
    receive[message.type](message);
  };
  live.stream.onerror = () => {
    if (live.stream.readyState === EventSource.CLOSED) {
      receive.ended({ reason: "the server no longer answers." });
    }
  };
}

async function start() {
  try {
    const values = changedValues();
    live.session = (await post(`/live/${encodeURIComponent(document.body.dataset.notebook)}/sessions`, { values })).id;
    listen();
    addEventListener("pagehide", () => {
      post(`/live/sessions/${live.session}/close`, {}, true).catch(() => {});
    });
    for (const section of document.querySelectorAll(".cell[data-edit]")) {
      offerEditor(section, (cell, code) => ask("edit", { cell, code }).catch((error) => say(error.message, true)));
    }
  } catch (error) {
    say(error.message, true);
  }
}

// A page that comes back from the browser's memory has lost its session.
addEventListener("pageshow", (event) => {
  if (event.persisted) {
    location.reload();
  }
});
if (matchMedia("(max-width: 68rem)").matches) {
  document.querySelector("aside.controls details").open = false; // it would cover the text
}
start();
