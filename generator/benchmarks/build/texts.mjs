/**
 * Real texts: the entries of this repository. Headings and paragraphs of all of them are drawn anew for each page, numbers in them are
 * changed, and links lead to entries that exist.
 *
 * @module texts
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { LANGUAGES } from "./entries.mjs";

/** Pages about the site itself, with commands and layouts of their own. */
const LEFT_OUT = "pages";

/**
 * @typedef {object} Pool what pages in a language are made of
 * @property {string[]} titles
 * @property {string[]} summaries
 * @property {string[]} headings
 * @property {string[]} blocks paragraphs, lists, tables, quotations
 */

/**
 * @param {string} content the folder with the entries
 * @returns {import("./entries.mjs").Source}
 */
export function realTexts(content) {
  const pools = Object.fromEntries(LANGUAGES.map((language) => [language, poolOf(content, language)]));
  return {
    name: "real",
    text(random, language, length, link) {
      const { titles, summaries, headings, blocks } = pools[language];
      const body = [varied(random, random.of(blocks), link)];
      const isFull = () => body.reduce((sum, block) => sum + block.length + 2, 0) >= length;
      while (!isFull()) {
        body.push(random.of(headings));
        for (let count = random.between(2, 4); count > 0; count--) {
          body.push(varied(random, random.of(blocks), link));
        }
      }
      return { title: random.of(titles), summary: varied(random, random.of(summaries), link), body: body.join("\n\n") };
    },
  };
}

/**
 * @param {string} content
 * @param {string} language
 * @returns {Pool}
 */
function poolOf(content, language) {
  /** @type {Pool} */
  const pool = { titles: [], summaries: [], headings: [], blocks: [] };
  const folders = readdirSync(content, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== LEFT_OUT)
    .map(({ name }) => name)
    .sort();
  for (const folder of folders) {
    const files = readdirSync(join(content, folder)).filter((file) => file.endsWith(`.${language}.md`));
    for (const file of files.sort()) {
      add(pool, readFileSync(join(content, folder, file), "utf8"));
    }
  }
  return pool;
}

/**
 * @param {Pool} pool
 * @param {string} file
 */
function add(pool, file) {
  const [, front, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? [];
  const { title, summary } = parse(front);
  pool.titles.push(title);
  pool.summaries.push(summary);
  for (const block of body.split(/\n{2,}/).map((part) => part.trimEnd())) {
    if (/^#+ /.test(block)) {
      pool.headings.push(block.replace(/^#+/, "##"));
    } else if (/^[^\s`~[]/.test(block)) {
      pool.blocks.push(block.replace(/\[\^\w+\]/g, ""));
    }
  }
}

/**
 * The text with other years, other numbers of as many digits, and links to entries that exist. Addresses of other sites and the numbers of a list
 * stay.
 *
 * @param {import("./random.mjs").Random} random
 * @param {string} block
 * @param {() => string} link
 */
function varied(random, block, link) {
  return block.replace(/\]\([^)\s]*\.md(?:#[^)]*)?\)|\]\([^)]*\)|https?:\S+|^\s*\d+\.|\d+/gm, (found) => {
    if (/^(19|20)\d\d$/.test(found)) {
      return String(random.between(1950, 2025));
    }
    if (/^\d+$/.test(found)) {
      return String(random.between(10 ** (found.length - 1), 10 ** found.length - 1));
    }
    return /^\](?!\(\w+:)/.test(found) ? `](${link()})` : found;
  });
}
