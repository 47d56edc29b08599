/**
 * What both corpora have in common: entries with their fields, each in English and Russian. An entry's fields follow from its number
 * alone, so that any entry can link to any other before that one is written.
 *
 * @module entries
 */
import { Random } from "./random.mjs";

export const LANGUAGES = ["en", "ru"];
export const TYPES = ["schools", "practices", "outcomes"];
const DIRECTIONS = ["citizenship", "cultures", "engineering", "inclusion"];
const COUNTRIES = ["am", "az", "bg", "br", "by", "cn", "de", "fr", "kz", "lt", "lv", "ru"];

/** How long a text is at least, in characters: between these, evenly; it ends with the section that it has begun. */
const LENGTHS = [4000, 9000];

/**
 * @typedef {object} Text
 * @property {string} title
 * @property {string} summary
 * @property {string} body Markdown; a link to another entry has the address `entry:NUMBER`
 */

/**
 * Where texts come from.
 *
 * @typedef {object} Source
 * @property {string} name
 * @property {(random: Random, language: string, length: number, link: () => string) => Text} text makes the text of an entry of about
 *   so many characters; `link` gives the address of some other entry
 */

/**
 * @typedef {object} Entry
 * @property {number} number
 * @property {string} type
 * @property {string} slug
 * @property {string} date as YYYY-MM-DD
 * @property {string[]} directions
 * @property {string} country
 * @property {string} [school] the slug of a school, for entries that are none
 * @property {{lat: string, lon: string}} [location] of a school
 * @property {Record<string, Text>} texts by language
 */

/**
 * @param {number} number
 * @returns {{type: string, slug: string}} where the entry of this number stands
 */
export function placeOf(number) {
  const type = TYPES[number % TYPES.length];
  return { type, slug: `${type.slice(0, -1)}-${String(number).padStart(6, "0")}` };
}

/**
 * Makes an entry.
 *
 * @param {Source} source
 * @param {number} number of the entry, from 0
 * @param {number} count how many entries there are
 * @returns {Entry}
 */
export function entryOf(source, number, count) {
  const random = new Random(1, number);
  const { type, slug } = placeOf(number);
  const two = (/** @type {number} */ value) => String(value).padStart(2, "0");
  const texts = LANGUAGES.map((language, index) => {
    const own = new Random(2, number, index);
    const text = source.text(own, language, own.between(LENGTHS[0], LENGTHS[1]), () => `entry:${own.between(0, count - 1)}`);
    return [language, { ...text, title: `${text.title} ${number}` }];
  });
  return {
    number,
    type,
    slug,
    date: `${random.between(2008, 2025)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`,
    directions: [...new Set([random.of(DIRECTIONS), random.of(DIRECTIONS)])],
    country: random.of(COUNTRIES),
    ...(type === "schools"
      ? { location: { lat: (random.next() * 90 - 30).toFixed(3), lon: (random.next() * 150 - 40).toFixed(3) } }
      : { school: placeOf(TYPES.length * random.between(0, Math.ceil(count / TYPES.length) - 1)).slug }),
    texts: Object.fromEntries(texts),
  };
}
