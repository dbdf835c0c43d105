
"use strict";
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const said = document.getElementById("said");
  const find = document.getElementById("find");
  const file = document.getElementById("file");
  const bar = document.querySelector(".bar");
  const stories = all(".story").map((story) => {
    const path = story.querySelector("h2").textContent.toLowerCase();
    const notes = all(".finding", story).map((box) => ({
      box, story, n: box.dataset.n, s: box.dataset.s, f: box.dataset.f,
      words: `${path} ${box.textContent.toLowerCase()}`,
    }));
    return { story, path, notes };
  });
  const notes = stories.flatMap((each) => each.notes);
  const marks = all(".m").map((link) => ({
    link,
    numbers: `${link.dataset.f || ""} ${link.dataset.r || ""}`.trim().split(" "),
  }));
  let shown = notes;
  let current = null;

  const tell = (text) => { said.textContent = text; };
  const count = () => `${shown.length} of ${notes.length} findings shown.`;

  // Filters: one pass over notes and marks, whatever was changed.
  function filter() {
    const off = { s: new Set(), f: new Set() };
    for (const button of all('.toggle[aria-pressed="false"]')) {
      for (const kind of ["s", "f"]) if (kind in button.dataset) off[kind].add(button.dataset[kind]);
    }
    const only = file.value && `s${file.value}`;
    const sought = find.value.trim().toLowerCase();
    shown = notes.filter((each) => !off.s.has(each.s) && !off.f.has(each.f) && each.words.includes(sought)
      && (!only || each.story.id === only));
    const left = new Set(shown.map((each) => each.n));
    for (const each of notes) each.box.hidden = !left.has(each.n);
    for (const each of marks) each.link.classList.toggle("off", !each.numbers.some((n) => left.has(n)));
    const narrowed = shown.length < notes.length || sought;
    for (const { story, path, notes: own } of stories) {
      const kept = !narrowed || story.id === only || own.some((each) => left.has(each.n));
      story.hidden = !(kept || (sought && path.includes(sought))) || Boolean(only && story.id !== only);
    }
    if (current && !left.has(current.n)) choose(null);
    tell(count());
  }

  // A finding is chosen together with all its places, in whatever story they stand.
  function choose(note, place) {
    for (const each of all(".on")) each.classList.remove("on");
    current = note;
    if (!note) return;
    note.box.classList.add("on");
    const own = marks.filter((each) => each.numbers.includes(note.n));
    for (const each of own) each.link.classList.add("on");
    const spot = place || document.getElementById(`m${note.n}`);
    for (const each of [note.box, spot]) {
      const folded = each && each.closest(".story > details:not([open])");
      if (folded) folded.open = true;
    }
    note.box.scrollIntoView({ block: "nearest" });
    const seen = spot || note.box;
    seen.scrollIntoView({ block: "center" });
    const link = seen.matches("a") ? seen : seen.parentElement.querySelector(`.m.on`) || note.box;
    if (link === note.box) link.tabIndex = -1;
    link.focus({ preventScroll: true });
    const message = document.getElementById(`t${note.n}`).textContent;
    tell(`Finding ${shown.indexOf(note) + 1} of ${shown.length}: ${note.s}: ${message}`);
  }

  function step(by) {
    if (!shown.length) return tell("No finding is shown.");
    const at = current ? shown.indexOf(current) + by : by > 0 ? 0 : -1;
    choose(shown[(at + shown.length) % shown.length]);
  }

  const folds = () => all(".story > details");

  const deeds = {
    next: () => step(1),
    previous: () => step(-1),
    fold() {
      const open = folds().some((each) => each.open);
      for (const each of folds()) each.open = !open;
      tell(open ? "All stories are folded." : "All stories are open.");
    },
    theme() {
      const root = document.documentElement;
      const dark = root.dataset.theme
        ? root.dataset.theme === "dark"
        : matchMedia("(prefers-color-scheme: dark)").matches;
      root.dataset.theme = dark ? "light" : "dark";
      tell(dark ? "Light colours." : "Dark colours.");
    },
  };

  // The story of the chosen finding, else the one that stands at the top of the window.
  function foldOne() {
    const story = current ? current.story
      : all(".story:not([hidden])").find((each) => each.getBoundingClientRect().bottom > bar.offsetHeight + 20);
    if (!story) return;
    const fold = story.querySelector("details");
    fold.open = !fold.open;
    fold.querySelector("summary").focus();
    tell(`${story.querySelector("h2").textContent} ${fold.open ? "is open" : "is folded"}.`);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button && button.matches(".toggle")) {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      return filter();
    }
    if (button && button.dataset.do) return deeds[button.dataset.do]();
    const link = event.target.closest('a[href^="#"]');
    if (!link) return undefined;
    const target = link.getAttribute("href").slice(1);
    const number = /^(?:[fm]|p)(\d+)(?:-\d+)?$/.exec(target);
    if (number) {
      const note = shown.find((each) => each.n === number[1]);
      if (note) {
        event.preventDefault();
        const place = link.matches(".m") ? link : document.getElementById(target);
        choose(note, place && place.matches(".finding") ? null : place);
      }
      return undefined;
    }
    const there = document.getElementById(target);
    const folded = there && (there.querySelector(":scope > details:not([open])") || there.closest("details:not([open])"));
    if (folded) folded.open = true;
    return undefined;
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === file) return;
    if (event.target === find) {
      if (event.key === "Escape") { find.value = ""; filter(); find.blur(); }
      return;
    }
    const deed = { n: deeds.next, p: deeds.previous, f: foldOne, "/": () => find.focus() }[event.key];
    if (deed) { event.preventDefault(); deed(); }
  });

  let waiting = 0;
  file.addEventListener("change", filter);
  find.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(filter, 120); });

  // Paper has no folds.
  let unfolded = [];
  addEventListener("beforeprint", () => {
    unfolded = all("details:not([open])", document.getElementById("stories"));
    for (const each of unfolded) each.open = true;
  });
  addEventListener("afterprint", () => { for (const each of unfolded) each.open = false; });

  bar.hidden = false;
  tell(count());
})();
