// Leads from what a page shows to its place in the content: with Alt held, the record below the
// pointer is framed, and a click has the server open it in the editor.
"use strict";

(() => {
  let below = null; // the record below the pointer
  let framed = null;
  let notice = null;
  let style = null;

  function findRecord(event) {
    return event.target.closest?.("[data-record]") ?? null;
  }

  function frame(record) {
    if (record === framed) return;
    style ??= document.head.appendChild(makeStyle());
    delete framed?.dataset.cvsiteFramed;
    framed = record;
    if (framed) framed.dataset.cvsiteFramed = "";
  }

  function makeStyle() {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = "/_cvsite/records.css";
    return link;
  }

  async function open(record) {
    try {
      const answer = await fetch("/_cvsite/open", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify({ record }),
      });
      const { message, url } = await answer.json();
      tell(message);
      if (url) location.assign(url);
    } catch {
      tell("The server of the preview does not answer");
    }
  }

  /** Show a message until the next click. The shadow root keeps the site's styles out. */
  function tell(message) {
    notice?.remove();
    notice = document.createElement("cvsite-notice");
    const text = document.createElement("p");
    text.setAttribute("role", "status");
    text.textContent = message;
    notice.attachShadow({ mode: "open" }).append(makeStyle(), text);
    document.documentElement.append(notice);
  }

  addEventListener("pointerover", (event) => {
    below = findRecord(event);
    frame(event.altKey ? below : null);
  });
  addEventListener("keydown", (event) => event.key === "Alt" && frame(below));
  addEventListener("keyup", (event) => event.key === "Alt" && frame(null));
  addEventListener("blur", () => frame(null));

  // first of all, so that neither links nor the site's own script see such a click
  const first = { capture: true };
  addEventListener(
    "click",
    (event) => {
      notice?.remove();
      const record = event.altKey ? findRecord(event) : null;
      if (!record) return;
      event.preventDefault();
      event.stopPropagation();
      open(record.dataset.record);
    },
    first,
  );
})();
