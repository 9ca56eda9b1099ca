"use strict";
(() => {
  const figures = [...document.querySelectorAll("figure")];
  const sections = [...document.querySelectorAll("section")];
  const tools = document.querySelector(".tools");
  const [byScene, byPerson] = tools.querySelectorAll("select");
  const count = tools.querySelector("output");
  const view = document.querySelector("dialog");
  const place = view.querySelector("output");
  const slate = view.querySelector(".slate");
  const shown = view.querySelector(".shown");
  const words = view.querySelector(".words");
  let at = 0;

  const seen = () => figures.filter((figure) => !figure.classList.contains("hidden"));
  const link = (figure) => figure.querySelector("a.picture");

  function filter() {
    for (const figure of figures) {
      const people = figure.dataset.people.split("\n");
      const off =
        (byScene.value !== "" && figure.dataset.scene !== byScene.value) ||
        (byPerson.value !== "" && !people.includes(byPerson.value));
      figure.classList.toggle("hidden", off);
    }
    for (const section of sections) {
      section.classList.toggle("hidden", !section.querySelector("figure:not(.hidden)"));
    }
    const left = seen().length;
    count.value = `${left} of ${figures.length} panels`;
    at = 0;
  }

  function show(index) {
    const panels = seen();
    if (!panels.length) return;
    at = Math.min(Math.max(index, 0), panels.length - 1);
    const figure = panels[at];
    slate.replaceChildren(...[...figure.querySelector(".slate").childNodes].map((node) => node.cloneNode(true)));
    const picture = document.createElement("div");
    picture.className = "picture";
    picture.append(...[...link(figure).childNodes].map((node) => node.cloneNode(true)));
    shown.replaceChildren(picture);
    view.classList.toggle("missing", figure.classList.contains("missing"));
    words.replaceChildren(...[...figure.querySelector("figcaption").childNodes].map((node) => node.cloneNode(true)));
    place.value = `${at + 1} / ${panels.length}`;
    if (!view.open) view.showModal();
  }

  function go(index) {
    const panels = seen();
    if (!panels.length) return;
    at = Math.min(Math.max(index, 0), panels.length - 1);
    link(panels[at]).focus({ preventScroll: true });
    panels[at].scrollIntoView({ block: "nearest" });
  }

  function step(by) {
    const panels = seen();
    const here = panels.findIndex((figure) => figure.contains(document.activeElement));
    if (view.open) show(at + by);
    else go(here < 0 ? (by > 0 ? 0 : panels.length - 1) : here + by);
  }

  for (const figure of figures) {
    link(figure).addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      show(seen().indexOf(figure));
    });
  }
  for (const button of view.querySelectorAll("button[data-step]")) {
    button.addEventListener("click", () => step(Number(button.dataset.step)));
  }
  view.addEventListener("close", () => go(at));
  byScene.addEventListener("change", filter);
  byPerson.addEventListener("change", filter);
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target instanceof HTMLSelectElement) return;
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (by) step(by);
    else if (event.key === "Home" && view.open) show(0);
    else if (event.key === "End" && view.open) show(figures.length);
    else return;
    event.preventDefault();
  });
  tools.hidden = false;
  filter();
})();
