// Sorting and filtering of long tables; and a table is a stop for the keyboard only where it scrolls.
(() => {
  "use strict";

  const language = document.documentElement.lang || "en";
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  const folded = (words) => words.normalize("NFKC").toLocaleLowerCase(language);

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    Object.keys(attributes).forEach((key) => made.setAttribute(key, attributes[key]));
    made.append(...children);
    return made;
  };

  const valueOf = (cell) => {
    if (!cell) return "";
    return cell.hasAttribute("data-sort") ? cell.getAttribute("data-sort") : cell.textContent.trim();
  };

  // Empty cells stay last whichever way the column is sorted.
  const sort = (table, column, descending) => {
    const body = table.tBodies[0];
    const keyed = Array.from(body.rows).map((row, place) => ({ row, place, value: valueOf(row.cells[column]) }));
    keyed.sort((a, b) => {
      if (!a.value !== !b.value) return a.value ? -1 : 1;
      const order = collator.compare(a.value, b.value);
      return (descending ? -order : order) || a.place - b.place;
    });
    body.append(...keyed.map((entry) => entry.row));
  };

  const makeSortable = (table, status) => {
    const heads = Array.from(table.tHead.rows[0].cells);
    heads.forEach((head, column) => {
      const button = element("button", { type: "button" }, ...head.childNodes);
      head.append(button);
      head.setAttribute("aria-sort", "none");
      button.addEventListener("click", () => {
        const descending = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((other) => other.setAttribute("aria-sort", "none"));
        head.setAttribute("aria-sort", descending ? "descending" : "ascending");
        sort(table, column, descending);
        status.textContent = `Sorted by ${button.textContent}, ${descending ? "descending" : "ascending"}`;
      });
    });
  };

  // A column with few different values, and none that are sorted as something else, gets a menu of them.
  const choices = (table) => {
    const rows = Array.from(table.tBodies[0].rows);
    const found = [];
    Array.from(table.tHead.rows[0].cells).forEach((head, column) => {
      const values = new Set(rows.map((row) => (row.cells[column] ? row.cells[column].textContent.trim() : "")));
      values.delete("");
      if (values.size < 2 || values.size > 12 || rows.length < 8 * values.size) return;
      if (rows.some((row) => row.cells[column] && row.cells[column].hasAttribute("data-sort"))) return;
      const id = `choice-${column}-${head.getAttribute("data-key") || ""}`;
      const menu = element("select", { id }, element("option", { value: "" }, "All"));
      Array.from(values).sort(collator.compare).forEach((value) => menu.append(element("option", { value }, value)));
      found.push({ column, menu, box: element("div", {}, element("label", { for: id }, head.textContent.trim()), menu) });
    });
    return found.slice(0, 3);
  };

  const makeFilterable = (box, table, count) => {
    const rows = Array.from(table.tBodies[0].rows).map((row) => ({ row, words: folded(row.textContent) }));
    const input = element("input", { type: "search", id: "filter", autocomplete: "off", spellcheck: "false" });
    const menus = choices(table);
    const apply = () => {
      const wanted = folded(input.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach(({ row, words }) => {
        const fits = wanted.every((word) => words.includes(word))
          && menus.every(({ column, menu }) => !menu.value || (row.cells[column] && row.cells[column].textContent.trim() === menu.value));
        row.hidden = !fits;
        if (fits) shown += 1;
      });
      count.textContent = shown === rows.length ? `${shown} rows` : `${shown} of ${rows.length} rows`;
    };
    input.addEventListener("input", apply);
    menus.forEach(({ menu }) => menu.addEventListener("change", apply));
    const label = element("label", { for: "filter" }, "Words in a row");
    box.prepend(element("div", { class: "tools", role: "group", "aria-label": "Filter" },
      element("div", {}, label, input), ...menus.map((entry) => entry.box), count));
    apply();
  };

  document.querySelectorAll("[data-register]").forEach((box) => {
    const table = box.querySelector("table");
    if (!table || !table.tHead || !table.tBodies.length) return;
    const count = element("p", { class: "count", role: "status" });
    makeFilterable(box, table, count);
    const status = element("p", { class: "unseen", role: "status" });
    box.append(status);
    makeSortable(table, status);
  });

  // Tables of a redline get the box that other tables have.
  document.querySelectorAll(".redline table").forEach((table, number) => {
    const box = element("div", { class: "table-scroll", role: "region", "aria-label": `Table ${number + 1}` });
    table.replaceWith(box);
    box.append(table);
  });

  // The field on the home page leads to the page that searches.
  const search = document.getElementById("home-search");
  const query = document.getElementById("home-query");
  if (search && query) {
    search.hidden = false;
    search.addEventListener("submit", (event) => {
      event.preventDefault();
      window.location.href = "search.html#q=" + encodeURIComponent(query.value.trim());
    });
  }

  // A list that fits leaves scrolling to the page; its head stays at the top of the window.
  const boxes = Array.from(document.querySelectorAll(".table-scroll, .drawing"));
  const measure = () => boxes.forEach((box) => {
    box.classList.remove("fits");
    const isWide = box.scrollWidth > box.clientWidth + 1;
    if (!isWide) box.classList.add("fits");
    const scrolls = isWide || box.scrollHeight > box.clientHeight + 1;
    if (scrolls) box.setAttribute("tabindex", "0");
    else box.removeAttribute("tabindex");
    box.setAttribute("role", scrolls ? "region" : "group");
  });
  let waiting = 0;
  window.addEventListener("resize", () => {
    window.cancelAnimationFrame(waiting);
    waiting = window.requestAnimationFrame(measure);
  });
  measure();
})();
