/**
 * The filter of a list: makes its links checkboxes, and hides the entries that do not fit. An entry fits when it has
 * one of the chosen values of each facet that has any chosen. What is chosen stands in the address.
 */

const panel = document.querySelector("[data-filter]");
const status = document.querySelector("[data-filter-status]");
const clear = document.querySelector("[data-filter-clear]");
const chosenCount = panel.querySelector(".filter-chosen");
const allShown = status.textContent;
const languageLinks = [...document.querySelectorAll("a[hreflang]")];

const cards = [...document.querySelectorAll("[data-facets]")].map((item) => {
  const values = new URLSearchParams(item.dataset.facets);
  return { item, values: (name) => values.getAll(name) };
});

/** @returns {{name: string, options: {value: string, box: HTMLInputElement, item: Element, count: Element}[]}} */
const facetOf = (list) => {
  const name = list.dataset.facet;
  const options = [...list.children].map((item) => {
    const text = item.firstElementChild;
    const count = item.querySelector(".facet-count");
    const box = document.createElement("input");
    Object.assign(box, { type: "checkbox", name, value: item.dataset.value, autocomplete: "off" });
    const label = document.createElement("label");
    const words = document.createElement("span");
    if (text.lang) {
      words.lang = text.lang;
    }
    words.append(...text.childNodes);
    label.append(box, words, " ", count);
    item.replaceChildren(label);
    return { value: box.value, box, item, count };
  });
  return { name, options };
};

const facets = [...panel.querySelectorAll("[data-facet]")].map(facetOf);

const chosenIn = (facet) => facet.options.filter((o) => o.box.checked).map((o) => o.value);

/** Whether an entry fits what is chosen; `but` leaves one facet out. */
const fits = (card, chosen, but) =>
  facets.every((facet) => {
    const wanted = chosen.get(facet);
    return facet === but || !wanted.length || card.values(facet.name).some((value) => wanted.includes(value));
  });

const show = () => {
  const chosen = new Map(facets.map((facet) => [facet, chosenIn(facet)]));
  let shown = 0;
  for (const card of cards) {
    card.item.hidden = !fits(card, chosen);
    shown += card.item.hidden ? 0 : 1;
  }
  for (const facet of facets) {
    const rest = cards.filter((card) => fits(card, chosen, facet));
    for (const option of facet.options) {
      const count = rest.filter((card) => card.values(facet.name).includes(option.value)).length;
      option.count.textContent = count;
      option.item.classList.toggle("facet-none", count === 0);
    }
  }
  const marks = [...chosen.values()].flat().length;
  const { textShown, textNone } = status.dataset;
  const text = shown ? textShown.replace("{n}", shown).replace("{all}", cards.length) : textNone;
  status.textContent = marks ? text : allShown;
  clear.hidden = !marks;
  chosenCount.textContent = marks ? ` (${marks})` : "";
  languageLinks.forEach((link) => (link.search = location.search));
};

const readAddress = () => {
  const query = new URLSearchParams(location.search);
  for (const { name, options } of facets) {
    options.forEach((option) => (option.box.checked = query.getAll(name).includes(option.value)));
  }
  show();
};

const writeAddress = () => {
  const query = new URLSearchParams();
  facets.forEach((facet) => chosenIn(facet).forEach((value) => query.append(facet.name, value)));
  const address = new URL(location.href);
  address.search = query.toString();
  history.pushState(null, "", address);
  show();
};

panel.addEventListener("change", writeAddress);
clear.addEventListener("click", () => {
  facets.forEach((facet) => facet.options.forEach((option) => (option.box.checked = false)));
  writeAddress();
  status.focus(); // the button is gone
});
addEventListener("popstate", readAddress);
readAddress();
