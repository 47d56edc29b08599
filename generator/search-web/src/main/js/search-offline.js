/**
 * The search of a site that is opened from a folder of files, where there are neither modules nor `fetch`: files come as
 * scripts, each beside the file whose content it has.
 *
 * @module search-offline
 */

import { startSearchBox } from "./search-combobox.js";
import { openByKey } from "./search-keys.js";
import { startSearchPage } from "./search-page.js";
import { site } from "./search-view.js";

/** @type {Map<string, (content: Response) => void>} */
const awaited = new Map();

/** @param {string} content of the script's file, in Base64 */
const accept = (content) => {
  const { src } = /** @type {HTMLScriptElement} */ (document.currentScript);
  const bytes = Uint8Array.from(atob(content), (character) => character.charCodeAt(0));
  awaited.get(src)?.(new Response(bytes));
};

/**
 * @param {string} address
 * @returns {Promise<Response>}
 */
const read = (address) =>
  new Promise((resolve, reject) => {
    const src = new URL(`${address}.js`, document.baseURI).href;
    const onerror = () => reject(new Error("there is no such file"));
    awaited.set(src, resolve);
    document.head.append(Object.assign(document.createElement("script"), { src, onerror }));
  });

const { pack } = /** @type {HTMLElement} */ (document.querySelector("[data-pack]")).dataset;
Object.assign(globalThis, { kladezFile: accept });
Object.assign(site, {
  load: async (/** @type {string} */ name) => (await read(pack + name)).arrayBuffer(),
  page: async (/** @type {string} */ address) => (await read(address)).text(),
  index: "index.html",
});
openByKey().forEach(startSearchBox);
document.querySelectorAll("[data-kladez-search]").forEach(startSearchPage);
