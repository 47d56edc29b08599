/**
 * The search over a pack of files that the generator wrote: finds documents and ranks them. The rules stand in
 * docs/reference/search-pack.md.
 *
 * @module search-engine
 */

import { createReader, openPack, SearchError } from "./search-pack.js";
import { stem, words as wordsOf } from "./search-stems.js";

export { SearchError };

const FEW = 2;
const float = Math.fround;

/** @typedef {import("./search-pack.js").Pack} Pack */

/** @typedef {import("./search-pack.js").Table} Table */

/** @typedef {import("./search-pack.js").Field} Field */

/** @typedef {import("./search-pack.js").Manifest} Manifest */

/** @typedef {import("./search-pack.js").Read} Read */

/** @typedef {import("./search-stems.js").Word & {excluded: boolean}} QueryWord a word where it stands in a query */

/** @typedef {import("./search-pack.js").Shard} Shard */

/** @typedef {Map<number, {shard: Shard, term: number}>} Named concepts, whose terms may be in other shards, by number */

/** @typedef {import("./search-pack.js").Found & {excluded: boolean, named: Named}} KnownWord a word with its terms */

/** @typedef {Map<number, number>} Scores score by document */

/** @typedef {{scores: Scores, common: boolean, telling: boolean, excluded: boolean}} ScoredWord */

/** @typedef {{document: number, score: number}} Ranked */

/** @typedef {{field: string, documents: Set<number>}} Filter the documents with one of the values chosen for a field */

/** @typedef {{words: KnownWord[], corrected?: string}} Understood */

/**
 * @typedef {object} Result
 * @property {string} query
 * @property {KnownWord[]} words
 * @property {string} [corrected]
 * @property {boolean} loose
 * @property {Ranked[]} ranked before the filters
 * @property {Filter[]} filters
 * @property {SearchOptions} options
 */

/**
 * @typedef {object} SearchOptions
 * @property {Record<string, string[]>} [filters] values by field; a document must have one of each field's
 * @property {number} [limit] how many hits to give
 * @property {number} [offset] how many of the best hits to leave out
 * @property {AbortSignal} [signal] stops the search
 */

/**
 * @typedef {object} Hit a document that was found
 * @property {string} id
 * @property {string} lang language of the text
 * @property {string} title
 * @property {string} url relative to the site's root
 * @property {string} type
 * @property {string} typeName
 * @property {number} score
 * @property {number} document its number
 */

/** @typedef {{value: string, label: string, count: number, chosen: boolean}} FacetCount */

/** @typedef {{field: string, label: string, values: FacetCount[]}} Facet */

/**
 * @typedef {object} Answer
 * @property {number} total number of all documents found
 * @property {Hit[]} hits the part that was asked for, best first
 * @property {string | undefined} corrected the query as it was understood, when a guess replaced a word
 * @property {boolean} loose whether no document has all words, and those with any word were found instead
 * @property {() => Promise<string | undefined>} suggest gives a query in better known words that finds more
 * @property {(text: string) => [start: number, end: number][]} marks finds the query's words in a text
 * @property {() => Promise<Facet[]>} facets counts the documents found by the values of each field
 */

/**
 * @typedef {object} Search
 * @property {() => Promise<unknown>} prepare fetches what every query needs
 * @property {(query: string, options?: SearchOptions) => Promise<Answer>} search finds documents; rejects with a
 *     SearchError when the pack cannot be read, and with the signal's reason when it stops the search
 * @property {(query: string, options?: SearchOptions) => Promise<Answer>} complete the same while the query is typed:
 *     its last word also stands for words that begin with it
 */

/**
 * Opens a search. Nothing is fetched before it is needed.
 *
 * @param {string | URL} baseUrl address of the pack's folder; on a page it may be relative to the page
 * @param {{load?: import("./search-pack.js").Load}} [options] `load` replaces fetching
 * @returns {Search} the search
 */
export function createSearch(baseUrl, { load } = {}) {
  const folder = folderUrl(baseUrl);
  let read = createReader(folder, load);

  /**
   * @template T
   * @param {(pack: Pack) => Promise<T>} task is repeated when the site turns out to be published anew
   * @param {AbortSignal} [signal]
   * @returns {Promise<T>}
   */
  async function withPack(task, signal) {
    const used = read;
    try {
      return await task(await openPack(stoppable(used, signal)));
    } catch (error) {
      if (!(error instanceof SearchError && error.stale)) {
        throw error;
      }
      if (read === used) {
        read = createReader(folder, load, "reload");
      }
      return task(await openPack(stoppable(read, signal)));
    }
  }

  /**
   * @param {string} query
   * @param {SearchOptions} options
   * @param {boolean} completed
   * @returns {Promise<Answer>}
   */
  function answer(query, options, completed) {
    /** @type {<T>(task: (pack: Pack, result: Result) => Promise<T>) => Promise<T>} */
    const ask = (task) =>
      withPack(async (pack) => task(pack, await find(pack, query, options, completed)), options.signal);
    return ask(async (pack, result) => ({
      total: filtered(result).length,
      hits: await readHits(pack, result),
      corrected: result.corrected,
      loose: result.loose,
      suggest: () => ask(suggest),
      marks: (text) => marks(result.words, text),
      facets: () => ask(countFacets),
    }));
  }

  return {
    prepare: () => withPack((pack) => pack.table()),
    search: (query, options) => answer(query, { limit: 10, ...options }, false),
    complete: (query, options) => answer(query, { limit: 6, ...options }, true),
  };
}

/**
 * @param {string | URL} address
 * @returns {URL} the address with a slash at the end
 */
function folderUrl(address) {
  return new URL(String(address).replace(/\/?$/, "/"), globalThis.document?.baseURI);
}

/**
 * A search that is stopped leaves the files it waits for to other searches.
 *
 * @param {Read} read
 * @param {AbortSignal} [signal]
 * @returns {Read}
 */
function stoppable(read, signal) {
  return (name, decode) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      signal?.addEventListener("abort", () => reject(signal.reason));
      read(name, decode).then(resolve, reject);
    });
}

/**
 * @param {Pack} pack
 * @param {string} query
 * @param {SearchOptions} options
 * @param {boolean} completed
 * @returns {Promise<Result>}
 */
async function find(pack, query, options, completed) {
  const [table, { words, corrected }, filters] = await Promise.all([
    pack.table(),
    understand(pack, query, completed),
    readFilters(pack, options.filters ?? {}),
  ]);
  return { query, words, corrected, filters, options, ...rank(words.map((word) => score(pack.manifest, table, word))) };
}

/**
 * @param {Pack} pack
 * @param {string} query
 * @param {boolean} completed
 * @returns {Promise<Understood>}
 */
async function understand(pack, query, completed) {
  const words = await lookUpAll(pack, query, completed);
  const unknown = words.filter(isUnknown);
  if (!unknown[0]) {
    return { words };
  }
  const { guess, nearTypo, otherLayout } = await import("./search-guess.js");
  /** @type {(corrected: string) => Promise<Understood>} */
  const understood = async (corrected) => ({ words: await lookUpAll(pack, corrected, completed), corrected });
  const near = await understood(await reword(query, unknown, (word) => nearTypo(pack, word.form)));
  if (!near.words.some(isUnknown)) {
    return near;
  }
  const retyped = await understood(otherLayout(query));
  if (retyped.words.some(isWanted) && !retyped.words.some(isUnknown)) {
    return retyped;
  }
  const corrected = await reword(query, unknown, (word) => guess(pack, word.form));
  return corrected === query ? { words } : understood(corrected);
}

/**
 * @param {Pack} pack
 * @param {string} query
 * @param {boolean} completed
 * @returns {Promise<KnownWord[]>} each word once
 */
async function lookUpAll(pack, query, completed) {
  const words = queryWords(query);
  const last = words.at(-1);
  const typed = completed && last?.end === query.length ? last.form : undefined;
  const distinct = new Map(words.map((word) => [keyOf(word), word]));
  const known = new Map(
    await Promise.all(
      Array.from(distinct, async ([key, { form, excluded }]) => {
        const found = await pack.lookUp(form, form === typed && !excluded);
        return /** @type {const} */ ([key, { ...found, excluded, named: new Map() }]);
      }),
    ),
  );
  await findNames(pack, words, known);
  return [...known.values()];
}

/**
 * @param {QueryWord} word
 * @returns {string}
 */
function keyOf({ form, excluded }) {
  return `${excluded} ${form}`;
}

/**
 * Adds the concepts that words of the query name together.
 *
 * @param {Pack} pack
 * @param {QueryWord[]} words
 * @param {Map<string, KnownWord>} known
 */
async function findNames(pack, words, known) {
  const stems = words.map(({ form, excluded }) => (excluded ? "" : stem(form)));
  for (const [at, { form }] of words.entries()) {
    const shard = await pack.shard(form);
    for (const { term, words: parts } of shard.names) {
      if (parts.every((part, index) => part.includes(stems[at + index]))) {
        for (const word of words.slice(at, at + parts.length)) {
          known.get(keyOf(word))?.named.set(shard.concepts.get(term) ?? 0, { shard, term });
        }
      }
    }
  }
}

/**
 * @param {string} query
 * @returns {QueryWord[]}
 */
function queryWords(query) {
  return Array.from(query.matchAll(/\P{White_Space}+/gu)).flatMap(({ 0: part, index }) =>
    wordsOf(part).map(({ form, start, end }) => ({
      form,
      start: index + start,
      end: index + end,
      excluded: part[0] === "-",
    })),
  );
}

/**
 * @param {{excluded: boolean}} word
 * @returns {boolean}
 */
function isWanted({ excluded }) {
  return !excluded;
}

/**
 * @param {KnownWord} word
 * @returns {boolean} whether to guess what was meant
 */
function isUnknown({ terms, named, excluded }) {
  return terms.size + named.size === 0 && !excluded;
}

/**
 * @param {string} query
 * @param {KnownWord[]} words
 * @param {(word: KnownWord) => string | undefined | Promise<string | undefined>} replace
 * @returns {Promise<string>} the query with other words for these
 */
async function reword(query, words, replace) {
  const others = new Map(
    await Promise.all(words.map(async (word) => /** @type {const} */ ([word.form, await replace(word)]))),
  );
  let text = "";
  let at = 0;
  for (const { form, start, end } of queryWords(query).filter(isWanted)) {
    text += query.slice(at, start) + (others.get(form) ?? query.slice(start, end));
    at = end;
  }
  return text + query.slice(at);
}

/**
 * @param {Pack} pack
 * @param {Record<string, string[]>} chosen
 * @returns {Promise<Filter[]>}
 */
function readFilters(pack, chosen) {
  const facets = pack.manifest.facets.filter(([field]) => chosen[field]?.length > 0);
  return Promise.all(
    facets.map(async (facet) => {
      const values = (await pack.facet(facet)).filter(({ value }) => chosen[facet[0]].includes(value));
      return { field: facet[0], documents: new Set(values.flatMap(({ documents }) => [...documents])) };
    }),
  );
}

/**
 * @param {Manifest} manifest
 * @param {Table} table
 * @param {KnownWord} word
 * @returns {ScoredWord}
 */
function score(manifest, table, { shard, terms, named, excluded }) {
  const own = new Set(Array.from(terms.keys(), (term) => shard.concepts.get(term)));
  const further = Array.from(named).filter(([concept]) => !own.has(concept));
  /** @type {Scores} */
  const scores = new Map();
  let most = 0;
  manifest.fields.forEach((field, number) => {
    const lists = [
      ...Array.from(terms, ([term, weak]) => ({ list: shard.postings[number][term], weak })),
      ...further.map(([, other]) => ({ list: other.shard.postings[number][other.term], weak: 1 })),
    ];
    const documents = Math.max(0, ...lists.map(({ list }) => list.length / 2));
    const scoreOf = fieldScorer(manifest, field, documents);
    for (const [document, frequency] of frequencies(lists, manifest.weak)) {
      scores.set(document, (scores.get(document) ?? 0) + scoreOf(frequency, table.lengthOf(number, document)));
    }
    most = Math.max(most, documents);
  });
  scores.forEach((sum, document) => scores.set(document, float(sum)));
  const strong = Array.from(terms.keys()).filter((term) => !terms.get(term));
  const telling = strong.length === 0 || strong.some((term) => !shard.functionWords.has(term));
  return { scores, common: most > manifest.documents / 2, telling, excluded };
}

/**
 * @param {{list: number[], weak: number}[]} lists
 * @param {number} weak what an occurrence of a weak term counts for
 * @returns {Map<number, number>} frequency of the terms together, by document
 */
function frequencies(lists, weak) {
  const sums = new Map();
  for (const { list, weak: isWeak } of lists) {
    for (let index = 0; index < list.length; index += 2) {
      const frequency = isWeak ? float(float(weak) * list[index + 1]) : list[index + 1];
      sums.set(list[index], float((sums.get(list[index]) ?? 0) + frequency));
    }
  }
  return sums;
}

/**
 * BM25 in single precision, step by step as Lucene counts it.
 *
 * @param {Manifest} manifest
 * @param {Field} field
 * @param {number} frequency number of documents that have the word in the field
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
 * @param {ScoredWord[]} words
 * @returns {{ranked: Ranked[], loose: boolean}} documents with all words or, when there are none, with any
 */
function rank(words) {
  const excluded = new Set(words.filter((word) => word.excluded).flatMap(documentsOf));
  const wanted = words.filter(isWanted);
  const telling = wanted.filter((word) => word.telling);
  const rare = telling.filter(({ common }) => !common);
  const required = rare.length > 0 ? rare : telling;
  const any = [...new Set(wanted.flatMap(documentsOf))].filter((document) => !excluded.has(document));
  const all = any.filter((document) => required.every(({ scores }) => scores.has(document)));
  const loose = all.length === 0 && any.length > 0;
  const must = loose ? [] : required;
  const may = wanted.filter((word) => !must.includes(word));
  const ranked = (loose ? any : all).map((document) => ({
    document,
    score: float(total(document, must) + total(document, may)),
  }));
  return { ranked: ranked.sort((one, other) => other.score - one.score || one.document - other.document), loose };
}

/**
 * @param {ScoredWord} word
 * @returns {number[]}
 */
function documentsOf({ scores }) {
  return [...scores.keys()];
}

/**
 * @param {number} document
 * @param {ScoredWord[]} words
 * @returns {number}
 */
function total(document, words) {
  return float(words.reduce((sum, { scores }) => sum + (scores.get(document) ?? 0), 0));
}

/**
 * @param {Result} result
 * @param {string} [except] a field whose filter does not count
 * @returns {Ranked[]} the documents that pass the filters
 */
function filtered({ ranked, filters }, except) {
  const counting = filters.filter(({ field }) => field !== except);
  return ranked.filter(({ document }) => counting.every(({ documents }) => documents.has(document)));
}

/**
 * @param {Pack} pack
 * @param {Result} result
 * @returns {Promise<Hit[]>}
 */
function readHits(pack, result) {
  const { limit, offset = 0 } = result.options;
  const { language, types } = pack.manifest;
  return Promise.all(
    filtered(result)
      .slice(offset, offset + /** @type {number} */ (limit))
      .map(async (ranked) => {
        const [id, title, url = `${language}/${id}/`, lang = language] = await pack.entry(ranked.document);
        const type = id.split("/")[0];
        return { id, lang, title, url, type, typeName: types[type] ?? "", ...ranked };
      }),
  );
}

/**
 * @param {Pack} pack
 * @param {Result} result
 * @returns {Promise<string | undefined>}
 */
async function suggest(pack, result) {
  const { query, words, corrected, options } = result;
  const found = filtered(result).length;
  if (corrected !== undefined || found > FEW) {
    return undefined;
  }
  const { betterKnown } = await import("./search-guess.js");
  const known = words.filter((word) => isWanted(word) && word.terms.size);
  const better = await reword(query, known, betterKnown);
  const more = better !== query && filtered(await find(pack, better, options, false)).length > found;
  return more ? better : undefined;
}

/**
 * @param {KnownWord[]} words
 * @param {string} text
 * @returns {[start: number, end: number][]}
 */
function marks(words, text) {
  const wanted = words.filter(isWanted);
  return wordsOf(text)
    .filter(({ form }) => wanted.some((word) => isSameWord(word, form)))
    .map(({ start, end }) => [start, end]);
}

/**
 * @param {KnownWord} word
 * @param {string} form
 * @returns {boolean} compared by stems where the word's shard, which alone has its terms, does not know the form
 */
function isSameWord({ form: own, shard, terms }, form) {
  const known = shard.termsOf(form);
  return known[0] === undefined ? stem(form) === stem(own) : known.some((code) => terms.has(code >> 1));
}

/**
 * @param {Pack} pack
 * @param {Result} result
 * @returns {Promise<Facet[]>}
 */
async function countFacets(pack, result) {
  const facets = await Promise.all(
    pack.manifest.facets.map(async (facet) => {
      const [field, label] = facet;
      const found = filtered(result, field);
      const values = (await pack.facet(facet)).map(({ value, label, documents }) => ({
        value,
        label,
        count: found.filter(({ document }) => documents.has(document)).length,
        chosen: result.options.filters?.[field]?.includes(value) ?? false,
      }));
      return { field, label, values: values.filter(({ count, chosen }) => count > 0 || chosen) };
    }),
  );
  return facets.filter(({ values }) => values.length > 0);
}
