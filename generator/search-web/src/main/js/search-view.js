/**
 * What the search page and the search boxes share.
 *
 * @module search-view
 */

import { createSearch } from "./search-engine.js";

/** @typedef {import("./search-engine.js").Search} Search */

/** @type {Search | undefined} */
let search;

/**
 * How the site is read. A site that is opened from a folder of files has ways of its own.
 *
 * @type {{load?: import("./search-pack.js").Load, page: (address: string, signal: AbortSignal) => Promise<string>, index: string}}
 */
export const site = {
  load: undefined,
  page: async (address, signal) => {
    const response = await fetch(address, { priority: "low", signal });
    return response.ok ? response.text() : "";
  },
  index: "",
};

/**
 * Opens the search of the page's language, once for all who ask.
 *
 * @param {any} settings whose `pack` is the address of the pack's folder, relative to the page
 * @returns {Search}
 */
export function openSearch({ pack }) {
  return (search ??= createSearch(new URL(pack, document.baseURI), site));
}

/** @returns {() => AbortSignal} begins a new turn, which stops the one before it */
export function createTurns() {
  let controller = new AbortController();
  return () => {
    controller.abort();
    controller = new AbortController();
    return controller.signal;
  };
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, any>} properties
 * @param {...(Node | string)} content
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function createElement(name, properties, ...content) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...content);
  return element;
}

/**
 * @param {string} text
 * @param {import("./search-engine.js").Answer} answer
 * @returns {(Node | string)[]} the text, the words of the query in it marked
 */
export function markText(text, answer) {
  const parts = [];
  let done = 0;
  for (const [start, end] of answer.marks(text)) {
    parts.push(text.slice(done, start), createElement("mark", {}, text.slice(start, end)));
    done = end;
  }
  return [...parts, text.slice(done)];
}
