/**
 * Reads the files of a search pack, whose form docs/reference/search-pack.md describes: fetches, checks and decodes
 * them, and looks words up in them.
 *
 * @module search-pack
 */

import { stem } from "./search-stems.js";

const VERSION = 4;
const MANIFEST = "manifest.json";
const FIRST_CYRILLIC = 0x430;
const MOST_COMPLETIONS = 32;

/** The place in a record for typing errors that says that no letter was dropped. */
const WHOLE = 7;

/** @typedef {{name: string, boost: number, documents: number, terms: number}} Field */

/**
 * @typedef {object} Manifest
 * @property {number} version
 * @property {string} language
 * @property {boolean} cyrillic
 * @property {number} documents
 * @property {number} k1
 * @property {number} b
 * @property {number} weak
 * @property {Field[]} fields
 * @property {Record<string, string>} types
 * @property {string} table
 * @property {[first: string, hash: string][]} shards
 * @property {number} block
 * @property {string[]} titles
 * @property {string} typos
 * @property {FacetFile[]} facets
 */

/** @typedef {[field: string, label: string, hash: string]} FacetFile */

/** @typedef {(name: string) => Promise<ArrayBuffer>} Load gives the content of a file of the pack */

/**
 * @template T
 * @typedef {(content: Response) => Promise<T>} Decode
 */

/** @typedef {<T>(name: string, decode: Decode<T>) => Promise<T>} Read */

/**
 * @typedef {object} Table the documents' table
 * @property {(field: number, document: number) => number} lengthOf length of a document's field
 */

/** @typedef {[id: string, title: string, url?: string, lang?: string]} Entry */

/** @typedef {{value: string, label: string, documents: Set<number>}} FacetValue */

/**
 * @typedef {object} Typo what may be written where a letter was dropped, in the typed word or in the one that was meant
 * @property {number} hash the upper half of the hash of what is left
 * @property {number} at place of the dropped letter, or WHOLE
 * @property {string} letter the dropped one, or nothing when none was dropped
 * @property {number} weight how well the word is known
 */

/**
 * @typedef {object} Pack
 * @property {Manifest} manifest
 * @property {() => Promise<Table>} table
 * @property {(form: string) => Promise<Shard>} shard the shard in which a form lies
 * @property {(form: string, completed?: boolean) => Promise<Found>} lookUp a word, which may also stand for the words
 *     that begin with it
 * @property {(document: number) => Promise<Entry>} entry
 * @property {(facet: FacetFile) => Promise<FacetValue[]>} facet
 * @property {(hash: number) => Promise<Typo[]>} typos those whose texts may have the hash
 */

/** @typedef {{term: number, words: string[][]}} Name a concept, and the stems of each word of one of its names */

/**
 * @typedef {object} Found a word with its terms
 * @property {string} form
 * @property {Shard} shard the one that numbers the terms
 * @property {Map<number, number>} terms 1 for a weak term, 0 for an own one; empty when the word is unknown
 */

/** The pack cannot be read. */
export class SearchError extends Error {
  /**
   * @param {string} url address of the file that cannot be read
   * @param {any} cause the error behind it
   * @param {boolean} stale whether the file is gone, as it is when the site was published anew
   */
  constructor(url, cause, stale) {
    super(`The search cannot be read: ${cause.message} (${url})`, { cause });
    this.url = url;
    this.stale = stale;
  }
}

/**
 * @typedef {object} Shard a part of the dictionary, and where its terms occur; several terms of a form are given as
 *     `term << 1 | weak` each
 * @property {string[]} forms in order
 * @property {number[][][]} postings by field and term: document, frequency, document, frequency …
 * @property {Map<number, number>} concepts the pack's numbers of those terms that are concepts
 * @property {Set<number>} functionWords those that say nothing of what is sought
 * @property {Name[]} names what concepts are called in several words, of which the first lies here
 * @property {(index: number) => number[]} termsAt terms of a form
 * @property {(form: string) => number[]} termsOf the same; none when there is no such form
 * @property {(terms: number[]) => number} weightOf how well a form with these terms is known
 * @property {(start: string) => number[]} complete terms of the best known forms that begin so
 */

/**
 * @param {string} form
 * @returns {boolean} whether it is the stem of words that no dictionary has
 */
function isStem(form) {
  return form.endsWith("~");
}

/**
 * @param {number[]} codes terms as `term << 1 | weak`
 * @returns {Map<number, number>} each term once; it is weak when it is nowhere an own one
 */
function distinct(codes) {
  const terms = new Map();
  for (const code of codes) {
    terms.set(code >> 1, code & (terms.get(code >> 1) ?? 1));
  }
  return terms;
}

/**
 * @param {Read} read
 * @returns {Promise<Pack>}
 */
export async function openPack(read) {
  const manifest = await read(MANIFEST, decodeManifest);
  const { documents, fields, block, shards, titles } = manifest;
  /** @type {<T>(name: string, hash: string, decode: Decode<T>) => Promise<T>} */
  const file = (name, hash, decode) => read(`${name}-${hash}.bin`, decode);
  /** @type {Pack["shard"]} */
  const shardOf = (form) => {
    const [, hash] = shards[countWhile(shards, ([first]) => first <= form) - 1];
    return file("terms", hash, async (content) => decodeShard(await bytesOf(content), fields.length));
  };
  return {
    manifest,
    table: () => file("documents", manifest.table, async (content) => decodeTable(await bytesOf(content), documents)),
    shard: shardOf,
    async lookUp(form, completed) {
      let shard = await shardOf(form);
      let terms = shard.termsOf(form).concat(completed && form[1] ? shard.complete(form) : []);
      if (!terms.length) {
        const stemmed = `${stem(form)}~`;
        shard = await shardOf(stemmed);
        terms = shard.termsOf(stemmed);
      }
      return { form, shard, terms: distinct(terms) };
    },
    entry: async (document) =>
      (await file("titles", titles[Math.floor(document / block)], (content) => content.json()))[document % block],
    facet: ([field, , hash]) => file(`facet-${field}`, hash, decodeFacet),
    async typos(hash) {
      /** @type {string[]} */
      const buckets = await file("typos", manifest.typos, (content) => content.json());
      return file("bucket", buckets[hash % buckets.length], async (content) => decodeBucket(await bytesOf(content)));
    },
  };
}

/**
 * @param {Response} content
 * @returns {Promise<Uint8Array>}
 */
async function bytesOf(content) {
  return new Uint8Array(await content.arrayBuffer());
}

/**
 * @template T
 * @param {T[]} list the items that pass the test stand before the others
 * @param {(item: T) => boolean} test
 * @returns {number} how many pass it
 */
function countWhile(list, test) {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (test(list[middle])) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/**
 * @param {URL} folder
 * @param {Load} [load] instead of fetching
 * @param {RequestCache} [manifestCache]
 * @returns {Read} reads each file once; one that failed is read anew when it is asked for again
 */
export function createReader(folder, load, manifestCache = "no-cache") {
  /** @type {Map<string, Promise<any>>} */
  const files = new Map();
  /** @type {Read} */
  const readFile = async (name, decode) => {
    const url = new URL(name, folder).href;
    const isManifest = name === MANIFEST;
    let stale = false;
    try {
      const response = load
        ? new Response(await load(name))
        : await fetch(url, { cache: isManifest ? manifestCache : "default" });
      if (!response.ok) {
        stale = response.status === 404 && !isManifest;
        throw new Error(`status ${response.status}`);
      }
      return await decode(isManifest ? response : inflate(response));
    } catch (/** @type {any} */ error) {
      files.delete(name);
      throw new SearchError(url, error, stale || error.stale === true);
    }
  };
  return (name, decode) => {
    if (!files.has(name)) {
      files.set(name, readFile(name, decode));
    }
    return /** @type {Promise<any>} */ (files.get(name));
  };
}

/**
 * All files but the manifest are compressed, because few hosts compress what they do not know; their checksums tell
 * whether a file is whole, so that what decodes it need not ask.
 *
 * @param {Response} response
 * @returns {Response}
 */
function inflate({ body }) {
  return new Response(/** @type {ReadableStream} */ (body).pipeThrough(new DecompressionStream("gzip")));
}

/**
 * @typedef {object} Input the numbers and letters of a binary file
 * @property {() => number} number
 * @property {() => string} letter
 * @property {() => string} text letters, and before them how many there are
 * @property {<T>(make: (index: number) => T) => T[]} list items, and before them how many there are
 * @property {() => boolean} more whether there is anything left
 */

/**
 * @param {Uint8Array} bytes
 * @returns {Input}
 */
function inputOf(bytes) {
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value |= (byte & 127) << shift;
      if (!(byte & 128)) {
        return value;
      }
    }
  };
  const letter = () => {
    const byte = bytes[at++];
    return String.fromCharCode(byte ? byte + (byte < 128 ? 0 : FIRST_CYRILLIC - 128) : number());
  };
  /** @type {Input["list"]} */
  const list = (make) => times(number(), make);
  return { number, letter, list, text: () => list(letter).join(""), more: () => at < bytes.length };
}

/**
 * @param {Uint8Array} bytes
 * @param {number} fields
 * @returns {Shard}
 */
function decodeShard(bytes, fields) {
  const { number, list, text } = inputOf(bytes);
  const terms = number();
  const size = number();
  const counts = times(fields, () => times(terms, number));
  const postings = counts.map((list) => list.map((count) => readPostings(number, count)));
  let form = "";
  const forms = times(size, () => (form = form.slice(0, number()) + text()));
  const further = new Map();
  let term = 0;
  const first = times(size, (index) => {
    const code = number();
    term += (code >> 2) ^ -((code >> 1) & 1);
    if (code & 1) {
      further.set(index, list(number));
    }
    return term;
  });
  const concepts = new Map(list(() => /** @type {const} */ ([number(), number()])));
  const functionWords = new Set(list(number));
  const names = list(() => ({ term: number(), words: list(() => list(text)) }));
  /** @type {Shard["termsAt"]} */
  const termsAt = (index) => [first[index] << 1, ...(further.get(index) ?? [])];
  /** @type {Shard["termsOf"]} */
  const termsOf = (form) => {
    const index = countWhile(forms, (other) => other < form);
    return forms[index] === form ? termsAt(index) : [];
  };
  /** @type {Shard["weightOf"]} */
  const weightOf = (codes) =>
    Math.max(0, ...codes.flatMap((code) => (code & 1 ? [] : postings.map((lists) => lists[code >> 1].length / 2))));
  /** @type {Shard["complete"]} */
  const complete = (start) =>
    forms
      .flatMap((form, index) => (form.startsWith(start) && !isStem(form) ? [termsAt(index)] : []))
      .sort((one, other) => weightOf(other) - weightOf(one))
      .slice(0, MOST_COMPLETIONS)
      .flat();
  return { forms, postings, concepts, functionWords, names, termsAt, termsOf, weightOf, complete };
}

/**
 * @param {() => number} number
 * @param {number} count
 * @returns {number[]} document, frequency, document, frequency …
 */
function readPostings(number, count) {
  /** @type {number[]} */
  const postings = [];
  for (let document = 0; count > 0; count--) {
    const code = number();
    document += code >> 1;
    postings.push(document, code & 1 || number());
  }
  return postings;
}

/**
 * @param {Uint8Array} bytes
 * @returns {Typo[]}
 */
function decodeBucket(bytes) {
  const { number, letter, more } = inputOf(bytes);
  const typos = [];
  for (let hash = 0; more(); ) {
    hash += number();
    const code = number();
    const at = code & WHOLE;
    typos.push({ hash, at, letter: at < WHOLE ? letter() : "", weight: code >> 3 });
  }
  return typos;
}

/**
 * @param {Uint8Array} bytes
 * @param {number} documents
 * @returns {Table}
 */
function decodeTable(bytes, documents) {
  return { lengthOf: (field, document) => lengthOfNorm(bytes[field * documents + document]) };
}

/**
 * @param {number} norm
 * @returns {number} what Lucene's `SmallFloat.byte4ToInt` makes of it
 */
function lengthOfNorm(norm) {
  const code = norm - 24;
  return norm < 32 ? norm : 24 + (((code & 7) | 8) << ((code >> 3) - 1));
}

/**
 * @param {Response} content
 * @returns {Promise<Manifest>}
 */
async function decodeManifest(content) {
  /** @type {Manifest} */
  const manifest = await content.json();
  if (manifest.version !== VERSION) {
    throw new TypeError(`version ${VERSION} is expected`);
  }
  return manifest;
}

/**
 * @param {Response} content
 * @returns {Promise<FacetValue[]>}
 */
async function decodeFacet(content) {
  /** @type {[string, string, number[]][]} */
  const values = await content.json();
  return values.map(([value, label, deltas]) => {
    let document = 0;
    return { value, label, documents: new Set(deltas.map((delta) => (document += delta))) };
  });
}

/**
 * @template T
 * @param {number} count
 * @param {(index: number) => T} make
 * @returns {T[]}
 */
function times(count, make) {
  return Array.from({ length: count }, (_, index) => make(index));
}
