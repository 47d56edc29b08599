/**
 * Words of a text and their stems, exactly as the generator makes them when it writes the search pack.
 *
 * @module search-stems
 */

/**
 * A word of a text.
 *
 * @typedef {object} Word
 * @property {string} stem what the search pack knows the word by
 * @property {number} start where the word begins in the text, in UTF-16 code units
 * @property {number} end where it ends, the first unit that is no longer part of it
 */

/**
 * Letters, digits, marks and underscores in a row; a single sign between two letters or two digits joins them.
 */
const WORD = /(?:\p{L}\p{M}*(?:['’.:·](?=\p{L}))?|\p{N}\p{M}*(?:[.,;'](?=\p{N}))?|[\p{M}_])+/gu;

const CYRILLIC_LETTER = /(?=\p{L})\p{Script=Cyrillic}/u;

/** Endings of Russian words: only the first rule with a fitting ending is applied. */
const RUSSIAN_ENDINGS = [
  { longerThan: 6, length: 4, endings: setOf("иями оями") },
  { longerThan: 5, length: 3, endings: setOf("иям иях оях ями оям оьв ами его ему ери ими ого ому ыми оев") },
  {
    longerThan: 4,
    length: 2,
    endings: setOf("ая яя ях юю ах ею их ия ию ьв ою ую ям ых ея ам ем ей ём ев ий им ое ой ом ов ые ый ым ми"),
  },
  { longerThan: 3, length: 1, endings: setOf("а е и о у й ы я ь") },
];

/**
 * Finds the words of a text.
 *
 * @param {string} text any text
 * @returns {Word[]} its words in order
 */
export function analyse(text) {
  return Array.from(text.matchAll(WORD), (match) => ({
    stem: stem(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/**
 * Reduces a word to its stem.
 *
 * @param {string} token one word as it is written in a text
 * @returns {string} the stem
 */
export function stem(token) {
  const word = normalise(token);
  return CYRILLIC_LETTER.test(word) ? stemRussian(word) : stemEnglish(word);
}

/**
 * @param {string} token a word as written
 * @returns {string} the word in lower case, with е for ё and without an English possessive ending
 */
function normalise(token) {
  return token.toLowerCase().replaceAll("ё", "е").replace(/['’]s$/, "");
}

/**
 * @param {string} word a word in lower case
 * @returns {string} the word without the ending of its case and number
 */
function stemRussian(word) {
  return shortenRussian(withoutRussianEnding(word));
}

/**
 * @param {string} word a word in lower case
 * @returns {string} the word without the first ending that fits
 */
function withoutRussianEnding(word) {
  const rule = RUSSIAN_ENDINGS.find(
    ({ longerThan, length, endings }) => word.length > longerThan && endings.has(word.slice(-length)),
  );
  return rule ? word.slice(0, -rule.length) : word;
}

/**
 * @param {string} word a word without its ending
 * @returns {string} the word without a last ь or и, or with one н for two
 */
function shortenRussian(word) {
  return word.length > 3 && /(?:ь|и|нн)$/.test(word) ? word.slice(0, -1) : word;
}

/**
 * @param {string} word a word in lower case
 * @returns {string} the singular of a regular plural; any other word as it is
 */
function stemEnglish(word) {
  if (word.length < 3 || /(?:[^s]|[us]s)$/.test(word)) {
    return word;
  }
  if (/[^ae]ies$/.test(word)) {
    return word.slice(0, -3) + "y";
  }
  return /[iaoe]es$/.test(word) ? word : word.slice(0, -1);
}

/**
 * @param {string} words words with spaces between them
 * @returns {Set<string>} the words
 */
function setOf(words) {
  return new Set(words.split(" "));
}
