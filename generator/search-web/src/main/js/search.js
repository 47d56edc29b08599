/**
 * The search of a site: its engine, and what brings the search page and the search forms to life.
 *
 * @module search
 */

import { startSearchPage } from "./search-page.js";

export { startSearchBox } from "./search-combobox.js";
export { createSearch, SearchError } from "./search-engine.js";

document.querySelectorAll("[data-kladez-search]").forEach(startSearchPage);
