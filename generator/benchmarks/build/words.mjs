/**
 * Made-up words. They are drawn as words of a language are, few of them often and many of them rarely (Zipf's law), and have endings
 * as inflected words have. No dictionary knows them.
 *
 * @module words
 */
import { Random } from "./random.mjs";

const STEMS = 30000;

/** How many of them, the most frequent, have one syllable. */
const SHORT_STEMS = 300;

/** How far the most frequent words stand from a pure 1/rank: Mandelbrot's addition. */
const SHIFT = 2.7;

const CODE = {
  en: "```js\nexport function mean(values) {\n  const sum = values.reduce((all, value) => all + value, 0);\n  return sum / values.length;\n}\n```",
  ru: "```js\nexport function largest(values) {\n  let found = -Infinity;\n  for (const value of values) {\n    found = Math.max(found, value);\n  }\n  return found;\n}\n```",
};

const LANGUAGES = {
  en: {
    starts: ["b", "br", "ch", "d", "fl", "g", "gl", "h", "l", "m", "n", "p", "pl", "r", "s", "sh", "st", "t", "tr", "v", "w"],
    middles: ["a", "e", "i", "o", "u", "ea", "oo", "ai"],
    closes: ["", "", "n", "r", "l", "st", "nd"],
    endings: ["", "", "", "s", "ed", "ing", "er", "ly", "ness"],
  },
  ru: {
    starts: ["б", "бр", "в", "г", "д", "ж", "з", "к", "кр", "л", "м", "н", "п", "пр", "р", "с", "ст", "т", "тр", "ф", "ц", "ч", "ш"],
    middles: ["а", "е", "и", "о", "у", "я", "ы"],
    closes: ["", "", "н", "р", "л", "ст", "к"],
    endings: ["", "а", "у", "ом", "е", "ы", "ов", "ам", "ами", "ах", "ость", "ости", "ение", "ения", "ого", "ыми"],
  },
};

/** The words of one language. */
class Vocabulary {
  #stems;
  #endings;
  #sums;

  /** @param {(typeof LANGUAGES)["en"]} sounds */
  constructor({ starts, middles, closes, endings }) {
    const random = new Random(3);
    const stems = new Set();
    while (stems.size < STEMS) {
      let stem = "";
      for (let syllables = stems.size < SHORT_STEMS ? 1 : random.between(2, 3); syllables > 0; syllables--) {
        stem += random.of(starts) + random.of(middles);
      }
      stems.add(stem + random.of(closes));
    }
    this.#stems = [...stems];
    this.#endings = endings;
    let sum = 0;
    this.#sums = Float64Array.from({ length: STEMS }, (_, rank) => (sum += 1 / (rank + SHIFT)));
  }

  /** @param {Random} random */
  word(random) {
    const wanted = random.next() * this.#sums[STEMS - 1];
    let low = 0;
    let high = STEMS - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#sums[middle] < wanted) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return this.#stems[low] + random.of(this.#endings);
  }

  /**
   * @param {Random} random
   * @param {number} count
   */
  words(random, count) {
    return Array.from({ length: count }, () => this.word(random)).join(" ");
  }

  /** @param {Random} random */
  heading(random) {
    return capital(this.words(random, random.between(2, 4)));
  }

  /** @param {Random} random */
  sentence(random) {
    return `${capital(this.words(random, random.between(5, 16)))}.`;
  }
}

/** @returns {import("./entries.mjs").Source} */
export function madeUpWords() {
  const vocabularies = { en: new Vocabulary(LANGUAGES.en), ru: new Vocabulary(LANGUAGES.ru) };
  return {
    name: "words",
    text(random, language, length, link) {
      const vocabulary = vocabularies[language];
      const blocks = [paragraph(random, vocabulary, link)];
      const isFull = () => blocks.reduce((sum, block) => sum + block.length + 2, 0) >= length;
      while (!isFull()) {
        blocks.push(`## ${vocabulary.heading(random)}`);
        for (let paragraphs = random.between(1, 3); paragraphs > 0; paragraphs--) {
          blocks.push(paragraph(random, vocabulary, link));
        }
        blocks.push(...special(random, vocabulary, language));
      }
      return { title: vocabulary.heading(random), summary: vocabulary.sentence(random), body: blocks.join("\n\n") };
    },
  };
}

/** A paragraph with a link, a strong word and an emphasised one. */
function paragraph(/** @type {Random} */ random, /** @type {Vocabulary} */ vocabulary, /** @type {() => string} */ link) {
  const sentences = Array.from({ length: random.between(3, 6) }, () => vocabulary.sentence(random));
  const marked = `**${vocabulary.word(random)}** ${vocabulary.words(random, 3)} *${vocabulary.word(random)}*`;
  sentences.splice(1, 0, `${capital(vocabulary.word(random))} ${marked} [${vocabulary.words(random, 2)}](${link()}).`);
  return sentences.join(" ");
}

/** Every second section has a list, a table, code or a quotation. */
function special(/** @type {Random} */ random, /** @type {Vocabulary} */ vocabulary, /** @type {string} */ language) {
  const drawn = random.next();
  if (drawn < 0.25) {
    return [Array.from({ length: random.between(3, 6) }, () => `- ${vocabulary.sentence(random)}`).join("\n")];
  }
  if (drawn < 0.35) {
    const row = () => `| ${Array.from({ length: 3 }, () => vocabulary.words(random, 2)).join(" | ")} |`;
    return [[row(), "|---|---|---|", ...Array.from({ length: random.between(3, 6) }, row)].join("\n")];
  }
  if (drawn < 0.42) {
    return [CODE[language]];
  }
  return drawn < 0.5 ? [`> ${vocabulary.sentence(random)}`] : [];
}

/** @param {string} text */
function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}
