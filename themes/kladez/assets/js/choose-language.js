/**
 * The choice of language at the root of the site: goes on in the first of the reader's languages that the page offers.
 * An address with a fragment ("/#") shows the choice, and so does a page without scripts.
 */

const links = [...document.querySelectorAll("[data-choose-language] a[hreflang]")];

/**
 * @param {string} tag a language tag, such as "ru-RU"
 * @returns {string} its language alone, such as "ru"
 */
const languageOf = (tag) => tag.toLowerCase().split("-", 1)[0];

const wanted = (navigator.languages ?? [navigator.language ?? ""]).map(languageOf);
const language = wanted.find((code) => links.some((link) => languageOf(link.hreflang) === code));
const link = links.find((candidate) => languageOf(candidate.hreflang) === language);

if (link && link.href !== location.href && !location.href.includes("#")) {
  location.replace(link.href);
}
