/**
 * Reads the files of a search pack, whose form docs/reference/search-pack.md describes: fetches, checks and decodes
 * them, and looks words up in them.
 *
 * @module search-pack
 */

import { stem } from "./search-stems.js";

const VERSION = 3;
const MANIFEST = "manifest.json";
const MANIFEST_SHAPE = {
  language: "",
  cyrillic: true,
  documents: 0,
  k1: 0,
  b: 0,
  weak: 0,
  fields: [{ boost: 0, documents: 0, terms: 0 }],
  types: {},
  table: "",
  shards: [["", ""]],
  block: 0,
  firsts: [""],
  facets: [["", "", ""]],
};
const MOST_COMPLETIONS = 32;

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
 * @property {string[]} firsts
 * @property {FacetFile[]} facets
 */

/** @typedef {[field: string, label: string, hash: string]} FacetFile */

/** @typedef {(name: string) => Promise<ArrayBuffer>} Load gives the content of a file of the pack */

/** @typedef {<T>(name: string, decode: (bytes: Uint8Array) => T) => Promise<T>} Read */

/**
 * @typedef {object} Table the documents' table
 * @property {(field: number, document: number) => number} lengthOf length of a document's field
 * @property {(block: number) => string} hashOf hash of a file of titles
 */

/** @typedef {[id: string, title: string, url?: string, lang?: string]} Entry */

/** @typedef {{value: string, label: string, documents: Set<number>}} FacetValue */

/** @typedef {Map<number, string>} Bucket first letters by the upper half of the tail's hash */

/**
 * @typedef {object} Pack
 * @property {Manifest} manifest
 * @property {() => Promise<Table>} table
 * @property {(form: string) => Promise<Shard>} shard the shard in which a form lies
 * @property {(document: number) => Promise<Entry>} entry
 * @property {(facet: FacetFile) => Promise<FacetValue[]>} facet
 * @property {(hash: number) => Promise<Bucket>} bucket
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
   */
  constructor(url, cause) {
    super(`The search cannot be read: ${cause?.message ?? cause} (${url})`, { cause });
    this.name = "SearchError";
    this.url = url;
    /** Whether the file is gone, as it is when the site was published anew. */
    this.stale = cause?.stale === true;
  }
}

/** A part of the dictionary, and where its terms occur. */
export class Shard {
  /**
   * @param {string[]} forms in order
   * @param {number[]} first first term of each form
   * @param {Map<number, number[]>} further `term << 1 | weak` of further terms, by the number of the form
   * @param {number[][][]} postings by field and term: document, frequency, document, frequency …
   * @param {Map<number, number>} concepts the pack's numbers of those terms that are concepts
   * @param {Set<number>} functionWords those that say nothing of what is sought
   * @param {Name[]} names what concepts are called in several words, of which the first lies here
   */
  constructor(forms, first, further, postings, concepts, functionWords, names) {
    this.forms = forms;
    this.first = first;
    this.further = further;
    this.postings = postings;
    this.concepts = concepts;
    this.functionWords = functionWords;
    this.names = names;
  }

  /**
   * @param {number} index number of a form
   * @returns {number[]} its terms as `term << 1 | weak`
   */
  termsAt(index) {
    return [this.first[index] << 1, ...(this.further.get(index) ?? [])];
  }

  /**
   * @param {string} form
   * @returns {number[]} as `termsAt`; empty when there is no such form
   */
  termsOf(form) {
    const index = countWhile(this.forms, (other) => other < form);
    return this.forms[index] === form ? this.termsAt(index) : [];
  }

  /**
   * @param {number[]} terms as `termsAt`
   * @returns {number} how well a form with these terms is known
   */
  weightOf(terms) {
    const own = terms.filter((code) => !(code & 1));
    return Math.max(0, ...own.flatMap((code) => this.postings.map((lists) => lists[code >> 1].length / 2)));
  }

  /**
   * @param {string} form
   * @param {Map<number, number>} terms
   * @returns {boolean | undefined} whether the form has one of the terms; undefined when there is no such form
   */
  shares(form, terms) {
    const own = this.termsOf(form);
    return own.length > 0 ? own.some((code) => terms.has(code >> 1)) : undefined;
  }

  /**
   * @param {string} start
   * @returns {number[]} terms, as `termsAt`, of the best known forms that begin so
   */
  complete(start) {
    const begin = countWhile(this.forms, (form) => form < start);
    const forms = [];
    for (let index = begin; this.forms[index]?.startsWith(start); index++) {
      if (!isStem(this.forms[index])) {
        const terms = this.termsAt(index);
        forms.push({ terms, weight: this.weightOf(terms) });
      }
    }
    forms.sort((one, other) => other.weight - one.weight);
    return forms.slice(0, MOST_COMPLETIONS).flatMap(({ terms }) => terms);
  }
}

/**
 * @param {string} form
 * @returns {boolean} whether it is the stem of words that no dictionary has
 */
export function isStem(form) {
  return form.endsWith("~");
}

/**
 * Looks a word up.
 *
 * @param {Pack} pack
 * @param {string} form
 * @param {boolean} [completed] whether it also stands for the words that begin with it
 * @returns {Promise<Found>}
 */
export async function lookUp(pack, form, completed = false) {
  const shard = await pack.shard(form);
  const terms = shard.termsOf(form).concat(completed && form.length > 1 ? shard.complete(form) : []);
  if (terms.length > 0) {
    return { form, shard, terms: distinct(terms) };
  }
  const stemmed = `${stem(form)}~`;
  const other = await pack.shard(stemmed);
  return { form, shard: other, terms: distinct(other.termsOf(stemmed)) };
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
  const { documents, fields, block: size, shards, firsts } = manifest;
  const table = () => read(`documents-${manifest.table}.bin`, (bytes) => decodeTable(bytes, manifest));
  return {
    manifest,
    table,
    async shard(form) {
      const [, hash] = shards[countWhile(shards, ([first]) => first <= form) - 1] ?? [];
      return hash === undefined
        ? new Shard([], [], new Map(), [], new Map(), new Set(), [])
        : read(`terms-${hash}.bin`, (bytes) => decodeShard(bytes, fields.length, documents));
    },
    async entry(document) {
      const block = Math.floor(document / size);
      const hash = (await table()).hashOf(block);
      const expected = Math.min(size, documents - block * size);
      return (await read(`titles-${hash}.json`, (bytes) => decodeTitles(bytes, expected)))[document % size];
    },
    facet: ([field, , hash]) => read(`facet-${field}-${hash}.json`, (bytes) => decodeFacet(bytes, documents)),
    bucket: async (hash) =>
      firsts.length > 0 ? read(`firsts-${firsts[hash % firsts.length]}.bin`, decodeBucket) : new Map(),
  };
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
  return (name, decode) => {
    const known = files.get(name);
    if (known) {
      return known;
    }
    const url = new URL(name, folder).href;
    const fetched = () => (load ? load(name) : fetchFile(url, name === MANIFEST, manifestCache));
    const file = readFile(url, decode, async () => (name.endsWith(".bin") ? inflate(await fetched()) : fetched()));
    files.set(name, file);
    file.catch(() => files.delete(name));
    return file;
  };
}

/**
 * @template T
 * @param {string} url
 * @param {(bytes: Uint8Array) => T} decode
 * @param {() => Promise<ArrayBuffer>} load
 * @returns {Promise<T>}
 */
async function readFile(url, decode, load) {
  try {
    return decode(new Uint8Array(await load()));
  } catch (error) {
    throw new SearchError(url, error);
  }
}

/**
 * @param {string} url
 * @param {boolean} isManifest
 * @param {RequestCache} manifestCache
 * @returns {Promise<ArrayBuffer>}
 */
async function fetchFile(url, isManifest, manifestCache) {
  const response = await fetch(url, { cache: isManifest ? manifestCache : "default" });
  const { ok, status } = response;
  if (!ok) {
    throw Object.assign(new Error(`status ${status}`), { stale: status === 404 && !isManifest });
  }
  return response.arrayBuffer();
}

/**
 * Binary files are compressed ones, because few hosts compress what they do not know.
 *
 * @param {ArrayBuffer} bytes
 * @returns {Promise<ArrayBuffer>}
 */
function inflate(bytes) {
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

/** Reads the numbers and letters of a binary file. */
class Cursor {
  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    this.at = 0;
  }

  get done() {
    return this.at === this.bytes.length;
  }

  /** @returns {number} */
  byte() {
    demand(!this.done);
    return this.bytes[this.at++];
  }

  /** @returns {number} */
  number() {
    let value = 0;
    for (let shift = 0; shift < 28; shift += 7) {
      const byte = this.byte();
      value |= (byte & 127) << shift;
      if (byte < 128) {
        return value;
      }
    }
    throw new TypeError("a number is too long");
  }

  /**
   * @param {number} limit
   * @returns {number} a number that must be less than the limit
   */
  numberBelow(limit) {
    return below(limit, this.number());
  }

  /** @returns {string} */
  letter() {
    const byte = this.byte();
    const unit = byte === 0 ? this.numberBelow(65536) : byte < 128 ? byte : 0x430 - 128 + below(176, byte);
    return String.fromCharCode(unit);
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {number} fields
 * @param {number} documents
 * @returns {Shard}
 */
function decodeShard(bytes, fields, documents) {
  const input = new Cursor(bytes);
  const terms = input.number();
  const size = input.number();
  const counts = times(fields, () => times(terms, () => input.numberBelow(documents + 1)));
  const postings = counts.map((list) => list.map((count) => readPostings(input, count, documents)));
  const forms = readForms(input, size);
  const further = new Map();
  let term = 0;
  const first = times(size, (index) => {
    const code = input.number();
    term = below(terms, term + unzigzag(code >> 1));
    if (code & 1) {
      further.set(
        index,
        times(input.number(), () => input.numberBelow(terms << 1)),
      );
    }
    return term;
  });
  const concepts = new Map(
    times(input.number(), () => /** @type {const} */ ([input.numberBelow(terms), input.number()])),
  );
  const functionWords = new Set(times(input.number(), () => input.numberBelow(terms)));
  const names = times(input.number(), () => ({
    term: input.numberBelow(terms),
    words: times(input.number(), () => times(input.number(), () => readLetters(input, input.number()))),
  }));
  demand(input.done);
  return new Shard(forms, first, further, postings, concepts, functionWords, names);
}

/**
 * @param {Cursor} input
 * @param {number} count
 * @param {number} documents
 * @returns {number[]} document, frequency, document, frequency …
 */
function readPostings(input, count, documents) {
  /** @type {number[]} */
  const postings = [];
  for (let document = 0; count > 0; count--) {
    const code = input.number();
    const frequency = code & 1 || input.number();
    demand(frequency > 0 && (code > 1 || postings.length === 0));
    document = below(documents, document + (code >> 1));
    postings.push(document, frequency);
  }
  return postings;
}

/**
 * @param {Cursor} input
 * @param {number} size
 * @returns {string[]}
 */
function readForms(input, size) {
  let form = "";
  return times(size, () => {
    const before = form;
    form = before.slice(0, input.numberBelow(before.length + 1));
    form += readLetters(input, input.number());
    demand(form > before);
    return form;
  });
}

/**
 * @param {Cursor} input
 * @param {number} count
 * @returns {string}
 */
function readLetters(input, count) {
  let text = "";
  for (; count > 0; count--) {
    text += input.letter();
  }
  return text;
}

/**
 * @param {number} number
 * @returns {number}
 */
function unzigzag(number) {
  return (number >> 1) ^ -(number & 1);
}

/**
 * @param {Uint8Array} bytes
 * @returns {Bucket}
 */
function decodeBucket(bytes) {
  const input = new Cursor(bytes);
  const bucket = new Map();
  for (let hash = 0; !input.done;) {
    hash = below(65536, hash + input.number());
    bucket.set(hash, (bucket.get(hash) ?? "") + input.letter());
  }
  return bucket;
}

/**
 * @param {Uint8Array} bytes
 * @param {Manifest} manifest
 * @returns {Table}
 */
function decodeTable(bytes, { fields, documents, block }) {
  const start = fields.length * documents;
  demand(bytes.length === start + 5 * Math.ceil(documents / block));
  return {
    lengthOf: (field, document) => lengthOfNorm(bytes[field * documents + document]),
    hashOf: (number) => Array.from(bytes.subarray(start + 5 * number, start + 5 * number + 5), hex).join(""),
  };
}

/**
 * @param {number} norm
 * @returns {number} what Lucene's `SmallFloat.byte4ToInt` makes of it
 */
function lengthOfNorm(norm) {
  if (norm < 32) {
    return norm;
  }
  const code = norm - 24;
  return 24 + (((code & 7) | 8) << ((code >> 3) - 1));
}

/**
 * @param {number} byte
 * @returns {string}
 */
function hex(byte) {
  return byte.toString(16).padStart(2, "0");
}

/**
 * @param {Uint8Array} bytes
 * @returns {Manifest}
 */
function decodeManifest(bytes) {
  /** @type {Manifest} */
  const manifest = parse(bytes);
  if (manifest?.version !== VERSION) {
    throw new TypeError(`version ${VERSION} is expected`);
  }
  const { documents, block, shards } = manifest;
  demand(fits(manifest, MANIFEST_SHAPE) && documents >= 0 && block > 0);
  demand(shards.every(([first], index) => (index > 0 ? first > shards[index - 1][0] : first === "")));
  return manifest;
}

/**
 * @param {Uint8Array} bytes
 * @param {number} expected number of entries
 * @returns {Entry[]}
 */
function decodeTitles(bytes, expected) {
  /** @type {Entry[]} */
  const titles = parse(bytes);
  demand(fits(titles, [["", ""]]) && titles.every((entry) => fits(entry, entry.map(String))));
  demand(titles.length === expected);
  return titles;
}

/**
 * @param {Uint8Array} bytes
 * @param {number} documents
 * @returns {FacetValue[]}
 */
function decodeFacet(bytes, documents) {
  /** @type {[string, string, number[]][]} */
  const values = parse(bytes);
  demand(fits(values, [["", "", [0]]]));
  return values.map(([value, label, deltas]) => {
    let document = 0;
    const list = deltas.map((delta, index) => {
      demand(Number.isInteger(delta) && (delta > 0 || index === 0));
      return (document = below(documents, document + delta));
    });
    return { value, label, documents: new Set(list) };
  });
}

/**
 * @param {Uint8Array} bytes
 * @returns {any}
 */
function parse(bytes) {
  return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
}

/**
 * @param {any} value
 * @param {any} shape the same with any texts and numbers; a list of one item stands for a list of any length
 * @returns {boolean}
 */
function fits(value, shape) {
  if (typeof shape !== "object") {
    return typeof value === typeof shape;
  }
  return shape.length === 1
    ? Array.isArray(value) && value.every((item) => fits(item, shape[0]))
    : value instanceof Object && Object.keys(shape).every((key) => fits(value[key], shape[key]));
}

/**
 * @template T
 * @param {number} count
 * @param {(index: number) => T} make
 * @returns {T[]}
 */
function times(count, make) {
  const list = [];
  for (let index = 0; index < count; index++) {
    list.push(make(index));
  }
  return list;
}

/**
 * @param {number} limit
 * @param {number} number
 * @returns {number} the number
 */
function below(limit, number) {
  demand(number >= 0 && number < limit);
  return number;
}

/**
 * Which condition failed, the stack of the error tells.
 *
 * @param {boolean} condition what a faultless file makes true
 */
function demand(condition) {
  if (!condition) {
    throw new TypeError("unexpected content");
  }
}
