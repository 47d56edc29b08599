/**
 * Guesses what was meant by words that the search pack does not know. Most queries do without: it is fetched when it is
 * needed, and imports nothing.
 *
 * @module search-guess
 */

/** @typedef {import("./search-pack.js").Pack} Pack */

/** @typedef {import("./search-pack.js").Shard} Shard */

/** @typedef {import("./search-pack.js").Found} Found */

/** @typedef {{form: string, distance: number, weight: number}} Candidate */

/** Stands for the place of a dropped letter where none was dropped, and for how many may be dropped. */
const WHOLE = 7;

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
  return Array.from(query.toLowerCase().replaceAll("ё", "е"), (letter) => to[from.indexOf(letter)] ?? letter).join("");
}

/**
 * @param {Pack} pack
 * @param {string} word an unknown one
 * @returns {Promise<string | undefined>} a known one in the letters of the site's language that lies near by
 */
export async function nearTypo(pack, word) {
  return pack.manifest.cyrillic === /\p{Script=Cyrillic}/u.test(word) ? typo(pack, word) : undefined;
}

/**
 * @param {Pack} pack
 * @param {string} word an unknown one
 * @returns {Promise<string | undefined>} a known one
 */
export async function guess(pack, word) {
  const spellings = cyrillicSpellings(word);
  for (const spelling of spellings) {
    if (isKnown(await pack.lookUp(spelling))) {
      return spelling;
    }
  }
  for (const spelling of [word, ...spellings]) {
    const form = await typo(pack, spelling);
    if (form) {
      return form;
    }
  }
  return farTypo(pack, (pack.manifest.cyrillic && spellings[0]) || word);
}

/**
 * @param {Found} word
 * @returns {boolean}
 */
function isKnown({ terms }) {
  return terms.size > 0;
}

/**
 * @param {Pack} pack
 * @param {string} word
 * @returns {Promise<string | undefined>}
 */
async function typo(pack, word) {
  return sorted(neighbours(await pack.shard(word), word)).find(({ weight }) => weight)?.form;
}

/**
 * @param {Found} word a known one
 * @returns {string | undefined} a word spelt alike that is much better known
 */
export function betterKnown({ form, shard, terms }) {
  const isOwn = (/** @type {number} */ code) => terms.has(code >> 1);
  const weight = shard.weightOf([...terms].map(([term, weak]) => (term << 1) | weak));
  return sorted(neighbours(shard, form)).find(
    (other) => other.weight >= BETTER_KNOWN * weight && !shard.termsOf(other.form).some(isOwn),
  )?.form;
}

/**
 * @param {string} word
 * @returns {string[]} how a word in Latin letters may be spelt in Cyrillic ones
 */
function cyrillicSpellings(word) {
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
    if (form[0] !== word[0] || form.endsWith("~") || Math.abs(form.length - word.length) > most) {
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
 * Mends an error near the beginning, which leads to another shard. Two words that differ by one letter are equal when a
 * letter is dropped in one of them or in both.
 *
 * @param {Pack} pack
 * @param {string} word
 * @returns {Promise<string | undefined>}
 */
async function farTypo(pack, word) {
  if (!mostErrors(word)) {
    return undefined;
  }
  const texts = [word, ...Array.from(word.slice(0, WHOLE), (_, at) => word.slice(0, at) + word.slice(at + 1))];
  const found = await Promise.all(
    texts.map(async (text, index) => {
      const hash = hashOf(text);
      const typos = (await pack.typos(hash)).filter(
        ({ hash: high, at, letter }) =>
          high === hash >>> 16 && (index ? at === WHOLE || at === index - 1 || letter === word[index - 1] : letter),
      );
      return typos.map(({ at, letter, weight }) => ({
        form: text.slice(0, at) + letter + text.slice(at),
        distance: 1,
        weight,
      }));
    }),
  );
  for (const { form } of sorted(found.flat())) {
    // Another word may have the same hash.
    if (isKnown(await pack.lookUp(form))) {
      return form;
    }
  }
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
 * @param {Candidate[]} candidates
 * @returns {Candidate[]} the best ones first
 */
function sorted(candidates) {
  return candidates.sort(
    (one, other) => one.distance - other.distance || other.weight - one.weight || (one.form < other.form ? -1 : 1),
  );
}
