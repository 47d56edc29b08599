/**
 * The search page: takes what is asked from the form, the facets and the address, and shows what was found.
 *
 * @module search-page
 */

import { createTurns, markText, openSearch, site } from "./search-view.js";

const PAGE_SIZE = 20;
const EXCERPTS_AT_ONCE = 4;
const AT_ONCE = 4;
const language = document.documentElement.lang;

/** @typedef {import("./search-engine.js").Answer} Answer */

/** @typedef {import("./search-engine.js").Hit} Hit */

/** @typedef {import("./search-engine.js").Facet} Facet */

/**
 * Brings a search page to life and answers the query in its address.
 *
 * @param {any} container element with the texts, the status, the facets and the list of results
 */
export function startSearchPage(container) {
  const part = (/** @type {string} */ name) => container.querySelector(`.search-${name}`);
  const [status, panel, facetList, chips, results, more] = ["status", "filter", "facets", "chips", "results", "more"].map(part);
  const input = /** @type {any} */ (document.querySelector("#search-input"));
  const texts = container.dataset;
  const heading = document.title;
  const nextTurn = createTurns();
  let shown = "";
  let excerpts = Promise.resolve();

  /** @param {string} address of what is asked; asking the same again makes no step in the history */
  function go(address) {
    if (address !== addressOf(queryOf())) {
      history.pushState(null, "", address);
    }
    show();
  }

  function show() {
    const query = queryOf();
    shown = location.search;
    input.value = query;
    document.title = query ? `${query} – ${heading}` : heading;
    const signal = nextTurn();
    if (query) {
      find(query, signal);
    } else {
      showNothing("done", "empty");
    }
  }

  /**
   * @param {string} query
   * @param {AbortSignal} signal
   * @param {number} [offset]
   */
  async function find(query, signal, offset = 0) {
    const parameters = parametersOf();
    const choices = choicesOf();
    const filters = Object.fromEntries(choices.map(([field]) => [field, parameters.getAll(field)]));
    texts.searchState = "busy";
    more.onclick = null;
    try {
      const answer = await openSearch(texts).search(query, { filters, limit: PAGE_SIZE, offset, signal });
      signal.throwIfAborted();
      await showHits(answer, offset, signal);
      more.onclick = () => find(query, signal, offset + PAGE_SIZE);
      if (!offset) {
        chips.hidden = !choices.length;
        panel.hidden = chips.hidden && !answer.total; // else it keeps the place of the facets
        addNotesAndFacets(answer, query, signal).catch(console.error);
      }
    } catch (/** @type {any} */ error) {
      if (!signal.aborted) {
        console.error(error);
        showNothing("failed", error.stale ? "stale" : "failed");
        part("retry").onclick = () => {
          status.focus(); // the button will be gone
          show();
        };
      }
    }
  }

  /**
   * @param {string} state
   * @param {string} note that says why
   */
  function showNothing(state, note) {
    results.replaceChildren();
    status.textContent = "";
    panel.hidden = chips.hidden = more.hidden = true;
    showNotes({ [note]: [] });
    texts.searchState = state;
  }

  /**
   * Shows results a few at a time, so that a slow telephone can do other things between.
   *
   * @param {Answer} answer
   * @param {number} offset
   * @param {AbortSignal} signal
   */
  async function showHits(answer, offset, signal) {
    const { hits, total } = answer;
    const items = [];
    const form = total ? new Intl.PluralRules(language).select(total) : "none";
    const text = container.getAttribute(`data-text-${form}`) ?? texts.textOther;
    if (!offset) {
      results.replaceChildren();
    }
    for (const hit of hits) {
      if (items.length && items.length % AT_ONCE === 0) {
        await new Promise((resolve) => setTimeout(resolve));
        signal.throwIfAborted();
      }
      items.push(createResult(hit, answer));
      results.append(items.at(-1));
    }
    more.hidden = offset + PAGE_SIZE >= total;
    if (offset) {
      items[0].querySelector("a")?.focus();
    }
    status.textContent = text.replace("{n}", total.toLocaleString(language));
    texts.searchState = "done";
    excerpts = excerpts.then(() => addExcerpts(items, answer, signal));
  }

  /**
   * Adds what may take longer than the list: a failure here leaves the list as it is.
   *
   * @param {Answer} answer
   * @param {string} query
   * @param {AbortSignal} signal
   */
  async function addNotesAndFacets(answer, query, signal) {
    const { corrected, loose } = answer;
    const notes = { corrected: corrected && [corrected, query], loose: loose && [] };
    showNotes(notes);
    const [suggestion, facets] = await Promise.all([answer.suggest(), answer.facets()]);
    if (!signal.aborted) {
      showNotes({ ...notes, suggestion: suggestion && [suggestion] });
      showFacets(facets);
    }
  }

  /** @param {Record<string, any>} notes by name, the queries that the links and words in bold of a note are, in their order */
  function showNotes(notes) {
    for (const note of container.querySelectorAll("[data-note]")) {
      const queries = notes[note.dataset.note];
      const places = note.querySelectorAll("a, b");
      note.hidden = !queries;
      for (const index in queries || []) {
        Object.assign(places[index], { textContent: queries[index], href: addressOf(queries[index]) });
      }
    }
  }

  /** @param {Facet[]} facets */
  function showFacets(facets) {
    const focused = facetList.querySelector(":focus")?.chip;
    facetList.replaceChildren(...facets.filter(({ values }) => values[1] || values[0]?.chosen).map(createFacet));
    const boxes = [...facetList.querySelectorAll("input")];
    chips.replaceChildren(...boxes.filter(({ checked }) => checked).map(createChip));
    if (focused) {
      (boxes.find(({ chip }) => chip === focused) ?? status).focus({ preventScroll: true });
    }
  }

  /**
   * @param {Facet} facet
   * @returns {Node}
   */
  function createFacet({ field: name, label: own, values }) {
    const label = own || (name === "type" ? texts.labelType : texts.labelYear);
    const options = values.map(({ value, label: text, count, chosen: checked }) =>
      copy("option", [{ name, value, checked, chip: `${label}: ${text}` }], [{}, text], [{}, count.toLocaleString(language)]),
    );
    return copy("facet", [{}, label], [{}, ...options]);
  }

  /** @param {any} box */
  function createChip(box) {
    const onclick = () => {
      status.focus(); // the button will be gone
      box.click();
    };
    return copy("chip", [{ onclick }], [{}, box.chip]);
  }

  /**
   * @param {Hit} hit
   * @param {Answer} answer
   */
  function createResult({ id, lang, title, url, typeName }, answer) {
    const name = new Intl.DisplayNames(language, { type: "language" }).of(lang);
    const note = lang === language ? "" : texts.textLanguage.replace("{language}", name);
    const href = texts.root + url + site.index;
    const item = copy("result", [{}, typeName], [{}, note], [{ href, lang }, ...markText(title, answer)], [{ lang }]);
    item.dataset.entry = id;
    return item;
  }

  /**
   * @param {string} name of a template
   * @param {...any[]} slots what to put into its elements with `data-slot`, in their order: properties, then content
   */
  function copy(name, ...slots) {
    const item = part(name).content.firstElementChild.cloneNode(true);
    item.querySelectorAll("[data-slot]").forEach((/** @type {Element} */ element, /** @type {number} */ index) => {
      const [properties, ...content] = slots[index];
      Object.assign(element, properties).append(...content);
    });
    return item;
  }

  input.form.onsubmit = (/** @type {Event} */ event) => {
    event.preventDefault();
    go(addressOf(input.value.trim()));
  };
  facetList.onchange = () => go(addressOf(queryOf(), new FormData(facetList)));
  window.onpopstate = () => {
    if (location.search !== shown) {
      show(); // a step to a fragment needs no search
    }
  };
  show();
}

/** @returns {URLSearchParams} */
function parametersOf() {
  return new URLSearchParams(location.search);
}

/** @returns {string} */
function queryOf() {
  return parametersOf().get("q")?.trim() ?? "";
}

/** @returns {[string, string][]} fields and their chosen values */
function choicesOf() {
  return [...parametersOf()].filter(([name]) => name !== "q");
}

/**
 * @param {string} query
 * @param {any} choices
 * @returns {string} the address of what was found
 */
function addressOf(query, choices = choicesOf()) {
  return `?${new URLSearchParams([["q", query], ...choices])}`;
}

/**
 * Fetches the pages of results, and shows what they say about the query.
 *
 * @param {any[]} items
 * @param {Answer} answer
 * @param {AbortSignal} signal
 */
async function addExcerpts(items, answer, signal) {
  const waiting = items.values();
  const work = async () => {
    for (const item of waiting) {
      await addExcerpt(item, answer, signal).catch(() => {}); // without it there is still the title
    }
  };
  if (!(/** @type {any} */ (navigator).connection?.saveData)) {
    await Promise.all(Array.from({ length: EXCERPTS_AT_ONCE }, work));
  }
}

/**
 * @param {any} item
 * @param {Answer} answer
 * @param {AbortSignal} signal
 */
async function addExcerpt(item, answer, signal) {
  const place = item.querySelector(".search-excerpt");
  const [text, { excerptOf }] = await Promise.all([
    site.page(item.querySelector("a").href, signal),
    import("./search-excerpt.js"),
  ]);
  const page = new DOMParser().parseFromString(text, "text/html");
  place.append(...markText(excerptOf(page, answer, place.lang), answer));
}
