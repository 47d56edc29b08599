/**
 * Guesses what was meant by a word that the search pack does not know.
 *
 * @module search-guess
 */

import { isStem, lookUp } from "./search-pack.js";
import { foldLetters } from "./search-stems.js";

/** @typedef {import("./search-pack.js").Pack} Pack */

/** @typedef {import("./search-pack.js").Shard} Shard */

/** @typedef {import("./search-pack.js").Found} Found */

/** @typedef {{form: string, distance: number, weight: number}} Candidate */

const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюе";

/** Latin spellings, longer ones before their beginnings, and what each stands for. */
const LATIN =
  "shch sch zh kh ts tz ch sh yu ju iu ya ja ia yo jo ye je a b v w g d e z i k q l m n o p r s t u f h c x j y '";
const CYRILLIC = "щ щ ж х ц ц ч ш ю ю ю я я я е е е е а б в в г д е з и к к л м н о п р с т у ф х ц кс й ы ь";
const SPELLINGS = LATIN.split(" ");
const SOUNDS = CYRILLIC.split(" ");
const SPELLING = new RegExp(SPELLINGS.join("|"), "g");

/** How many times better known a word must be to be suggested for one that is known. */
const BETTER_KNOWN = 5;

/**
 * @param {string} query
 * @returns {string} the query as the same keys give it on the other keyboard layout
 */
export function otherLayout(query) {
  const [from, to] = /\p{Script=Latin}/u.test(query) ? [LATIN_KEYS, CYRILLIC_KEYS] : [CYRILLIC_KEYS, LATIN_KEYS];
  return Array.from(foldLetters(query), (letter) => to[from.indexOf(letter)] ?? letter).join("");
}

/**
 * @param {Pack} pack
 * @param {string} word an unknown one
 * @returns {Promise<string | undefined>} a known one
 */
export async function guess(pack, word) {
  const spellings = cyrillicSpellings(word);
  for (const spelling of spellings) {
    if ((await lookUp(pack, spelling)).terms.size > 0) {
      return spelling;
    }
  }
  for (const spelling of [word, ...spellings]) {
    const typo = best(neighbours(await pack.shard(spelling), spelling));
    if (typo) {
      return typo;
    }
  }
  return best(await withOtherFirstLetter(pack, word));
}

/**
 * @param {Pack} pack
 * @param {Found} word a known one
 * @returns {Promise<string | undefined>} a word spelt alike that is much better known
 */
export async function betterKnown(pack, { form, shard: own, terms }) {
  const weight = own.weightOf([...terms].map(([term, weak]) => (term << 1) | weak));
  const shard = await pack.shard(form);
  const isOther = (/** @type {Candidate} */ other) =>
    other.weight >= BETTER_KNOWN * weight && !(shard === own && shard.shares(other.form, terms));
  return best(neighbours(shard, form).filter(isOther));
}

/**
 * @param {string} word
 * @returns {string[]} how a word in Latin letters may be spelt in Cyrillic ones
 */
export function cyrillicSpellings(word) {
  if (!/^[a-z'’]+$/.test(word)) {
    return [];
  }
  const spelling = word
    .replaceAll("’", "'")
    .replace(/yy$/, "yj")
    .replace(/([aeiou])y(?![aeou])/g, "$1j")
    .replace(SPELLING, (letters) => SOUNDS[SPELLINGS.indexOf(letters)]);
  return [
    spelling,
    ...(word[0] === "e" ? [`э${spelling.slice(1)}`] : []),
    ...(/[bdfklmnprstvz]$/.test(word) ? [`${spelling}ь`] : []),
  ];
}

/**
 * @param {Shard} shard
 * @param {string} word
 * @returns {Candidate[]} forms that differ from the word by a few typing errors behind the first letter
 */
function neighbours(shard, word) {
  const most = mostErrors(word);
  return shard.forms.flatMap((form, index) => {
    if (form[0] !== word[0] || isStem(form) || Math.abs(form.length - word.length) > most) {
      return [];
    }
    const distance = errorsBetween(form, word);
    return distance > most ? [] : [{ form, distance, weight: shard.weightOf(shard.termsAt(index)) }];
  });
}

/**
 * @param {string} word
 * @returns {number} how many typing errors it may have; numbers are taken as they are
 */
function mostErrors(word) {
  return word.length < 4 || /\p{N}/u.test(word) ? 0 : word.length < 8 ? 1 : 2;
}

/**
 * @param {string} one
 * @param {string} other
 * @returns {number} their distance by optimal string alignment
 */
function errorsBetween(one, other) {
  /** @type {number[]} */
  let before = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const replaced = last[column - 1] + (one[row - 1] === other[column - 1] ? 0 : 1);
      const swapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current[column] = Math.min(
        replaced,
        last[column] + 1,
        current[column - 1] + 1,
        swapped ? before[column - 2] + 1 : Infinity,
      );
    }
    [before, last] = [last, current];
  }
  return last[other.length];
}

/**
 * @param {Pack} pack
 * @param {string} word
 * @returns {Promise<Candidate[]>} written words that differ from the word by an error in the first letter
 */
async function withOtherFirstLetter(pack, word) {
  if (mostErrors(word) === 0) {
    return [];
  }
  const [first, second] = [word[0], word[1]];
  const found = await Promise.all([
    writtenWords(pack, word.slice(1)),
    writtenWords(pack, word),
    writtenWords(pack, word.slice(2), second),
    writtenWords(pack, first + word.slice(2), second),
  ]);
  return Promise.all(found.flat().map((form) => candidate(pack, form)));
}

/**
 * @param {Pack} pack
 * @param {string} tail
 * @param {string} [letter] the only first letter to look for
 * @returns {Promise<string[]>} words that may have this tail
 */
async function writtenWords(pack, tail, letter) {
  const hash = hashOf(tail);
  const letters = [...((await pack.bucket(hash)).get(hash >>> 16) ?? "")];
  return letters.filter((first) => first === (letter ?? first)).map((first) => first + tail);
}

/**
 * @param {string} text
 * @returns {number} FNV-1a
 */
function hashOf(text) {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  }
  return hash >>> 0;
}

/**
 * @param {Pack} pack
 * @param {string} form
 * @returns {Promise<Candidate>} of weight 0 when the form does not exist: its tail only has the hash of another
 */
async function candidate(pack, form) {
  const shard = await pack.shard(form);
  return { form, distance: 1, weight: shard.weightOf(shard.termsOf(form)) };
}

/**
 * @param {Candidate[]} candidates
 * @returns {string | undefined}
 */
function best(candidates) {
  const [first] = candidates.sort(
    (one, other) => one.distance - other.distance || other.weight - one.weight || (one.form < other.form ? -1 : 1),
  );
  return first?.weight > 0 ? first.form : undefined;
}
