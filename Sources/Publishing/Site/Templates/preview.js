// Loads the preview of a draft again when what it shows has changed, and stays where one was.
(() => {
  "use strict";

  const script = document.currentScript;
  const page = script.getAttribute("data-page");
  const shown = script.getAttribute("data-state");
  const key = `signet-preview ${window.location.pathname}`;

  // A browser may keep nothing for pages that are opened as files.
  const keep = (value) => { try { window.sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* it goes on */ } };
  const kept = (() => { try { return JSON.parse(window.sessionStorage.getItem(key)); } catch { return null; } })() || {};

  if (typeof kept.top === "number") {
    window.scrollTo({ top: kept.top, behavior: "instant" });
    keep({ wanted: kept.wanted });
  }

  let misses = 0;
  const note = document.createElement("p");
  note.className = "ended";
  note.setAttribute("role", "status");
  document.body.append(note);

  window.signetPreview = (states) => {
    misses = 0;
    note.textContent = "";
    const wanted = states[page];
    // The same state is never asked for twice: a page that stays another would be loaded for ever.
    if (!wanted || wanted === shown || wanted === kept.wanted) return;
    keep({ wanted, top: window.scrollY });
    window.location.reload();
  };

  const look = () => {
    const probe = document.createElement("script");
    const again = () => {
      probe.remove();
      window.setTimeout(look, misses < 5 ? 400 : 3000);
    };
    probe.src = `state.js?${Date.now()}`;
    probe.addEventListener("load", again);
    probe.addEventListener("error", () => {
      misses += 1;
      if (misses === 5) note.textContent = "The preview has ended. This page shows what it showed last.";
      again();
    });
    document.head.append(probe);
  };
  look();
})();
