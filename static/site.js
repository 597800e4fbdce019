// What pages gain where scripts run: search and filters, parts of a publication unfolded in the
// list, buttons that copy. Pages are complete without it, and it asks no other host for anything.
"use strict";

(() => {
  const PAUSE = 300; // milliseconds: browsers limit how often the address may change
  const AT_ONCE = 25; // entries: more than a window holds, and few enough for a slow phone
  const NARROW = 200; // pixels: what the narrowest column holds
  const isOnDisk = location.protocol === "file:"; // where nothing can be fetched

  const words = JSON.parse(document.body.dataset.words ?? "{}");

  /** Give words in the language of the page, with what stands in braces put in. */
  function say(english, facts = {}) {
    return (words[english] ?? english).replace(/\{(\w+)\}/g, (_, name) => facts[name]);
  }

  function make(name, properties) {
    return Object.assign(document.createElement(name), properties);
  }

  const announcer = make("p", { className: "visually-hidden" });
  announcer.setAttribute("role", "status");
  document.body.append(announcer);

  // Copying

  function addCopyButtons(root) {
    if (!navigator.clipboard) return;
    for (const copied of root.querySelectorAll("[data-copy]")) {
      const button = make("button", { type: "button", className: "copy", textContent: say("Copy") });
      button.setAttribute("aria-label", say("Copy {what}", { what: copied.dataset.copy }));
      button.addEventListener("click", () => copy(copied, button));
      const label = copied.previousElementSibling;
      if (label?.matches("dt")) label.append(button);
      else copied.after(button);
    }
  }

  /** Write formulas of more than a sign as LaTeX: on one line, they would say something else. */
  function writePlain(element) {
    const plain = element.cloneNode(true);
    for (const math of plain.querySelectorAll("math:has(annotation)")) {
      const signs = math.querySelectorAll("mi, mn, mo");
      const written = signs.length > 1 ? math.querySelector("annotation") : signs[0];
      math.replaceWith(written?.textContent ?? "");
    }
    return plain.textContent.trim();
  }

  async function copy(copied, button) {
    let told = say("Copied");
    try {
      await navigator.clipboard.writeText(writePlain(copied));
    } catch {
      told = say("Not copied");
    }
    button.textContent = told;
    announcer.textContent = `${told}: ${copied.dataset.copy}`;
    setTimeout(() => {
      button.textContent = say("Copy");
      announcer.textContent = "";
    }, 2000);
  }

  // Unfolding

  function offerUnfolding() {
    const links = document.querySelectorAll(".unfold a");
    for (const link of links) link.setAttribute("aria-expanded", "false");
    document.addEventListener("click", (event) => {
      const link = event.target.closest?.(".unfold a");
      const asksForTab = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
      if (!link || asksForTab) return;
      event.preventDefault();
      toggle(link);
    });
  }

  /** Show the part that a link leads to below its row, in place of what is shown there. */
  async function toggle(link) {
    const row = link.closest("ul");
    const open = row.querySelector("[aria-expanded=true]");
    if (row.nextElementSibling?.matches(".unfolded")) row.nextElementSibling.remove();
    open?.setAttribute("aria-expanded", "false");
    if (open === link) return;
    link.setAttribute("aria-expanded", "true");
    try {
      const part = await fetchPart(link);
      if (link.getAttribute("aria-expanded") !== "true" || row.nextElementSibling?.matches(".unfolded")) return;
      const panel = make("div", { className: "unfolded" });
      panel.append(part);
      row.after(panel);
      addCopyButtons(panel);
      offerScrolling(panel);
    } catch {
      location.href = link.href;
    }
  }

  async function fetchPart(link) {
    const response = await fetch(link.href);
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const part = page.querySelector(`${link.hash} > .body`);
    for (const each of part.querySelectorAll("a[href]")) {
      each.href = new URL(each.getAttribute("href"), link.href);
    }
    return part;
  }

  // Searching

  /** Write a text without what readers leave out when they type: capitals and accents. */
  function fold(text) {
    const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    return plain.replace(/[ıłøđðþßæœ’‘‐‑–]/g, (letter) => PLAIN_LETTERS[letter]);
  }

  const PLAIN_LETTERS = {
    ı: "i", ł: "l", ø: "o", đ: "d", ð: "d", þ: "th", ß: "ss", æ: "ae", œ: "oe",
    "’": "'", "‘": "'", "‐": "-", "‑": "-", "–": "-",
  };

  /** Give the parts of the page that go with the last of their publications, each with these. */
  function findParts() {
    const parts = [...document.querySelectorAll(".group, .subgroup")].map((part) => [part, part]);
    for (const link of document.querySelectorAll(".group-index a")) {
      const heading = document.getElementById(link.getAttribute("href").slice(1));
      const group = heading?.closest(".group");
      if (group) parts.push([link.parentElement, group]);
    }
    for (const index of document.querySelectorAll(".group-index")) parts.push([index, document]);
    return parts.map(([part, whole]) => [part, [...whole.querySelectorAll(".publication[id]")]]);
  }

  /** To set what is set already would still cost time. */
  function hide(element, hidden) {
    if (element.hidden !== hidden) element.hidden = hidden;
  }

  /** Let lists out of sight wait to be laid out, one after the other: all would take a moment. */
  async function lighten() {
    for (const list of document.querySelectorAll(".group > .body")) {
      await pause();
      list.classList.add("waits");
    }
  }

  function pause() {
    return new Promise((resolve) => setTimeout(resolve));
  }

  function offerSearch(form) {
    const status = form.querySelector("[role=status]");
    const clear = form.querySelector("[type=reset]");
    const entries = [...document.querySelectorAll(".publication[id]")];
    const parts = findParts();
    let loading;
    let telling;
    let revealing;

    async function load() {
      const response = await fetch(form.dataset.index);
      const index = await response.json();
      for (const [number, each] of Object.values(index).entries()) {
        if (number % AT_ONCE === 0) await pause();
        each.text = fold(each.text);
      }
      return index;
    }

    function show(index) {
      const asked = [...new FormData(form)].filter(([, value]) => value.trim());
      const words = fold(form.elements.q.value).split(/\s+/);
      const chosen = asked.filter(([name]) => name !== "q");
      const found = entries.filter((entry) => {
        const { text = "", ...values } = index[entry.id] ?? {};
        return (
          words.every((word) => text.includes(word)) &&
          chosen.every(([name, value]) => values[name]?.includes(value))
        );
      });
      const kept = new Set(found);
      for (const entry of entries) hide(entry, entry.hidden || !kept.has(entry));
      reveal(found.filter((entry) => entry.hidden));
      hide(clear, !asked.length);
      clearTimeout(telling);
      telling = setTimeout(() => tell(asked, found.length), PAUSE);
    }

    /** Show entries again, the first ones at once: to lay out a thousand takes longer than to type. */
    function reveal(hidden) {
      clearTimeout(revealing);
      for (const entry of hidden.splice(0, AT_ONCE)) hide(entry, false);
      for (const [part, members] of parts) hide(part, members.every((entry) => entry.hidden));
      if (hidden.length) revealing = setTimeout(() => reveal(hidden));
    }

    function tell(asked, number) {
      const told = number
        ? say("{number} of {total} shown", { number, total: entries.length })
        : say("No publication fits this search.");
      status.textContent = asked.length ? told : "";
      const address = new URL(location);
      address.search = new URLSearchParams(asked);
      if (address.href !== location.href) history.replaceState(history.state, "", address);
    }

    async function update() {
      try {
        show(await (loading ??= load()));
      } catch {
        loading = undefined;
        status.textContent = say("The search is out of reach. Try again.");
      }
    }

    form.hidden = false;
    form.addEventListener("focusin", () => {
      loading ??= load();
      loading.catch(() => (loading = undefined));
      lighten();
    }, { once: true });
    form.addEventListener("input", update);
    form.addEventListener("reset", () => {
      form.elements.q.focus(); // since the button goes
      setTimeout(update);
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    const asked = new URLSearchParams(location.search);
    for (const field of form.querySelectorAll("input, select")) {
      field.value = asked.get(field.name) ?? "";
      if (field.selectedIndex < 0) field.value = ""; // no such choice
    }
    if (asked.size) update();
  }

  // Light and dark

  /** Let readers choose the colours: the style sheet goes by the choice, not by their preference. */
  function offerColours(button) {
    function choose(theme) {
      document.documentElement.dataset.theme = theme;
      document.querySelector("meta[name=color-scheme]")?.setAttribute("content", theme);
      button.setAttribute("aria-pressed", String(theme === "dark"));
    }

    const kept = findStorage();
    const prefersDark = matchMedia("(prefers-color-scheme: dark)").matches;
    button.setAttribute("aria-pressed", String(prefersDark));
    if (kept.theme) choose(kept.theme);
    button.hidden = false;
    button.addEventListener("click", () => {
      const theme = button.getAttribute("aria-pressed") === "true" ? "light" : "dark";
      choose(theme);
      kept.theme = theme;
    });
  }

  function findStorage() {
    try {
      return localStorage;
    } catch {
      return {}; // readers may let no site keep anything
    }
  }

  /** Let keys scroll what is too wide for a phone, where there is no link in it to go to. */
  function offerScrolling(root) {
    for (const math of root.querySelectorAll("math")) {
      const whole = math.closest("[display=block], h1, h2, h3, h4, p, li, dd, dt");
      if (!whole || whole.querySelector("a")) continue;
      if (math.getBoundingClientRect().width > NARROW) whole.setAttribute("tabindex", "0");
    }
  }

  /** On a disk no server answers for a folder with the page in it. */
  function nameFiles() {
    for (const link of document.querySelectorAll("a[href]")) {
      if (link.protocol === "file:" && link.pathname.endsWith("/")) link.pathname += "index.html";
    }
  }

  addCopyButtons(document);
  offerScrolling(document);
  const form = document.querySelector("form[data-index]");
  const colours = document.querySelector("[data-theme-toggle]");
  if (colours) offerColours(colours);
  if (isOnDisk) {
    nameFiles();
    form?.remove();
    return;
  }
  offerUnfolding();
  if (form) offerSearch(form);
})();
