/**
 * A search form that offers results while one types.
 *
 * @module search-combobox
 */

import { createElement, createTurns, markText, openSearch, site } from "./search-view.js";

const LIMIT = 6;
const DELAY = 120;

/** @typedef {import("./search-engine.js").Answer} Answer */

/**
 * Brings a form's combobox to life, after the ARIA Authoring Practices: the focus stays in the field.
 *
 * @param {any} form
 */
export function startSearchBox(form) {
  const input = form.q;
  const texts = form.dataset;
  const list = form.querySelector("[role=listbox]");
  const status = form.querySelector("[aria-live]");
  const nextTurn = createTurns();
  let active = -1;

  function prepare() {
    openSearch(texts)
      .prepare()
      .catch(() => {}); // told when it is needed
  }

  function close() {
    nextTurn();
    setOptions([]);
  }

  async function complete() {
    const signal = nextTurn();
    const query = input.value.trim();
    try {
      await new Promise((resolve) => setTimeout(resolve, DELAY));
      signal.throwIfAborted();
      const answer = await openSearch(texts).complete(query, { limit: LIMIT, signal });
      signal.throwIfAborted();
      show(answer, query);
    } catch {
      if (!signal.aborted) {
        setOptions([]); // the form works without
      }
    }
  }

  /**
   * @param {Answer} answer
   * @param {string} query
   */
  function show(answer, query) {
    const options = answer.hits.map(({ title, lang, url, typeName }) => {
      const words = createElement("span", { lang }, ...markText(title, answer));
      return createOption(() => location.assign(texts.root + url + site.index), words, " ", createElement("small", {}, typeName));
    });
    status.textContent = texts.textCount.replace("{n}", options.length);
    if (options[0]) {
      options.push(createOption(() => form.requestSubmit(), texts.textAll.replace("{query}", () => query)));
    }
    setOptions(options);
  }

  /**
   * @param {() => void} onclick
   * @param {...(Node | string)} content
   */
  function createOption(onclick, ...content) {
    return createElement("li", { role: "option", onclick }, ...content);
  }

  /** @param {any[]} options none closes the list */
  function setOptions(options) {
    list.replaceChildren(...options);
    list.hidden = !options.length;
    input.ariaExpanded = `${!list.hidden}`;
    choose(-1);
  }

  /** @param {number} index -1 for none */
  function choose(index) {
    active = index;
    const options = [...list.children];
    options.forEach((option, place) => Object.assign(option, { id: `${list.id}-${place}`, ariaSelected: `${place === index}` }));
    options[index]?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[index]?.id ?? "");
  }

  /** @param {KeyboardEvent} event */
  function onKey(event) {
    const count = list.children.length;
    const moves = {
      ArrowDown: active + 1,
      ArrowUp: (active > 0 ? active : count) - 1,
      ...(active >= 0 && { Home: 0, End: count - 1 }), // otherwise they move in the field
    };
    const move = /** @type {any} */ (moves)[event.key];
    if (list.hidden) {
      return;
    }
    if (move !== undefined) {
      choose(move % count);
    } else if (event.key === "Enter" && active >= 0) {
      list.children[active].click();
    } else if (event.key === "Escape") {
      close();
    } else {
      return;
    }
    event.preventDefault();
  }

  Object.assign(input, { oninput: complete, onkeydown: onKey, onblur: close, onfocus: prepare });
  form.onpointerenter = prepare;
  form.addEventListener("submit", close);
  setOptions([]);
  list.onclick = close;
  list.onmousedown = (/** @type {Event} */ event) => event.preventDefault(); // keeps the focus
  prepare();
  if (input.value && input === document.activeElement) {
    complete(); // it was typed while this module was fetched
  }
}
