"use strict";

// Before anything is painted: the reader's colours of last time. A browser may refuse storage to a page opened from a file.
const themeStore = {
  read() {
    try {
      return localStorage.getItem("notebook-theme") ?? "auto";
    } catch {
      return "auto";
    }
  },
  write(theme) {
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

showTheme(themeStore.read());
