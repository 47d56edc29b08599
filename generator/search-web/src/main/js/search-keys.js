/**
 * The keys and links that lead to a page's search forms.
 *
 * @module search-keys
 */

/** A browser may refuse to remember anything; then the choice holds for the page. */
const memory = (() => {
  try {
    return localStorage;
  } catch {
    return /** @type {Record<string, string>} */ ({});
  }
})();

/**
 * Opens the first form that can be seen when it is asked for.
 *
 * @returns {any[]} the page's search forms
 */
export function openByKey() {
  /** @type {any[]} */
  const forms = [...document.querySelectorAll("[data-search-box]")];
  /** @type {(event: Event) => void} where there is room for none, makes room */
  const open = (event) => {
    const form = forms.find((candidate) => candidate.getClientRects().length) ?? forms[0];
    form.classList.add("search-open");
    form.q.select();
    form.q.focus();
    event.preventDefault();
  };
  for (const { q } of forms) {
    Object.assign(q, { role: "combobox", ariaAutoComplete: "list", ariaExpanded: "false" });
  }
  addEventListener("keydown", (event) => {
    if (asksForSearch(event)) {
      open(event);
    }
  });
  document.querySelector("[data-search-open]")?.addEventListener("click", (/** @type {any} */ event) => {
    if (!(event.ctrlKey || event.metaKey)) {
      open(event);
    }
  });
  const choice = /** @type {any} */ (document.querySelector("[data-search-key]"));
  if (choice) {
    choice.hidden = false;
    const box = choice.querySelector("input");
    box.checked = !memory.searchKeyOff;
    box.onchange = () => (memory.searchKeyOff = box.checked ? "" : "1");
  }
  return forms;
}

/**
 * @param {any} event
 * @returns {boolean} whether it is "/" outside of fields, unless it was switched off, or Ctrl+K or Cmd+K, on a Cyrillic
 *     keyboard too
 */
function asksForSearch({ key, ctrlKey, metaKey, target }) {
  return ctrlKey || metaKey ? /^[kл]$/i.test(key) : key === "/" && !memory.searchKeyOff && !target.matches(":read-write");
}
