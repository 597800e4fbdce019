// The preview's own script: shows problems over the page, swaps stylesheets, reloads.
//
// It is a plugin of livereload.js, which must be loaded after it and calls `reload` for each
// message of the server, the first right after the connection. A message tells where the preview
// stands (PreviewState in state.py), not what to do: so it does not matter if one is lost while
// the page is on its way.
"use strict";

(() => {
  const LONGEST_WAIT = 2000; // milliseconds until a stopped server is looked for again

  const SETTLING = 10; // frames until what is in sight has its height
  const KEPT = "cvsite-kept";

  let shown = readBuildNumber();
  let whole = null; // the build that all unfolded parts are of
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
      keepView();
      location.reload();
      return;
    }
    if (shown < state.build) {
      swapStylesheets(state.build);
      shown = state.build;
    }
    if (whole !== null && whole < state.whole) unfoldAnew();
    whole = state.whole;
    showProblems(state.problems);
  }

  /** Keep over a reload what has been unfolded, and the place on the page.
   *
   * The browser would keep that in pixels, and what it has not laid out yet has another height.
   */
  function keepView() {
    const open = [...document.querySelectorAll("details")].map((each) => each.open);
    const unfolded = listUnfolded().map((link) => link.getAttribute("href"));
    const anchor = findAnchor();
    const place = { id: anchor?.id, top: anchor?.getBoundingClientRect().top, scrolled: scrollY };
    sessionStorage.setItem(KEPT, JSON.stringify({ address: location.href, open, unfolded, place }));
    history.scrollRestoration = "manual";
  }

  /** The smallest element in sight that has an id: only what is asked for by points is laid out. */
  function findAnchor() {
    const heights = [0.2, 0.3, 0.4, 0.5, 0.6].map((share) => share * innerHeight);
    const seen = heights.map((height) => document.elementFromPoint(innerWidth / 2, height));
    const named = seen.map((each) => each?.closest("main [id]")).filter(Boolean);
    return named.sort((one, other) => one.offsetHeight - other.offsetHeight)[0];
  }

  function restoreView() {
    history.scrollRestoration = "auto";
    const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? "null");
    sessionStorage.removeItem(KEPT);
    if (kept?.address !== location.href) return;
    document.querySelectorAll("details").forEach((each, place) => {
      each.open = kept.open[place] ?? each.open;
    });
    document.addEventListener("DOMContentLoaded", () => unfold(kept.unfolded));
    scrollTo(0, kept.place.scrolled);
    const anchor = kept.place.scrolled && document.getElementById(kept.place.id);
    if (anchor) holdPlace(anchor, kept.place.top, SETTLING);
  }

  /** Keep an element where it is, while what comes into sight above it is laid out. */
  function holdPlace(anchor, top, frames) {
    scrollBy(0, anchor.getBoundingClientRect().top - top);
    if (frames > 0) requestAnimationFrame(() => holdPlace(anchor, top, frames - 1));
  }

  /** The links whose parts of other pages the script of the site shows. */
  function listUnfolded() {
    return [...document.querySelectorAll(".unfold [aria-expanded=true]")];
  }

  /** That script must have run: only then do the links know what they show. */
  function unfold(targets) {
    for (const link of document.querySelectorAll(".unfold [aria-expanded=false]")) {
      if (targets.includes(link.getAttribute("href"))) link.click();
    }
  }

  function unfoldAnew() {
    for (const link of listUnfolded()) {
      link.click();
      link.click();
    }
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

  restoreView();

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
