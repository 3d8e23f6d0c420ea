// Search without a server. index.js sets window.signetIndex, and the scripts in index/ fill it:
// { documents: [[id, title, url, [[section title, anchor], ...], mark], ...], terms: { word: [document, section, ...] } }
// where a section of -1 is the title, or the text before the first section. A text that is simply in force has no mark.
(() => {
  "use strict";

  const index = window.signetIndex;
  const form = document.getElementById("search");
  const input = document.getElementById("query");
  const list = document.getElementById("results");
  const status = document.getElementById("search-count");
  const shortcut = document.getElementById("shortcut");
  if (!form || !input || !list || !status) return;
  if (!index || !index.documents || !index.terms) {
    status.textContent = "The index of this site could not be read. The master list has every document.";
    return;
  }

  // MARK: Words

  const folded = (words) => words.normalize("NFKC").toLowerCase();
  const isEastAsian = (character) => {
    const code = character.codePointAt(0);
    return (code >= 0x3005 && code <= 0x3007) || (code >= 0x3040 && code <= 0x30ff)
      || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0x9fff)
      || (code >= 0xf900 && code <= 0xfaff) || (code >= 0x20000 && code <= 0x323af);
  };
  // What separates words: everything below U+00C0 but letters and digits, and general and CJK punctuation.
  const isBreak = (character) => {
    const code = character.codePointAt(0);
    if (code < 0x80) return !/[a-z0-9]/i.test(character);
    return code < 0xc0 || code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code <= 0x206f)
      || (code >= 0x2190 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f);
  };

  // Latin runs are words; Chinese and Japanese runs are pairs of characters.
  const pieces = (words) => {
    const found = [];
    let run = [];
    let isPaired = false;
    const end = () => {
      if (!run.length) return;
      if (!isPaired) found.push({ text: run.join(""), isPair: false });
      else if (run.length === 1) found.push({ text: run[0], isPair: true });
      else for (let place = 0; place + 1 < run.length; place += 1) found.push({ text: run[place] + run[place + 1], isPair: true });
      run = [];
    };
    for (const character of words) {
      const paired = isEastAsian(character);
      if (!paired && isBreak(character)) {
        end();
      } else {
        if (paired !== isPaired) end();
        isPaired = paired;
        run.push(character);
      }
    }
    end();
    return found;
  };

  // MARK: Index

  const terms = Object.keys(index.terms).sort();
  const known = new Set(terms);
  const documents = index.documents.map(([id, title, url, sections, mark]) => ({
    id, title, url, sections, mark,
    plain: folded(id).replace(/[^a-z0-9]/g, ""),
    heading: folded(title),
    headings: sections.map((section) => folded(section[0])),
  }));

  const beginningWith = (start, most) => {
    let low = 0;
    let high = terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (terms[middle] < start) low = middle + 1;
      else high = middle;
    }
    const found = [];
    while (low < terms.length && terms[low].startsWith(start) && found.length < most) found.push(terms[low++]);
    return found;
  };

  // The terms that a piece of the query stands for.
  const termsFor = (piece, isLast) => {
    const exact = known.has(piece.text) ? [piece.text] : [];
    const isShort = Array.from(piece.text).length < 2;
    if (piece.isPair) return isShort ? beginningWith(piece.text, 400) : exact;
    if (isShort) return exact;
    return isLast || !exact.length ? exact.concat(beginningWith(piece.text, 400)) : exact;
  };

  // Whether `words` holds the piece: as the beginning of a word, or anywhere where there are no blanks.
  const holds = (words, piece) => {
    if (piece.isPair) return words.includes(piece.text);
    let place = words.indexOf(piece.text);
    while (place >= 0) {
      if (place === 0 || isBreak(words[place - 1]) || isEastAsian(words[place - 1])) return true;
      place = words.indexOf(piece.text, place + 1);
    }
    return false;
  };

  // MARK: Finding

  // Where one piece is found: document -> section -> weight.
  const find = (piece, isLast) => {
    const places = new Map();
    const note = (document, section, weight) => {
      let sections = places.get(document);
      if (!sections) places.set(document, sections = new Map());
      sections.set(section, Math.max(weight, sections.get(section) || 0));
    };
    documents.forEach((document, place) => {
      if (holds(document.heading, piece)) note(place, -1, 12);
      document.headings.forEach((heading, section) => { if (holds(heading, piece)) note(place, section, 5); });
    });
    termsFor(piece, isLast).forEach((term) => {
      const pairs = index.terms[term];
      for (let place = 0; place + 1 < pairs.length; place += 2) note(pairs[place], pairs[place + 1], 1);
    });
    return places;
  };

  // Documents whose identifier a part of the query is, or begins.
  const named = (part) => {
    const found = new Map();
    const plain = part.replace(/[^a-z0-9]/g, "");
    if (!plain || !/^[a-z]/.test(plain)) return found;
    documents.forEach((document, place) => {
      if (document.plain === plain) found.set(place, 1000);
      else if (document.plain.startsWith(plain) && (plain.length > 1 || part.length > 1)) found.set(place, 400);
    });
    return found;
  };

  // Where all pieces of one part are found together, as in an identifier or a run of characters.
  const together = (own, isLast) => own.map((piece, number) => find(piece, isLast && number === own.length - 1))
    .reduce((all, next) => {
      const both = new Map();
      all.forEach((sections, place) => {
        const others = next.get(place) || new Map();
        const kept = Array.from(sections).filter(([section]) => others.has(section))
          .map(([section, weight]) => [section, Math.min(weight, others.get(section))]);
        if (kept.length) both.set(place, new Map(kept));
      });
      return both;
    });

  const wantedPart = (part, isLast) => {
    const identifiers = named(part);
    const isWhole = Array.from(identifiers.values()).some((weight) => weight === 1000);
    // An index may hold identifiers as one word.
    const own = known.has(part) ? [{ text: part, isPair: false }] : pieces(part);
    // The beginning of an identifier means the documents, not every text with that letter and digit.
    const isBeginning = identifiers.size > 0 && !isWhole && /^[a-z]+-[a-z0-9-]*$/.test(part);
    return { pieces: own, identifiers, places: isBeginning || !own.length ? new Map() : together(own, isLast) };
  };

  const search = (query) => {
    const parts = folded(query).split(/\s+/).filter((part) => pieces(part).length);
    const wanted = parts.map((part, place) => wantedPart(part, place === parts.length - 1));
    const marks = wanted.reduce((all, part) => all.concat(part.pieces), []);
    if (!wanted.length) return { found: [], marks };

    const found = [];
    documents.forEach((document, place) => {
      let score = 0;
      const sections = new Map();
      const fits = wanted.every(({ identifiers, places }) => {
        const here = places.get(place);
        const identifier = identifiers.get(place) || 0;
        if (!here && !identifier) return false;
        score += identifier;
        if (identifier) return true;
        let best = 0;
        here.forEach((weight, section) => {
          best = Math.max(best, weight);
          const counted = sections.get(section) || { parts: 0, weight: 0 };
          counted.parts += 1;
          counted.weight += weight;
          sections.set(section, counted);
        });
        score += best + Math.min(here.size, 8) / 10;
        return true;
      });
      if (!fits) return;
      // Words that stand together in one section say more than words strewn over the text.
      let most = 0;
      sections.forEach((counted) => { most = Math.max(most, counted.parts); });
      if (most === wanted.length) score += 3;
      const shown = Array.from(sections).filter(([section, counted]) => section >= 0 && counted.parts === most)
        .sort((a, b) => b[1].weight - a[1].weight || a[0] - b[0]).map(([section]) => section);
      found.push({ document, score, sections: shown });
    });
    found.sort((a, b) => b.score - a.score || a.document.id.localeCompare(b.document.id, "en", { numeric: true }));
    return { found, marks };
  };

  // MARK: Showing

  const mostDocuments = 40;
  const mostSections = 5;

  // Words with what was looked for marked.
  const marked = (words, marks) => {
    const fragment = document.createDocumentFragment();
    const low = words.toLowerCase();
    const spans = [];
    if (low.length === words.length) {
      marks.forEach((piece) => {
        let place = low.indexOf(piece.text);
        while (place >= 0) {
          if (piece.isPair || place === 0 || isBreak(low[place - 1])) spans.push([place, place + piece.text.length]);
          place = low.indexOf(piece.text, place + 1);
        }
      });
    }
    spans.sort((a, b) => a[0] - b[0]);
    let done = 0;
    spans.forEach(([from, to]) => {
      if (to <= done) return;
      const start = Math.max(from, done);
      fragment.append(words.slice(done, start));
      const mark = document.createElement("mark");
      mark.textContent = words.slice(start, to);
      fragment.append(mark);
      done = to;
    });
    fragment.append(words.slice(done));
    return fragment;
  };

  const link = (url, ...children) => {
    const made = document.createElement("a");
    made.href = url;
    made.append(...children);
    return made;
  };

  const item = (result, marks) => {
    const { document: found, sections } = result;
    const made = document.createElement("li");
    made.append(link(found.url, marked(found.id, marks), " ", marked(found.title, marks)));
    if (found.mark) {
      const badge = document.createElement("em");
      badge.className = `badge ${found.mark}`;
      badge.textContent = found.mark;
      made.append(" ", badge);
    }
    if (!sections.length) return made;
    const inner = document.createElement("ul");
    sections.slice(0, mostSections).forEach((section) => {
      const [title, anchor] = found.sections[section];
      const entry = document.createElement("li");
      entry.append(link(`${found.url}#${encodeURIComponent(anchor)}`, marked(title, marks)));
      inner.append(entry);
    });
    if (sections.length > mostSections) {
      const rest = document.createElement("li");
      rest.className = "rest";
      const more = sections.length - mostSections;
      rest.textContent = `and ${more} more section${more === 1 ? "" : "s"}`;
      inner.append(rest);
    }
    made.append(inner);
    return made;
  };

  const say = (count) => {
    if (!input.value.trim()) return "";
    if (!count) return "No document has all of this. Try fewer words, or the master list.";
    const shown = count > mostDocuments ? `, the best ${mostDocuments} shown` : "";
    return `${count} document${count === 1 ? "" : "s"}${shown}`;
  };

  const remember = () => {
    const query = input.value.trim();
    const target = query ? `#q=${encodeURIComponent(query)}` : location.href.split("#")[0];
    try {
      history.replaceState(null, "", target);
    } catch (error) {
      // Some browsers forbid it for files; then the address stays as it is.
    }
  };

  const show = () => {
    const { found, marks } = search(input.value);
    list.textContent = "";
    list.append(...found.slice(0, mostDocuments).map((result) => item(result, marks)));
    status.textContent = say(found.length);
  };

  const read = () => {
    const given = /^#q=(.*)$/.exec(location.hash);
    if (!given) return;
    try {
      input.value = decodeURIComponent(given[1].replace(/\+/g, " "));
    } catch (error) {
      input.value = given[1];
    }
  };

  // MARK: Keyboard

  const move = (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp" && event.key !== "Escape") return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const links = Array.from(list.querySelectorAll("a"));
    const place = links.indexOf(document.activeElement);
    if (place < 0 && document.activeElement !== input) return;
    if (event.key === "Escape") {
      if (place >= 0) input.focus();
      return;
    }
    const next = place + (event.key === "ArrowDown" ? 1 : -1);
    if (next >= links.length || (place < 0 && next < 0)) return;
    event.preventDefault();
    if (next < 0) input.focus();
    else links[next].focus();
  };

  // A single key can be switched off, as some people speak to their computer.
  const storage = {
    get: () => { try { return localStorage.getItem("signet-slash"); } catch (error) { return null; } },
    set: (value) => { try { localStorage.setItem("signet-slash", value); } catch (error) { /* kept for this page only */ } },
  };
  let usesSlash = storage.get() !== "off";

  const leap = (event) => {
    if (!usesSlash || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^(input|select|textarea)$/i.test(event.target.tagName)) return;
    event.preventDefault();
    input.focus();
    input.select();
  };

  const tell = () => shortcut.setAttribute("aria-pressed", String(usesSlash));
  shortcut.addEventListener("click", () => {
    usesSlash = !usesSlash;
    storage.set(usesSlash ? "on" : "off");
    tell();
  });
  tell();

  let waiting = 0;
  input.addEventListener("input", () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(() => { show(); remember(); }, 60);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  document.addEventListener("keydown", move);
  document.addEventListener("keydown", leap);
  window.addEventListener("hashchange", () => { read(); show(); });

  form.hidden = false;
  read();
  show();
  input.focus({ preventScroll: true });
})();
