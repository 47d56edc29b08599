/**
 * The search page: takes the query from the form or the address, and shows what was found.
 *
 * @module search-page
 */

import { createSearch } from "./search-engine.js";
import { analyse } from "./search-stems.js";

const PAGE_SIZE = 20;
const CONTAINER = "[data-kladez-search]";
const INPUT = 'form[role="search"] input#search-input[name="q"]';

/** @typedef {import("./search-engine.js").Answer} Answer */

/** @typedef {import("./search-engine.js").Hit} Hit */

for (const container of document.querySelectorAll(CONTAINER)) {
  startSearchPage(/** @type {HTMLElement} */ (container));
}

/**
 * Brings a search page to life and answers the query in its address.
 *
 * @param {HTMLElement} container element with the settings, the status and the list of results
 */
export function startSearchPage(container) {
  const input = closestInput(container);
  const view = createView(container);
  const runner = createRunner(createSearch(new URL(container.dataset.pack ?? "", document.baseURI)), view);
  const heading = document.title;
  let shown = "";

  function show() {
    shown = queryOfAddress();
    input.value = shown;
    document.title = shown ? `${shown} – ${heading}` : heading;
    runner.run(shown);
  }

  input.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    rememberQuery(input.value.trim());
    show();
  });
  window.addEventListener("popstate", () => {
    if (queryOfAddress() !== shown) {
      show();
    }
  });
  show();
}

/**
 * @param {HTMLElement} container
 * @returns {HTMLInputElement} the input of the search form that is nearest to the container
 */
function closestInput(container) {
  for (let scope = /** @type {HTMLElement | null} */ (container); scope; scope = scope.parentElement) {
    const input = /** @type {HTMLInputElement | null} */ (scope.querySelector(INPUT));
    if (input) {
      return input;
    }
  }
  throw new Error(`The search page has no ${INPUT}`);
}

// ---- Query in the address

/** @returns {string} */
function queryOfAddress() {
  return new URLSearchParams(location.search).get("q")?.trim() ?? "";
}

/**
 * Puts a query into the address; asking the same again makes no new step in the history.
 *
 * @param {string} query
 */
function rememberQuery(query) {
  if (query === queryOfAddress()) {
    return;
  }
  const url = new URL(location.href);
  if (query) {
    url.searchParams.set("q", query);
  } else {
    url.searchParams.delete("q");
  }
  history.pushState(null, "", url);
}

// ---- Running a search

/**
 * @param {import("./search-engine.js").Search} search
 * @param {View} view
 * @returns {{run: (query: string) => Promise<void>}} runs one query at a time: a new one stops the one before it
 */
function createRunner(search, view) {
  let controller = new AbortController();

  /**
   * @param {string} query
   * @param {number} offset
   */
  async function load(query, offset) {
    controller.abort();
    controller = new AbortController();
    const { signal } = controller;
    view.showBusy();
    try {
      const answer = await search.search(query, { limit: PAGE_SIZE, offset, signal });
      signal.throwIfAborted();
      const rest = offset + answer.hits.length < answer.total;
      view.showAnswer(answer, rest ? () => load(query, offset + PAGE_SIZE) : undefined);
      if (offset > 0) {
        view.focusResult(offset);
      }
    } catch (error) {
      if (!signal.aborted) {
        console.error(error);
        view.showFailure();
      }
    }
  }

  return {
    async run(query) {
      view.clear();
      if (query) {
        await load(query, 0);
      } else {
        controller.abort();
        view.showEmpty();
      }
    },
  };
}

// ---- Showing

/**
 * @typedef {object} View
 * @property {() => void} clear takes all results away
 * @property {() => void} showBusy
 * @property {() => void} showEmpty says that there is no query
 * @property {() => void} showFailure
 * @property {(answer: Answer, loadMore?: () => void) => void} showAnswer adds results to those already shown
 * @property {(index: number) => void} focusResult
 */

/**
 * @param {HTMLElement} container
 * @returns {View}
 */
function createView(container) {
  const status = requireElement(container, ".search-status");
  const results = requireElement(container, ".search-results");
  const texts = container.dataset;
  const root = texts.root ?? "./";
  let more = /** @type {HTMLButtonElement | undefined} */ (undefined);

  /**
   * @param {"busy" | "done" | "failed"} state
   * @param {string} [text]
   */
  function setState(state, text = "") {
    status.textContent = text;
    container.dataset.searchState = state;
  }

  /** @param {(() => void) | undefined} loadMore */
  function setMore(loadMore) {
    more?.remove();
    more = loadMore && createMoreButton(texts.textMore ?? "", loadMore);
    if (more) {
      results.after(more);
    }
  }

  return {
    clear() {
      results.replaceChildren();
      setMore(undefined);
    },
    showBusy: () => setState("busy", texts.textBusy),
    showEmpty: () => setState("done", texts.textEmpty),
    showFailure: () => setState("failed", texts.textFailed),
    showAnswer(answer, loadMore) {
      results.append(...answer.hits.map((hit) => createResult(hit, root, new Set(answer.stems))));
      setMore(loadMore);
      setState("done", countText(answer.total, texts));
    },
    focusResult(index) {
      results.children[index]?.querySelector("a")?.focus();
    },
  };
}

/**
 * @param {HTMLElement} container
 * @param {string} selector
 * @returns {HTMLElement}
 */
function requireElement(container, selector) {
  const element = /** @type {HTMLElement | null} */ (container.querySelector(selector));
  if (!element) {
    throw new Error(`The search page has no ${selector}`);
  }
  return element;
}

/** @returns {string | undefined} */
function pageLanguage() {
  return document.documentElement.lang || undefined;
}

/**
 * @param {number} count
 * @param {DOMStringMap} texts
 * @returns {string} how many entries were found, in words
 */
function countText(count, texts) {
  if (count === 0) {
    return texts.textNone ?? "";
  }
  const language = pageLanguage();
  const form = new Intl.PluralRules(language).select(count);
  const forms = { one: texts.textOne, few: texts.textFew, many: texts.textMany };
  const text = /** @type {Record<string, string | undefined>} */ (forms)[form] ?? texts.textOther ?? "";
  return text.replaceAll("{n}", new Intl.NumberFormat(language).format(count));
}

/**
 * @param {string} text
 * @param {() => void} action
 * @returns {HTMLButtonElement}
 */
function createMoreButton(text, action) {
  const button = createElement("button", "search-more", text);
  button.type = "button";
  button.addEventListener("click", action);
  return button;
}

/**
 * @param {Hit} hit
 * @param {string} root relative address of the site's root
 * @param {Set<string>} stems stems of the query
 * @returns {HTMLLIElement}
 */
function createResult(hit, root, stems) {
  const link = createElement("a", "", ...markWords(hit.title, stems));
  link.href = root + hit.url;
  const title = createElement("h2", "card-title", link);
  const excerpt = createElement("p", "card-text", ...markWords(hit.excerpt, stems));
  if (hit.lang !== pageLanguage()) {
    title.lang = hit.lang;
    excerpt.lang = hit.lang;
  }
  const meta = hit.typeName ? [createElement("p", "card-meta", hit.typeName)] : [];
  const item = createElement("li", "", createElement("article", "card", ...meta, title, excerpt));
  item.dataset.entry = hit.id;
  return item;
}

/**
 * @param {string} text
 * @param {Set<string>} stems
 * @returns {Node[]} the text, its words with one of the stems marked
 */
function markWords(text, stems) {
  const nodes = [];
  let done = 0;
  for (const { start, end } of analyse(text).filter(({ stem }) => stems.has(stem))) {
    nodes.push(new Text(text.slice(done, start)), createElement("mark", "", text.slice(start, end)));
    done = end;
  }
  nodes.push(new Text(text.slice(done)));
  return nodes;
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} className
 * @param {...(Node | string)} content
 * @returns {HTMLElementTagNameMap[Name]}
 */
function createElement(name, className, ...content) {
  const element = document.createElement(name);
  if (className) {
    element.className = className;
  }
  element.append(...content);
  return element;
}
