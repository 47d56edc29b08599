/**
 * How each generator wants its sources: the same texts in files of its own form, beside the templates of `templates/`.
 *
 * @module layouts
 */
import { placeOf } from "./entries.mjs";

/**
 * @typedef {object} Layout
 * @property {(entry: import("./entries.mjs").Entry, language: string) => string} path of an entry's file
 * @property {(entry: import("./entries.mjs").Entry, language: string) => string} front what stands before the text
 * @property {(number: number, language: string) => string} link the address that a text has to name for the entry of this number
 * @property {(entry: {type: string, slug: string}, language: string) => string} page the file that the generator makes of it
 */

const inFolders = (/** @type {{type: string, slug: string}} */ { type, slug }, /** @type {string} */ language) =>
  `${language}/${type}/${slug}`;

const asIndex = (/** @type {{type: string, slug: string}} */ entry, /** @type {string} */ language) =>
  `${inFolders(entry, language)}/index.html`;

/** @param {Record<string, unknown>} fields values in JSON, which YAML understands */
function yaml(fields) {
  const lines = Object.entries(fields).filter(([, value]) => value !== undefined);
  return `---\n${lines.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join("")}---\n\n`;
}

/** @type {Record<string, Layout>} */
export const LAYOUTS = {
  kladez: {
    path: ({ type, slug }, language) => `content/${type}/${slug}.${language}.md`,
    front({ date, directions, country, school, location, texts }, language) {
      const { title, summary } = texts[language];
      // A translation inherits what no language owns.
      const shared = location && { lat: Number(location.lat), lon: Number(location.lon) };
      return yaml(language === "en" ? { title, summary, date, directions, country, school, location: shared } : { title, summary }).replace(
        /^(date: )"(.*)"$/m,
        "$1$2",
      );
    },
    link(number, language) {
      const { type, slug } = placeOf(number);
      return `../${type}/${slug}.${language}.md`;
    },
    page: asIndex,
  },
  hugo: {
    path: (entry, language) => `content/${inFolders(entry, language)}.md`,
    front: ({ date, directions, country, school, texts }, language) =>
      yaml({ title: texts[language].title, summary: texts[language].summary, date, directions, countries: [country], school }),
    link(number) {
      const { type, slug } = placeOf(number);
      return `{{< ref "/${type}/${slug}.md" >}}`;
    },
    page: asIndex,
  },
  eleventy: {
    path: (entry, language) => `content/${inFolders(entry, language)}.md`,
    front({ type, slug, date, directions, country, school, texts }, language) {
      const { title, summary } = texts[language];
      return yaml({ title, summary, date, day: date, type, slug, directions, country, school });
    },
    link: (number, language) => `/${inFolders(placeOf(number), language)}/`,
    page: asIndex,
  },
  jbake: {
    path: (entry, language) => `content/${inFolders(entry, language)}.md`,
    front({ type, slug, date, directions, country, school, texts }, language) {
      const { title, summary } = texts[language];
      const tags = [...directions, country].join(",");
      const fields = { title, summary, date, type: "post", status: "published", tags, lang: language, section: type, slug, school };
      const lines = Object.entries(fields).filter(([, value]) => value !== undefined);
      return `${lines.map(([key, value]) => `${key}=${value}\n`).join("")}~~~~~~\n\n`;
    },
    link: (number, language) => `/${inFolders(placeOf(number), language)}.html`,
    page: (entry, language) => `${inFolders(entry, language)}.html`,
  },
};
