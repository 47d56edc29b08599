/**
 * Writes a corpus in the layouts of several generators.
 *
 * @module corpus
 */
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { LANGUAGES, TYPES, entryOf, placeOf } from "./entries.mjs";
import { LAYOUTS } from "./layouts.mjs";

/**
 * Writes sources: `FOLDER/LAYOUT/` for each layout, with its templates.
 *
 * @param {import("./entries.mjs").Source} source of the texts
 * @param {number} pages how many pages of entries: each entry has one in each language
 * @param {string} folder a new one
 * @param {string[]} layouts names of layouts
 * @returns {{characters: number}} how long a page's text is, on average
 */
export function writeCorpus(source, pages, folder, layouts) {
  const count = pages / LANGUAGES.length;
  for (const layout of layouts) {
    cpSync(join(import.meta.dirname, "templates", layout), join(folder, layout), { recursive: true });
    for (const type of layout === "kladez" ? [""] : LANGUAGES.flatMap((language) => TYPES.map((type) => `${language}/${type}`))) {
      mkdirSync(join(folder, layout, "content", type), { recursive: true });
    }
  }
  let characters = 0;
  for (let number = 0; number < count; number++) {
    const entry = entryOf(source, number, count);
    for (const language of LANGUAGES) {
      characters += entry.texts[language].body.length;
      for (const layout of layouts) {
        writeEntry(entry, language, join(folder, layout), LAYOUTS[layout]);
      }
    }
  }
  return { characters: Math.round(characters / pages) };
}

/**
 * @param {import("./entries.mjs").Entry} entry
 * @param {string} language
 * @param {string} folder
 * @param {import("./layouts.mjs").Layout} layout
 */
function writeEntry(entry, language, folder, layout) {
  const body = entry.texts[language].body.replace(/\]\(entry:(\d+)\)/g, (_, to) => `](${layout.link(Number(to), language)})`);
  writeFileSync(join(folder, layout.path(entry, language)), `${layout.front(entry, language)}${body}\n`);
}

/**
 * Counts which pages of entries a generator has made.
 *
 * @param {string} site the folder that it wrote to
 * @param {string} layout
 * @param {number} pages how many there should be
 * @returns {number}
 */
export function pagesMade(site, layout, pages) {
  let made = 0;
  for (let number = 0; number < pages / LANGUAGES.length; number++) {
    const place = placeOf(number);
    made += LANGUAGES.filter((language) => existsSync(join(site, LAYOUTS[layout].page(place, language)))).length;
  }
  return made;
}

/**
 * The file of an English entry in the middle of Kladez' corpus, to be changed.
 *
 * @param {number} pages of the corpus
 * @returns {{file: string, page: string}} the file in the sources, and its page in the site
 */
export function entryToChange(pages) {
  const place = placeOf(Math.floor(pages / LANGUAGES.length / 2));
  return { file: `content/${place.type}/${place.slug}.en.md`, page: LAYOUTS.kladez.page(place, "en") };
}
