/**
 * How the two searches are asked. Counted is what a search fetches until the list of the first ten results is there, its code
 * included; the page, fonts and styles are not, nor what comes after the list (excerpts, counts of facets). Pagefind's list needs
 * a fragment for each result; it is asked by its own module, without the interface that it also brings.
 *
 * @module searches
 */

/**
 * @typedef {object} Search
 * @property {string} name
 * @property {(language: string, query: string) => string} address of the page that searches
 * @property {string} ready an expression: the time when the list was there
 * @property {(path: string) => boolean} isOwn whether a file belongs to the list
 * @property {(query: string) => Promise<number>} ask runs in the page, and gives the milliseconds to the next query's list
 * @property {(query: string) => Promise<string[]>} all runs in the page, and gives the ids of all results
 */

/** @type {Search} */
export const kladez = {
  name: "Kladez",
  address: (language, query) => `kladez/${language}/search/?q=${encodeURIComponent(query)}`,
  ready: "document.querySelector('[data-search-state=done]') && performance.now()",
  isOwn: (path) =>
    /\/assets\/search-.*\/search(-box|-guess)?\.js$/.test(path) || /\/search\/\w+\/(?!facet)[^/]+\.(bin|json)$/.test(path),
  ask: async (query) => {
    const begin = performance.now();
    const form = document.querySelector("#search-input").form;
    form.q.value = query;
    form.requestSubmit();
    while (!document.querySelector("[data-search-state=done]")) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return performance.now() - begin;
  },
  all: async (query) => {
    const { pack } = document.querySelector("[data-kladez-search]").dataset;
    const { createSearch } = await import(document.querySelector("link[rel=modulepreload]").href);
    const { hits } = await createSearch(new URL(pack, document.baseURI)).search(query, { limit: 1000 });
    return hits.map(({ id }) => id);
  },
};

/** @type {Search} */
export const pagefind = {
  name: "Pagefind",
  address: (language, query) => `pagefind/${language}-search.html?q=${encodeURIComponent(query)}`,
  ready: "window.firstList",
  isOwn: (path) => path.startsWith("/pagefind/pagefind/"),
  ask: async (query) => {
    const begin = performance.now();
    await window.ask(query, 10);
    return performance.now() - begin;
  },
  all: async (query) => {
    const urls = await window.ask(query, Infinity);
    return urls.map((url) => url.replace(/^.*\/(?:ru|en)\/(.*)\/(?:index.html)?$/, (_, id) => (id.includes("/") ? id : `pages/${id}`)));
  },
};

/**
 * @param {string} language
 * @returns {string} a page that searches with Pagefind
 */
export function pagefindPage(language) {
  return `<!doctype html><html lang="${language}"><title>Search</title><p>
<script type="module">
import { search } from "./pagefind/pagefind.js";
window.ask = async (query, limit) => {
  const { results } = await search(query);
  const list = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  document.querySelector("p").textContent = list.map(({ meta }) => meta.title).join();
  return list.map(({ url }) => url);
};
await window.ask(new URLSearchParams(location.search).get("q"), 10);
window.firstList = performance.now();
</script>`;
}
