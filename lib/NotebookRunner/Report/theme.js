"use strict";

// Before anything is painted: the reader's colours of last time. A browser may refuse storage to a page opened from a file.
const themeStore = {
  current: "auto",
  load() {
    try {
      this.current = localStorage.getItem("notebook-theme") ?? "auto";
    } catch {
      // Then every page begins with the colours of the system.
    }
  },
  keep(theme) {
    this.current = theme;
    try {
      localStorage.setItem("notebook-theme", theme);
    } catch {
      // Then the choice lasts as long as the page.
    }
  },
};

function showTheme(theme) {
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  } else {
    delete document.documentElement.dataset.theme;
  }
}

themeStore.load();
showTheme(themeStore.current);
