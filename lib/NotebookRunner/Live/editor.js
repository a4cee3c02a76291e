"use strict";

// An editor for a cell. What is written there holds for this session; "Save notebook" keeps it as a copy.

const originalCode = new Map();

/** Adds the button that opens the editor; run(cell, code) is called with each new source. */
function offerEditor(section, run) {
  const cell = Number(section.dataset.cell);
  const details = section.querySelector("details.code");
  const edit = button("Edit", `Edit the code of cell ${cell}`, () => open());
  section.querySelector(".source .tools").append(edit);

  function open() {
    details.open = true;
    if (details.querySelector(".editor")) {
      details.querySelector("textarea").focus();
      return;
    }

    const code = details.querySelector("pre").textContent;
    if (!originalCode.has(cell)) {
      originalCode.set(cell, code);
    }

    const editor = Object.assign(document.createElement("div"), { className: "editor" });
    const area = Object.assign(document.createElement("textarea"), { value: code, spellcheck: false, rows: Math.min(30, code.split("\n").length + 1) });
    area.setAttribute("aria-label", `Code of cell ${cell}; Control and Enter runs it`);
    const send = () => run(cell, area.value);
    const close = () => {
      details.querySelector("pre").hidden = false;
      editor.remove();
      edit.focus();
    };
    area.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        send();
      } else if (event.key === "Escape") {
        close();
      }
    });
    const tools = Object.assign(document.createElement("p"), { className: "tools" });
    tools.append(button("Run", `Run cell ${cell} as edited`, send), button("Undo all", `Give cell ${cell} its code back`, () => {
      area.value = originalCode.get(cell);
      send();
    }), button("Close", `Close the editor of cell ${cell}`, close));
    editor.append(area, tools, Object.assign(document.createElement("p"), { className: "refused", role: "alert" }));
    details.querySelector("pre").hidden = true;
    details.append(editor);
    area.focus();
  }
}

/** What the server says of an edit: the code is taken over, or why it is not. */
function showEdited(cell, problem) {
  const section = document.getElementById(`cell-${cell}`);
  const editor = section.querySelector(".editor");
  if (editor) {
    editor.querySelector(".refused").textContent = problem ?? "";
    if (!problem) {
      section.querySelector("pre code").textContent = editor.querySelector("textarea").value;
      section.classList.toggle("edited", editor.querySelector("textarea").value !== originalCode.get(cell));
    }
  }
}
