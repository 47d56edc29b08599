/**
 * Writes search packs for the tests, as docs/reference/search-pack.md describes them.
 */

import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

/**
 * @typedef {object} Site
 * @property {{id: string, title?: string, url?: string, lang?: string, text: Record<string, string>}[]} documents terms
 *     with spaces between them, by field; concepts begin with `@`, function words with `!`
 * @property {Record<string, string>} forms terms of each form with spaces between them; `?` before a weak one
 * @property {Record<string, number>} [boosts] by field
 * @property {Record<string, [concept: string, ...words: string[]][]>} [names] by a form of their first word; the stems of
 *     a word with spaces between them
 * @property {boolean} [cyrillic] whether the language is written in Cyrillic letters
 * @property {string[]} [starts] first forms of the shards
 * @property {number} [block]
 * @property {number} [weak]
 * @property {Record<string, number>} [written] weights of the words in the buckets for typing errors
 * @property {number} [buckets]
 * @property {Record<string, {label: string, values: [string, string, number[]][]}>} [facets]
 * @property {Record<string, string>} [types]
 */

/**
 * @param {Site} site
 * @returns {Map<string, Buffer>} files by name, as a host keeps them
 */
export function encode({
  documents,
  forms,
  boosts = { title: 3, body: 1 },
  names = {},
  cyrillic = false,
  starts = [""],
  block = 2,
  weak = 0.5,
  written = {},
  buckets = 1,
  facets = {},
  types = {},
}) {
  const files = new Map();
  /** @type {(name: string, content: Buffer | number[]) => string} */
  const put = (name, content) => {
    const bytes = gzipSync(Buffer.from(content));
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
    files.set(`${name}-${hash}.bin`, bytes);
    return hash;
  };
  /** @type {(name: string, content: any) => string} */
  const putJson = (name, content) => put(name, Buffer.from(JSON.stringify(content)));
  const fields = Object.keys(boosts);
  const lengths = fields.map((name) => documents.map(({ text }) => termsIn(text[name]).length));
  const manifest = {
    version: 4,
    language: "ru",
    cyrillic,
    documents: documents.length,
    k1: 1.2,
    b: 0.75,
    weak,
    fields: fields.map((name, index) => ({
      name,
      boost: boosts[name],
      documents: lengths[index].filter((length) => length > 0).length,
      terms: lengths[index].reduce((sum, length) => sum + length, 0),
    })),
    types,
    table: put("documents", lengths.flat().map(normOf)),
    shards: starts.map((first, index) => {
      const own = Object.keys(forms).filter((form) => form >= first && !(form >= starts[index + 1]));
      const begun = Object.keys(names).filter((form) => form >= first && !(form >= starts[index + 1]));
      const rows = begun.flatMap((form) => names[form]);
      return [first, put("terms", shard(own.sort(), forms, rows, fields, documents))];
    }),
    block,
    titles: slices(documents, block).map((part) => putJson("titles", part.map(titleOf))),
    typos: putJson("typos", bucketsOf(written, buckets).map((bytes) => put("bucket", bytes))),
    facets: Object.entries(facets).map(([field, { label, values }]) => {
      const rows = values.map(([value, name, list]) => [value, name, deltas(list)]);
      return [field, label, putJson(`facet-${field}`, rows)];
    }),
  };
  files.set("manifest.json", Buffer.from(JSON.stringify(manifest)));
  return files;
}

/**
 * @param {string} [text]
 * @returns {string[]}
 */
export function termsIn(text) {
  return text?.split(" ").filter(Boolean) ?? [];
}

/** @param {Site["documents"][number]} document */
function titleOf({ id, title = id, url, lang }) {
  return lang ? [id, title, url, lang] : url ? [id, title, url] : [id, title];
}

/**
 * @param {string[]} own forms of the shard in order
 * @param {Site["forms"]} forms
 * @param {[concept: string, ...words: string[]][]} names
 * @param {string[]} fields
 * @param {Site["documents"]} documents
 */
function shard(own, forms, names, fields, documents) {
  const termsOf = own.map((form) => termsIn(forms[form]));
  const inForms = termsOf.flat().map((term) => term.replace("?", ""));
  const terms = [...new Set([...inForms, ...names.map(([concept]) => concept)])].sort();
  const occurrences = fields.map((name) =>
    terms.map((term) =>
      documents
        .map(({ text }, document) => [document, termsIn(text[name]).filter((other) => other === term).length])
        .filter(([, frequency]) => frequency > 0),
    ),
  );
  const bytes = [...varint(terms.length), ...varint(own.length)];
  bytes.push(...occurrences.flat().flatMap((list) => varint(list.length)));
  for (const list of occurrences.flat()) {
    const steps = deltas(list.map(([document]) => document));
    list.forEach(([, frequency], index) => {
      bytes.push(...varint((steps[index] << 1) | Number(frequency === 1)));
      bytes.push(...(frequency === 1 ? [] : varint(frequency)));
    });
  }
  own.forEach((form, index) => bytes.push(...frontCoded(index > 0 ? own[index - 1] : "", form)));
  let before = 0;
  for (const [first, ...further] of termsOf) {
    const number = terms.indexOf(first);
    bytes.push(...varint((zigzag(number - before) << 1) | Number(further.length > 0)));
    before = number;
    if (further.length > 0) {
      bytes.push(...varint(further.length));
      for (const term of further) {
        bytes.push(...varint((terms.indexOf(term.replace("?", "")) << 1) | Number(term.startsWith("?"))));
      }
    }
  }
  const concepts = terms.filter((term) => term.startsWith("@"));
  const all = [...new Set(documents.flatMap(({ text }) => Object.values(text).flatMap(termsIn)))]
    .filter((term) => term.startsWith("@"))
    .sort();
  bytes.push(...varint(concepts.length));
  concepts.forEach((concept) => bytes.push(...varint(terms.indexOf(concept)), ...varint(all.indexOf(concept))));
  const functionWords = terms.filter((term) => term.startsWith("!"));
  bytes.push(...varint(functionWords.length), ...functionWords.flatMap((term) => varint(terms.indexOf(term))));
  bytes.push(...varint(names.length));
  for (const [concept, ...words] of names) {
    bytes.push(...varint(terms.indexOf(concept)), ...varint(words.length));
    for (const stems of words.map(termsIn)) {
      bytes.push(...varint(stems.length), ...stems.flatMap((stem) => [...varint(stem.length), ...letters(stem)]));
    }
  }
  return bytes;
}

/**
 * @param {string} before
 * @param {string} form
 */
function frontCoded(before, form) {
  let shared = 0;
  while (shared < before.length && before[shared] === form[shared]) {
    shared++;
  }
  const rest = form.slice(shared);
  return [
    ...varint(shared),
    ...varint(rest.length),
    ...letters(rest),
  ];
}

/**
 * @param {Record<string, number>} written
 * @param {number} count
 */
function bucketsOf(written, count) {
  /** @type {{high: number, at: number, letter: string, weight: number}[][]} */
  const buckets = Array.from({ length: count }, () => []);
  for (const [word, documents] of Object.entries(written)) {
    const weight = Math.min(15, documents.toString(2).length);
    const cut = Array.from(word.slice(0, 7), (letter, at) => ({ text: word.slice(0, at) + word.slice(at + 1), at, letter }));
    for (const { text, at, letter } of [...cut, { text: word, at: 7, letter: "" }]) {
      const hash = fnv(text);
      buckets[hash % count].push({ high: hash >>> 16, at, letter, weight });
    }
  }
  return buckets.map((bucket) => {
    bucket.sort((one, other) => one.high - other.high);
    return bucket.flatMap(({ high, at, letter: dropped, weight }, index) => [
      ...varint(high - (bucket[index - 1]?.high ?? 0)),
      ...varint(at | (weight << 3)),
      ...letters(dropped),
    ]);
  });
}

/** @param {string} text */
function fnv(text) {
  let hash = 2166136261n;
  for (let at = 0; at < text.length; at++) {
    hash = ((hash ^ BigInt(text.charCodeAt(at))) * 16777619n) % 2n ** 32n;
  }
  return Number(hash);
}

/**
 * @param {number} number
 * @returns {number[]}
 */
export function varint(number) {
  return number < 128 ? [number] : [(number % 128) | 128, ...varint(Math.floor(number / 128))];
}

/** @param {number} number */
function zigzag(number) {
  return number >= 0 ? 2 * number : -2 * number - 1;
}

/** @param {string} text */
function letters(text) {
  return Array.from({ length: text.length }, (_, at) => letter(text.charCodeAt(at))).flat();
}

/** @param {number} unit */
function letter(unit) {
  if (unit >= 1 && unit <= 127) {
    return [unit];
  }
  return unit >= 0x430 && unit <= 0x45f ? [unit - 0x430 + 128] : [0, ...varint(unit)];
}

/** @param {number[]} list */
function deltas(list) {
  return list.map((item, index) => (index > 0 ? item - list[index - 1] : item));
}

/**
 * @template T
 * @param {T[]} list
 * @param {number} size
 * @returns {T[][]}
 */
function slices(list, size) {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}

/** @param {number} norm what Lucene's `byte4ToInt` makes of it */
export function lengthOf(norm) {
  const c = norm - 24;
  const [m, e] = [c & 7, (c >> 3) - 1];
  return norm < 24 ? norm : 24 + (e < 0 ? m : (m | 8) << e);
}

/** @param {number} length */
export function normOf(length) {
  let norm = 255;
  while (lengthOf(norm) > length) {
    norm--;
  }
  return norm;
}
