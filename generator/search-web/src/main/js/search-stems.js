/**
 * Words of a text and their stems, exactly as the generator makes them when it writes the search pack: the stems are
 * those of Lucene's RussianLightStemFilter and EnglishMinimalStemFilter.
 *
 * @module search-stems
 */

/**
 * A word of a text.
 *
 * @typedef {object} Word
 * @property {string} form the word, folded
 * @property {number} start where the word begins in the text, in UTF-16 code units
 * @property {number} end where it ends, the first unit that is no longer part of it
 */

/**
 * Letters, digits, marks and underscores in a row; a single sign between two letters or two digits joins them.
 */
const WORD = /(?:\p{L}\p{M}*(?:['’.:·](?=\p{L}))?|\p{N}\p{M}*(?:[.,;'](?=\p{N}))?|[\p{M}_])+/gu;

const CYRILLIC_LETTER = /(?=\p{L})\p{Script=Cyrillic}/u;

/** A Russian word with the longest of the endings that leaves three letters. */
const RUSSIAN_ENDING = new RegExp(
  "^(...+?)(?:[ио]?ями|[ио]я[мх]|[аиы]ми|[ео]го|[ео]му|о[еь]в|ери|[аеия]я|[еиоую]ю|[аияы]х|[еоь]в|[аеёиоыя]м|" +
    "[еиоы]й|[оы]е|ми|[аеийоуыья])$",
);

/**
 * Finds the words of a text.
 *
 * @param {string} text any text
 * @returns {Word[]} its words in order
 */
export function words(text) {
  return Array.from(text.matchAll(WORD), ({ 0: token, index }) => ({
    form: foldLetters(token).replace(/['’]s$/, ""),
    start: index,
    end: index + token.length,
  }));
}

/**
 * @param {string} text any text
 * @returns {string} the text in small letters, with е for ё
 */
export function foldLetters(text) {
  return text.toLowerCase().replaceAll("ё", "е");
}

/**
 * Reduces a word to its stem.
 *
 * @param {string} form a folded word
 * @returns {string} the stem
 */
export function stem(form) {
  return CYRILLIC_LETTER.test(form) ? stemRussian(form) : stemEnglish(form);
}

/**
 * @param {string} word a word in lower case
 * @returns {string} the word without the ending of its case and number, and without a last ь or и, or with one н for two
 */
function stemRussian(word) {
  const short = word.replace(RUSSIAN_ENDING, "$1");
  return short.length > 3 && /(?:ь|и|нн)$/.test(short) ? short.slice(0, -1) : short;
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
