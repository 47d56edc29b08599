import { encode } from "./encoder.mjs";
import { createSearch } from "../../main/js/search-engine.js";

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
      return Uint8Array.from(file).buffer;
    },
  });
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
    written: { лагерь: 1, лагеря: 1, лето: 1, мост: 1, проект: 2, робот: 2, школа: 4, школы: 4, шлюз: 1, python: 1 },
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
