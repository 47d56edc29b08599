import { gzipSync } from "node:zlib";
import { encode } from "./encoder.mjs";
import { createSearch } from "../../main/resources/org/kladez/search-web/search-engine.js";

export const BASE = "https://example.org/search/ru/";

/**
 * @param {Map<string, Buffer>} files
 * @param {string[]} [asked] gets the names of the files that are read
 */
export function searchIn(files, asked = []) {
  return createSearch(BASE, {
    load: async (name) => {
      asked.push(name);
      const file = files.get(name);
      if (!file) {
        throw new Error(`no ${name}`);
      }
      return stored(name, file);
    },
  });
}

/**
 * @param {string} name
 * @param {Buffer} file its content
 * @returns {ArrayBuffer} the file as a host keeps it
 */
export function stored(name, file) {
  return Uint8Array.from(name.endsWith(".bin") ? gzipSync(file) : file).buffer;
}

/** @param {import("./encoder.mjs").Site} site */
export function searchOf(site) {
  return searchIn(encode(site));
}

/** @param {{hits: {id: string}[]}} answer */
export function ids({ hits }) {
  return hits.map(({ id }) => id);
}

/** @returns {import("./encoder.mjs").Site} */
export function schools() {
  return {
    documents: [
      { id: "events/camp", text: { title: "лагерь", body: "лето школа робот" }, url: "camp/", lang: "en" },
      { id: "practices/code", text: { title: "код", body: "робот робот @ict школа" }, title: "Код" },
      { id: "practices/robots", text: { title: "робот", body: "школа проект код" } },
      { id: "schools/ivanovo", text: { title: "школа ивановск~", body: "проект python" }, url: "ru/schools/iv/" },
      { id: "schools/omsk", text: { title: "школа", body: "шлюз мост" } },
    ],
    forms: {
      икт: "@ict",
      "ивановск~": "ивановск~",
      код: "код",
      кода: "код",
      лагерь: "лагерь",
      лагеря: "лагерь",
      лето: "лето",
      летом: "лето",
      мост: "мост",
      проект: "проект",
      проекта: "проект",
      проектов: "проект",
      программа: "проект ?код",
      робот: "робот",
      роботов: "робот",
      робототехника: "робот",
      шлюз: "шлюз",
      школа: "школа",
      школы: "школа",
      python: "python",
    },
    starts: ["", "кода", "л", "проекта", "т"],
    types: { schools: "Школы", practices: "Практики" },
    written: ["лагерь", "лагеря", "лето", "мост", "проект", "робот", "школа", "школы", "шлюз", "python"],
    buckets: 3,
    facets: {
      country: {
        label: "Страна",
        values: [
          ["ru", "Россия", [0, 3, 4]],
          ["kz", "Казахстан", [1]],
          ["xx", "Нет", []],
        ],
      },
      type: {
        label: "Раздел",
        values: [
          ["schools", "Школы", [3, 4]],
          ["practices", "Практики", [1, 2]],
          ["events", "События", [0]],
        ],
      },
    },
  };
}
