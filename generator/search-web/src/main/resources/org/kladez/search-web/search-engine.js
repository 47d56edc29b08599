/**
 * The search over a pack of files that the generator wrote: fetches what a query needs and ranks the documents.
 *
 * @module search-engine
 */

import { analyse } from "./search-stems.js";

const PACK_VERSION = 1;
const MANIFEST = "manifest.json";
const float = Math.fround;

/**
 * @typedef {object} Field
 * @property {string} name
 * @property {number} boost
 * @property {number} documents number of documents that have the field
 * @property {number} terms number of all terms in it
 */

/**
 * @typedef {object} Manifest
 * @property {number} version
 * @property {string} language
 * @property {number} documents
 * @property {number} k1
 * @property {number} b
 * @property {Field[]} fields
 * @property {Record<string, string>} types names of the types of entries
 * @property {string} lengths file with the lengths of the fields
 * @property {{first: string, file: string}[]} shards files with the postings, in order of their first stem
 * @property {{size: number, files: string[]}} entries files with the documents, `size` in each
 */

/** @typedef {Record<string, number[]>} Lengths length of a field by document; 0 where the field is absent */

/** @typedef {Record<string, number[]>} Postings by field: document, frequency, document, frequency … */

/** @typedef {Record<string, Postings>} Shard postings by stem */

/** @typedef {Map<number, number>} Scores score by document */

/** @typedef {{scores: Scores, common: boolean}} FoundStem a stem of the query and where it occurs */

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} lang language its text is in
 * @property {string} title
 * @property {string} url relative to the site's root
 * @property {string} type
 * @property {string} excerpt
 */

/** @typedef {Entry & {typeName: string, score: number}} Hit a document that was found */

/**
 * @typedef {object} Answer
 * @property {number} total number of all documents found
 * @property {string[]} stems distinct stems of the query
 * @property {Hit[]} hits the part that was asked for, best first
 */

/**
 * @typedef {object} SearchOptions
 * @property {number} [limit] how many hits to give; 10 when absent
 * @property {number} [offset] how many of the best hits to leave out
 * @property {string} [type] find entries of this type only
 * @property {AbortSignal} [signal] stops the search
 */

/**
 * @typedef {object} Search
 * @property {() => Promise<void>} prepare fetches the manifest ahead of the first query
 * @property {(query: string, options?: SearchOptions) => Promise<Answer>} search finds documents; rejects with a
 *     SearchError when the pack cannot be read, and with an AbortError when the signal stops it
 */

/** @typedef {<T>(name: string, check: (value: unknown) => T) => Promise<T>} Load reads a file of the pack */

/** The pack cannot be read. */
export class SearchError extends Error {
  /**
   * @param {string} message what is wrong
   * @param {string} url address of the file
   * @param {unknown} [cause] the error behind it
   */
  constructor(message, url, cause) {
    super(`${message} (${url})`, { cause });
    this.name = "SearchError";
    this.url = url;
  }
}

/**
 * Opens a search. Nothing is fetched before it is needed, and no file more than once.
 *
 * @param {string | URL} baseUrl address of the pack's folder; on a page it may be relative to the page
 * @returns {Search} the search
 */
export function createSearch(baseUrl) {
  const load = createLoader(folderUrl(baseUrl));
  return {
    async prepare() {
      await load(MANIFEST, checkManifest);
    },
    async search(query, { limit = 10, offset = 0, type, signal } = {}) {
      const reader = withSignal(load, signal);
      return answer(reader, query, { limit, offset, type, signal });
    },
  };
}

/**
 * @param {Load} load
 * @param {string} query
 * @param {{limit: number, offset: number, type?: string, signal?: AbortSignal}} options
 * @returns {Promise<Answer>}
 */
async function answer(load, query, { limit, offset, type, signal }) {
  stopWhenAborted(signal);
  const stems = distinctStems(query);
  if (stems.length === 0) {
    return { total: 0, stems, hits: [] };
  }
  const manifest = await load(MANIFEST, checkManifest);
  const found = await findStems(load, manifest, stems);
  const documents = await matching(load, manifest, found, type);
  const ranked = rank(documents, found);
  const hits = await Promise.all(
    ranked.slice(offset, offset + limit).map(({ document, score }) => readHit(load, manifest, document, score)),
  );
  return { total: ranked.length, stems, hits };
}

/**
 * @param {string} query
 * @returns {string[]}
 */
function distinctStems(query) {
  return [...new Set(analyse(query).map((word) => word.stem))];
}

// ---- Postings and matching

/**
 * @param {Load} load
 * @param {Manifest} manifest
 * @param {string[]} stems
 * @returns {Promise<FoundStem[]>}
 */
async function findStems(load, manifest, stems) {
  const [lengths, ...postings] = await Promise.all([
    load(manifest.lengths, (value) => checkLengths(value, manifest)),
    ...stems.map((stem) => readPostings(load, manifest, stem)),
  ]);
  return postings.map((stemPostings) => ({
    scores: scoreStem(stemPostings, manifest, lengths),
    common: isCommon(stemPostings, manifest),
  }));
}

/**
 * @param {Load} load
 * @param {Manifest} manifest
 * @param {string} stem
 * @returns {Promise<Postings>} nothing in it when no document has the stem
 */
async function readPostings(load, manifest, stem) {
  const file = shardFile(manifest.shards, stem);
  const shard = file === undefined ? {} : await load(file, (value) => checkShard(value, manifest));
  return Object.hasOwn(shard, stem) ? shard[stem] : {};
}

/**
 * @param {Manifest["shards"]} shards
 * @param {string} stem
 * @returns {string | undefined} file of the last shard that does not begin after the stem
 */
function shardFile(shards, stem) {
  let low = 0;
  let high = shards.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (shards[middle].first <= stem) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return shards[low - 1]?.file;
}

/**
 * @param {Postings} postings
 * @param {Manifest} manifest
 * @returns {boolean} whether more than half of the documents have the stem in one field
 */
function isCommon(postings, { documents }) {
  return Object.values(postings).some((list) => list.length / 2 > documents / 2);
}

/**
 * The documents of a query: those with all its stems, apart from common ones; if there are none, those with any stem.
 *
 * @param {Load} load
 * @param {Manifest} manifest
 * @param {FoundStem[]} found
 * @param {string} [type]
 * @returns {Promise<number[]>}
 */
async function matching(load, manifest, found, type) {
  const withAny = [...new Set(found.flatMap(({ scores }) => [...scores.keys()]))];
  const required = found.filter(({ common }) => !common);
  const withAll = withAny.filter((document) => required.every(({ scores }) => scores.has(document)));
  const strict = await ofType(load, manifest, withAll, type);
  return strict.length > 0 ? strict : ofType(load, manifest, withAny, type);
}

/**
 * @param {Load} load
 * @param {Manifest} manifest
 * @param {number[]} documents
 * @param {string} [type]
 * @returns {Promise<number[]>} the documents of the type; all of them when no type is given
 */
async function ofType(load, manifest, documents, type) {
  if (!type) {
    return documents;
  }
  const entries = await Promise.all(documents.map((document) => readEntry(load, manifest, document)));
  return documents.filter((_, index) => entries[index].type === type);
}

// ---- Scores: BM25 in single precision, step by step as the generator's index counts it

/**
 * @param {Postings} postings
 * @param {Manifest} manifest
 * @param {Lengths} lengths
 * @returns {Scores}
 */
function scoreStem(postings, manifest, lengths) {
  /** @type {Scores} */
  const scores = new Map();
  for (const field of manifest.fields.filter(({ name }) => Object.hasOwn(postings, name))) {
    const list = postings[field.name];
    const score = fieldScorer(manifest, field, list.length / 2);
    for (let index = 0; index < list.length; index += 2) {
      const [document, frequency] = [list[index], list[index + 1]];
      scores.set(document, (scores.get(document) ?? 0) + score(frequency, lengths[field.name][document]));
    }
  }
  scores.forEach((sum, document) => scores.set(document, float(sum)));
  return scores;
}

/**
 * @param {Manifest} manifest
 * @param {Field} field
 * @param {number} frequency number of documents that have the stem in the field
 * @returns {(frequency: number, length: number) => number} score of a document
 */
function fieldScorer(manifest, field, frequency) {
  const [k1, b, boost] = [float(manifest.k1), float(manifest.b), float(field.boost)];
  const idf = float(Math.log(1 + (field.documents - frequency + 0.5) / (frequency + 0.5)));
  const average = float(field.terms / field.documents);
  const weight = float(boost * idf);
  return (occurrences, length) => {
    const inverse = float(1 / float(k1 * float(float(1 - b) + float(float(b * length) / average))));
    return float(weight - float(weight / float(1 + float(occurrences * inverse))));
  };
}

/**
 * @param {number[]} documents
 * @param {FoundStem[]} found
 * @returns {{document: number, score: number}[]} best first
 */
function rank(documents, found) {
  return documents
    .map((document) => ({ document, score: totalScore(document, found) }))
    .sort((one, other) => other.score - one.score || one.document - other.document);
}

/**
 * @param {number} document
 * @param {FoundStem[]} found
 * @returns {number}
 */
function totalScore(document, found) {
  return float(found.reduce((sum, { scores }) => sum + (scores.get(document) ?? 0), 0));
}

// ---- Entries

/**
 * @param {Load} load
 * @param {Manifest} manifest
 * @param {number} document
 * @param {number} score
 * @returns {Promise<Hit>}
 */
async function readHit(load, manifest, document, score) {
  const { id, lang, title, url, type, excerpt } = await readEntry(load, manifest, document);
  const typeName = Object.hasOwn(manifest.types, type) ? manifest.types[type] : "";
  return { id, lang, title, url, type, typeName, score, excerpt };
}

/**
 * @param {Load} load
 * @param {Manifest} manifest
 * @param {number} document
 * @returns {Promise<Entry>}
 */
async function readEntry(load, { documents, entries: { size, files } }, document) {
  const number = Math.floor(document / size);
  const expected = Math.min(size, documents - number * size);
  const entries = await load(files[number], (value) => checkEntries(value, expected));
  return entries[document % size];
}

// ---- Files

/**
 * @param {string | URL} address
 * @returns {URL} the address with a slash at the end
 */
function folderUrl(address) {
  const url = new URL(address, globalThis.document?.baseURI);
  if (!url.pathname.endsWith("/")) {
    url.pathname += "/";
  }
  return url;
}

/**
 * @param {URL} folder
 * @returns {Load} fetches each file once; one that failed is fetched anew when it is asked for again
 */
function createLoader(folder) {
  /** @type {Map<string, Promise<any>>} */
  const files = new Map();
  return (name, check) => {
    const known = files.get(name);
    if (known) {
      return known;
    }
    const file = readFile(new URL(name, folder).href, check, name === MANIFEST ? "no-cache" : "default");
    files.set(name, file);
    file.catch(() => files.delete(name));
    return file;
  };
}

/**
 * @template T
 * @param {string} url
 * @param {(value: unknown) => T} check gives the value back or throws
 * @param {RequestCache} cache
 * @returns {Promise<T>}
 */
async function readFile(url, check, cache) {
  const value = await fetchJson(url, cache);
  try {
    return check(value);
  } catch (error) {
    throw new SearchError(`A file of the search pack is faulty: ${messageOf(error)}`, url, error);
  }
}

/**
 * @param {string} url
 * @param {RequestCache} cache
 * @returns {Promise<unknown>}
 */
async function fetchJson(url, cache) {
  const response = await fetch(url, { cache }).catch((error) => {
    throw new SearchError("A file of the search pack cannot be fetched", url, error);
  });
  if (!response.ok) {
    throw new SearchError(`A file of the search pack cannot be fetched: status ${response.status}`, url);
  }
  return response.json().catch((error) => {
    throw new SearchError("A file of the search pack is not readable as JSON", url, error);
  });
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

// ---- Stopping

/**
 * A search that is stopped leaves the files it waits for to other searches.
 *
 * @param {Load} load
 * @param {AbortSignal} [signal]
 * @returns {Load}
 */
function withSignal(load, signal) {
  if (!signal) {
    return load;
  }
  return async (name, check) => {
    stopWhenAborted(signal);
    return untilAborted(load(name, check), signal);
  };
}

/**
 * @template T
 * @param {Promise<T>} promise
 * @param {AbortSignal} signal
 * @returns {Promise<T>}
 */
function untilAborted(promise, signal) {
  return new Promise((resolve, reject) => {
    const stop = () => reject(abortError());
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** @param {AbortSignal} [signal] */
function stopWhenAborted(signal) {
  if (signal?.aborted) {
    throw abortError();
  }
}

/** @returns {DOMException} */
function abortError() {
  return new DOMException("The search was stopped", "AbortError");
}

// ---- Checks of what was fetched

/**
 * @param {unknown} value
 * @returns {Manifest}
 */
function checkManifest(value) {
  const manifest = /** @type {Manifest} */ (value);
  demand(isObject(manifest), "an object is expected");
  demand(manifest.version === PACK_VERSION, `version ${PACK_VERSION} is expected, not ${manifest.version}`);
  demand([manifest.documents, manifest.k1, manifest.b].every(isNumber), "documents, k1 and b must be numbers");
  demand(isListOf(manifest.fields, isField), "fields must have a name and numbers");
  demand(isObject(manifest.types), "types must be an object");
  demand(isText(manifest.lengths), "lengths must be the name of a file");
  demand(isListOf(manifest.shards, isShardReference), "shards must have a first stem and a file");
  demand(isEntriesReference(manifest.entries, manifest.documents), "entries must have files for all documents");
  return manifest;
}

/**
 * @param {unknown} value
 * @returns {boolean}
 */
function isField(value) {
  return isObject(value) && isText(value.name) && [value.boost, value.documents, value.terms].every(isNumber);
}

/**
 * @param {unknown} value
 * @returns {boolean}
 */
function isShardReference(value) {
  return isObject(value) && isText(value.first) && isText(value.file);
}

/**
 * @param {unknown} value
 * @param {number} documents
 * @returns {boolean}
 */
function isEntriesReference(value, documents) {
  return isObject(value) && value.size > 0 && isListOf(value.files, isText)
    && value.files.length === Math.ceil(documents / value.size);
}

/**
 * @param {unknown} value
 * @param {Manifest} manifest
 * @returns {Lengths}
 */
function checkLengths(value, { fields, documents }) {
  const lengths = /** @type {Lengths} */ (value);
  demand(isObject(lengths), "an object is expected");
  for (const { name } of fields) {
    demand(isListOf(lengths[name], isNumber) && lengths[name].length === documents,
      `a number for each document is expected in ${name}`);
  }
  return lengths;
}

/**
 * @param {unknown} value
 * @param {Manifest} manifest
 * @returns {Shard}
 */
function checkShard(value, { documents }) {
  const shard = /** @type {Shard} */ (value);
  const isList = (/** @type {unknown} */ list) => isPostingList(list, documents);
  demand(isObject(shard), "an object is expected");
  for (const [stem, postings] of Object.entries(shard)) {
    demand(isObject(postings) && Object.values(postings).every(isList),
      `pairs of a document and a number are expected in ${stem}`);
  }
  return shard;
}

/**
 * @param {unknown} value
 * @param {number} documents
 * @returns {boolean}
 */
function isPostingList(value, documents) {
  return Array.isArray(value) && value.length % 2 === 0
    && value.every((item, index) => Number.isInteger(item) && item >= 0 && (index % 2 === 1 || item < documents));
}

/**
 * @param {unknown} value
 * @param {number} expected
 * @returns {Entry[]}
 */
function checkEntries(value, expected) {
  const entries = /** @type {Entry[]} */ (value);
  demand(isListOf(entries, isEntry), "a list of entries is expected");
  demand(entries.length === expected, `${expected} entries are expected, not ${entries.length}`);
  return entries;
}

/**
 * @param {unknown} value
 * @returns {boolean}
 */
function isEntry(value) {
  return isObject(value)
    && [value.id, value.lang, value.title, value.url, value.type, value.excerpt].every(isText);
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, any>}
 */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {unknown} value
 * @param {(item: unknown) => boolean} isItem
 * @returns {boolean}
 */
function isListOf(value, isItem) {
  return Array.isArray(value) && value.every(isItem);
}

/**
 * @param {unknown} value
 * @returns {boolean}
 */
function isNumber(value) {
  return typeof value === "number";
}

/**
 * @param {unknown} value
 * @returns {boolean}
 */
function isText(value) {
  return typeof value === "string";
}

/**
 * @param {boolean} condition
 * @param {string} expectation
 */
function demand(condition, expectation) {
  if (!condition) {
    throw new TypeError(expectation);
  }
}
