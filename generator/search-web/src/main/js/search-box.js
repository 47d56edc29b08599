/**
 * The search forms of a page: opens them by key, and fetches what they need when a visitor turns to one. Without this
 * module they are forms that lead to the search page.
 *
 * @module search-box
 */

import { openByKey } from "./search-keys.js";

/** @type {Promise<any> | undefined} */
let search;

const page = /** @type {any} */ (document.querySelector("[data-kladez-search]"));
if (page) {
  fetchSearch(page.dataset).catch(() => {
    page.dataset.searchState = "failed";
    page.querySelector("[data-note=failed]").hidden = false;
    page.querySelector(".search-retry").onclick = () => location.reload(); // a module that failed to load stays so
  });
}

for (const form of openByKey()) {
  const start = async () => {
    const { onfocus } = form.q;
    form.q.onfocus = form.onpointerenter = null;
    try {
      const { startSearchBox } = await fetchSearch(form.dataset);
      startSearchBox(form);
    } catch {
      form.q.onfocus = form.onpointerenter = onfocus; // the form works without
    }
  };
  form.q.onfocus = form.onpointerenter = start;
}

/**
 * @param {any} settings whose `pack` is the address of the pack's folder
 * @returns {Promise<any>} the module of the search; what it asks for first is fetched beside it
 */
function fetchSearch({ pack }) {
  if (!search) {
    const properties = { rel: "preload", as: "fetch", crossOrigin: "", href: `${pack}manifest.json` };
    document.head.append(Object.assign(document.createElement("link"), properties));
    search = import("./search.js");
  }
  return search;
}
