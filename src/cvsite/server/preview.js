// The preview's own script: shows problems over the page, swaps stylesheets, reloads.
//
// It is a plugin of livereload.js, which must be loaded after it and calls `reload` for each
// message of the server, the first right after the connection. A message tells where the preview
// stands (PreviewState in state.py), not what to do: so it does not matter if one is lost while
// the page is on its way.
"use strict";

(() => {
  const LONGEST_WAIT = 2000; // milliseconds until a stopped server is looked for again

  const DETAILS = "cvsite-details";

  let shown = readBuildNumber();
  let told = ""; // the problems that were shown last, closed or not
  let overlay = null;
  const replaced = new WeakMap(); // a stylesheet's link, and those that it stands in for

  /** The build that this page is of; null where the browser does not tell. */
  function readBuildNumber() {
    const timings = performance.getEntriesByType("navigation")[0]?.serverTiming ?? [];
    const build = timings.find((timing) => timing.name === "build");
    return build ? Number(build.description) : null;
  }

  function update(state) {
    shown ??= state.build;
    if (shown < state.reload) {
      keepOpenDetails();
      location.reload();
      return;
    }
    if (shown < state.build) {
      swapStylesheets(state.build);
      shown = state.build;
    }
    showProblems(state.problems);
  }

  /** The browser keeps the place on the page over a reload, but not what has been unfolded. */
  function keepOpenDetails() {
    const open = [...document.querySelectorAll("details")].map((each) => each.open);
    sessionStorage.setItem(DETAILS, JSON.stringify({ address: location.href, open }));
  }

  function openDetails() {
    const kept = JSON.parse(sessionStorage.getItem(DETAILS) ?? "null");
    sessionStorage.removeItem(DETAILS);
    if (kept?.address !== location.href) return;
    document.querySelectorAll("details").forEach((each, place) => {
      each.open = kept.open[place] ?? each.open;
    });
  }

  /** Load each stylesheet anew; the old one goes when the new one is there. */
  function swapStylesheets(build) {
    for (const old of document.querySelectorAll("link[rel~=stylesheet]:not([data-cvsite-old])")) {
      const address = new URL(old.href);
      if (address.origin !== location.origin) continue;
      address.searchParams.set("cvsite", build);
      const link = old.cloneNode();
      link.href = address;
      old.dataset.cvsiteOld = "";
      replaced.set(link, [old, ...(replaced.get(old) ?? [])]);
      link.addEventListener("load", () => replaced.get(link).forEach((each) => each.remove()));
      link.addEventListener("error", () => {
        delete old.dataset.cvsiteOld;
        link.remove();
      });
      old.after(link);
    }
  }

  function showProblems(problems) {
    const text = problems.join("\n\n");
    if (text === told) return;
    told = text;
    overlay?.remove();
    overlay = text ? makeOverlay(problems) : null;
    if (overlay) document.documentElement.append(overlay);
  }

  /** The shadow root keeps the site's styles out, and ours in. */
  function makeOverlay(problems) {
    const host = document.createElement("cvsite-problems");
    const style = make("link", "");
    style.rel = "stylesheet";
    style.href = "/_cvsite/preview.css";
    const close = make("button", "Close");
    close.type = "button";
    close.addEventListener("click", () => host.remove());
    const panel = make("section", "");
    panel.setAttribute("role", "alert");
    panel.append(make("h1", "Problems"), close, ...problems.map((problem) => make("pre", problem)));
    host.attachShadow({ mode: "open" }).append(style, panel);
    return host;
  }

  function make(name, text) {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  }

  openDetails();

  window.LiveReloadPluginCvsite = class {
    static identifier = "cvsite";
    static version = "1.0";

    constructor(_window, host) {
      host._connector.options.maxdelay = LONGEST_WAIT;
    }

    /** Tells livereload.js that nothing is left for it to do. */
    reload(_path, options) {
      update(JSON.parse(options.originalPath));
      return true;
    }
  };
})();
