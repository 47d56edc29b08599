/**
 * What is asked: the judged queries of this repository, and for other sites words of their titles, mistyped ones too.
 *
 * @module queries
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{query: string, kind: string, grades?: Map<string, number>}} Query */

/**
 * @param {string} folder with the judged queries
 * @param {string} language
 * @returns {Query[]}
 */
export function judged(folder, language) {
  /** @type {Map<string, Query>} */
  const queries = new Map();
  for (const line of readFileSync(join(folder, `${language}.tsv`), "utf8").split("\n")) {
    const [query, kind, entry, grade] = line.split("\t");
    if (grade !== undefined && !line.startsWith("#")) {
      const known = queries.get(query) ?? { query, kind, grades: new Map() };
      known.grades.set(entry, Number(grade));
      queries.set(query, known);
    }
  }
  return [...queries.values()];
}

/**
 * @param {string} content a folder with a folder for each type of entries
 * @param {string} language
 * @param {number} count how many of each kind
 * @returns {Query[]} the same for the same texts
 */
export function fromTitles(content, language, count) {
  const files = readdirSync(content, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(`.${language}.md`));
  const titles = files.sort().flatMap((file) => /^title: "?(.*?)"?$/m.exec(readFileSync(join(content, file), "utf8"))?.[1] ?? []);
  let seed = 42;
  const random = (/** @type {number} */ below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;
  /** @type {Query[]} */
  const queries = [];
  while (queries.length < 4 * count) {
    const words = titles[random(titles.length)].split(/[^\p{L}]+/u).filter((word) => word.length > 3);
    const word = words[random(words.length || 1)];
    if (words.length > 2 && word.length > 5) {
      const at = random(word.length - 1);
      const typo = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
      queries.push({ query: word, kind: "one word" });
      queries.push({ query: words.slice(0, 2).join(" "), kind: "two words" });
      queries.push({ query: words.slice(0, 3).join(" "), kind: "three words" });
      queries.push({ query: typo, kind: "typo" });
    }
  }
  return queries;
}
