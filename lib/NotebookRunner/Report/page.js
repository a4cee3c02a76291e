"use strict";

// What only works with scripts is hidden until there are any.
for (const element of document.querySelectorAll("button[hidden]")) {
  element.hidden = false;
}

// Formulas: Markdown leaves them as \(…\) or \[…\] in elements of class "math".
if (window.katex) {
  for (const element of document.querySelectorAll(".math")) {
    const tex = element.textContent.trim().replace(/^\\[([]/, "").replace(/\\[)\]]$/, "");
    try {
      katex.render(tex, element, { displayMode: element.tagName === "DIV", throwOnError: true });
    } catch (error) {
      console.error(error.message); // the formula stays as it was written, and the rest of the page goes on
    }
  }
}

// Colours: as the system has them, light, or dark. figures.js listens for the change.
const themeButton = document.getElementById("toggle-theme");
if (themeButton) {
  const themes = ["auto", "light", "dark"];
  const show = () => {
    showTheme(themeStore.current);
    themeButton.textContent = `Colours: ${themeStore.current}`;
    document.dispatchEvent(new Event("themechange"));
  };
  themeButton.addEventListener("click", () => {
    themeStore.keep(themes[(themes.indexOf(themeStore.current) + 1) % themes.length]);
    show();
  });
  show();
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
}

// Code: all of it at once, and copies of single cells.
const toggle = document.getElementById("toggle-code");
if (toggle) {
  toggle.addEventListener("click", () => {
    const open = toggle.getAttribute("aria-pressed") !== "true";
    toggle.setAttribute("aria-pressed", String(open));
    for (const code of document.querySelectorAll("details.code")) {
      code.open = open;
    }
  });
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // No permission, or no secure context: the older way.
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "unseen";
    const focused = document.activeElement;
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    focused?.focus();
    return copied;
  }
}

const announcement = document.getElementById("announcement");
for (const button of document.querySelectorAll("button.copy")) {
  button.addEventListener("click", async () => {
    const code = button.closest(".source").querySelector("pre").textContent;
    const said = (await copyText(code)) ? "Copied" : "Not copied";
    button.textContent = said;
    announcement.textContent = said;
    setTimeout(() => {
      button.textContent = "Copy";
      announcement.textContent = "";
    }, 2000);
  });
}

// What an address names on this page; a fragment that is none (a "%" by itself) names nothing.
function named(fragment) {
  try {
    return document.getElementById(decodeURIComponent(fragment));
  } catch {
    return null;
  }
}

// A link to a cell or a heading opens what is folded around it.
function openAround() {
  const target = named(location.hash.slice(1));
  for (let element = target?.parentElement; element; element = element.parentElement) {
    if (element.tagName === "DETAILS" && !element.open) {
      element.open = true;
      target.scrollIntoView();
    }
  }
}

addEventListener("hashchange", openAround);
openAround();

// Boxes that scroll sideways can be reached by keyboard and have a name; boxes that do not are no stop on the way.
const scrolling = new ResizeObserver((entries) => {
  for (const { target: box } of entries) {
    if (box.scrollWidth > box.clientWidth + 1) {
      const caption = box.querySelector("caption")?.textContent;
      box.tabIndex = 0;
      box.setAttribute("role", "region");
      box.setAttribute("aria-label", `${caption ?? (box.tagName === "PRE" ? "Text" : box.matches(".math") ? "Formula" : "Table")} (scrolls sideways)`);
    } else {
      for (const name of ["tabindex", "role", "aria-label"]) {
        box.removeAttribute(name);
      }
    }
  }
});
for (const box of document.querySelectorAll("div.output, .scroll, pre, div.math")) {
  scrolling.observe(box);
}

// Contents: open beside the text on a wide screen, a folded bar above it on a narrow one, and always with a mark at the
// section that is being read.
const contents = document.querySelector("nav.contents");
if (contents) {
  const fold = contents.querySelector("details");
  const narrow = matchMedia("(max-width: 60rem)");
  const settle = () => { fold.open = !narrow.matches; };
  settle();
  narrow.addEventListener("change", settle);

  contents.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && narrow.matches && fold.open) {
      fold.open = false;
      fold.querySelector("summary").focus();
    }
  });

  const links = new Map();
  for (const link of contents.querySelectorAll("a[href^='#']")) {
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (heading) {
      links.set(heading, link);
    }
    link.addEventListener("click", () => {
      fold.open = !narrow.matches;
      setTimeout(() => {
        mark(heading); // near the end of the page no scrolling brings it to the upper third
        addEventListener("scroll", markPassed, { once: true });
      }, 100);
    });
  }

  // A heading counts as read from when it has passed the upper third of the window until it comes back down.
  const passed = new Set();
  const here = contents.querySelector(".here");
  const mark = (current) => {
    for (const [heading, link] of links) {
      heading === current ? link.setAttribute("aria-current", "location") : link.removeAttribute("aria-current");
    }

    const link = links.get(current);
    here.textContent = link?.textContent ?? "";
    if (link && !narrow.matches && (link.offsetTop < contents.scrollTop || link.offsetTop > contents.scrollTop + contents.clientHeight - 60)) {
      contents.scrollTop = link.offsetTop - contents.clientHeight / 2;
    }
  };
  const markPassed = () => mark([...links.keys()].filter((heading) => passed.has(heading)).at(-1));
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      isIntersecting ? passed.add(target) : passed.delete(target);
    }

    markPassed();
  }, { rootMargin: "1000000px 0px -67% 0px" });
  for (const heading of links.keys()) {
    observer.observe(heading);
  }
}

// On paper every solution is open.
const opened = [];
addEventListener("beforeprint", () => {
  for (const solution of document.querySelectorAll("details.solution:not([open])")) {
    solution.open = true;
    opened.push(solution);
  }
});
addEventListener("afterprint", () => {
  for (const solution of opened.splice(0)) {
    solution.open = false;
  }
});
