import assert from "node:assert/strict";
import { test } from "node:test";
import { SearchError } from "../../main/resources/org/kladez/search-web/search-engine.js";
import { createReader, openPack } from "../../main/resources/org/kladez/search-web/search-pack.js";
import { encode, lengthOf, normOf, termsIn, varint } from "./encoder.mjs";
import { BASE, schools, searchIn, stored } from "./site.mjs";

const QUERY = "лето школа проект кода робот";

/** @param {Map<string, Buffer>} files */
function packOf(files) {
  return openPack(createReader(new URL(BASE), async (name) => stored(name, files.get(name) ?? Buffer.of())));
}

/**
 * @param {Map<string, Buffer>} files
 * @param {string} start
 * @returns {string[]}
 */
function named(files, start) {
  return [...files.keys()].filter((name) => name.startsWith(start));
}

/**
 * @param {(bytes: Buffer) => Buffer} change
 * @param {string} name
 * @param {Map<string, Buffer>} files
 */
function withFile(files, name, change) {
  return new Map(files).set(name, change(/** @type {Buffer} */ (files.get(name))));
}

/**
 * Asks for all that a search may read.
 *
 * @param {Map<string, Buffer>} files
 */
async function useAll(files) {
  const search = searchIn(files);
  const answer = await search.search(QUERY);
  await answer.facets();
  await search.search("ффлето цкода");
  return answer;
}

/**
 * @param {Map<string, Buffer>} files
 * @param {string} name
 */
async function rejects(files, name) {
  await assert.rejects(useAll(files), (error) => {
    assert.ok(error instanceof SearchError, String(error));
    assert.equal(error.url, BASE + name);
    return true;
  });
}

/** @param {any} content */
function changed(content) {
  return (/** @type {Buffer} */ bytes) =>
    Buffer.from(JSON.stringify(Object.assign(JSON.parse(String(bytes)), content)));
}

test("all that was encoded is decoded", async () => {
  const site = schools();
  const pack = await packOf(encode(site));
  for (const [form, terms] of Object.entries(site.forms)) {
    const shard = await pack.shard(form);
    const expected = termsIn(terms).map((term) => [
      Number(term.startsWith("?")),
      ...["title", "body"].map((field) =>
        site.documents.flatMap(({ text }, document) => {
          const frequency = termsIn(text[field]).filter((other) => other === term.replace("?", "")).length;
          return frequency > 0 ? [document, frequency] : [];
        }),
      ),
    ]);
    const actual = shard.termsOf(form).map((code) => [code & 1, ...shard.postings.map((lists) => lists[code >> 1])]);
    assert.deepEqual(actual, expected, form);
  }
});

test("letters and numbers of every size", async () => {
  const forms = ["a~", "z", "é", "Џ", "а", "џ", "ѐ", "中", "�", "я\u0301😀"].sort();
  const documents = Array.from({ length: 300 }, (_, index) => ({
    id: `a/${index}`,
    text: { body: index % 299 ? "б" : "а ".repeat(300) },
  }));
  const pack = await packOf(encode({ documents, forms: Object.fromEntries(forms.map((form) => [form, "а ?б"])) }));
  const shard = await pack.shard("a");
  assert.deepEqual(shard.forms, forms);
  assert.deepEqual(shard.postings[1][0], [0, 300, 299, 300]);
  assert.equal(shard.postings[1][1].length, 2 * 298);
});

test("lengths are those of Lucene's norms", async () => {
  const lengths = [0, 1, 23, 24, 39, 40, 41, 42, 55, 56, 57, 63, 87, 88, 1000];
  const documents = lengths.map((length, index) => ({ id: `a/${index}`, text: { body: "б ".repeat(length) } }));
  const table = await (await packOf(encode({ documents, forms: {} }))).table();
  const kept = lengths.map((_, document) => table.lengthOf(1, document));
  assert.deepEqual(kept, [0, 1, 23, 24, 39, 40, 40, 42, 54, 56, 56, 60, 84, 88, 984]);
  assert.deepEqual(
    kept,
    lengths.map((length) => lengthOf(normOf(length))),
  );
});

test("a file that ends too early is an error", async () => {
  const files = encode(schools());
  for (const name of files.keys()) {
    const { length } = /** @type {Buffer} */ (files.get(name));
    for (let size = 0; size < length; size += length < 400 ? 1 : 7) {
      const cut = withFile(files, name, (bytes) => bytes.subarray(0, size));
      if (name.startsWith("firsts")) {
        await useAll(cut).catch((error) => assert.ok(error instanceof SearchError));
      } else {
        await rejects(cut, name);
      }
    }
  }
});

test("bytes left over are an error", async () => {
  const files = encode(schools());
  for (const name of files.keys()) {
    if (!name.startsWith("firsts")) {
      await rejects(
        withFile(files, name, (bytes) => Buffer.concat([bytes, Buffer.of(65)])),
        name,
      );
    }
  }
});

test("any byte may be wrong: the answer is an error or has the form of one", async () => {
  const files = encode(schools());
  for (const name of files.keys()) {
    const { length } = /** @type {Buffer} */ (files.get(name));
    for (let at = 0; at < length; at += 1 + (length >> 7)) {
      for (const flip of [1, 64, 128, 255]) {
        const wrong = withFile(files, name, (bytes) => {
          const copy = Buffer.from(bytes);
          copy[at] ^= flip;
          return copy;
        });
        await useAll(wrong).then(
          ({ total, hits }) => assert.ok(total <= 5 && hits.length === total),
          (error) => assert.ok(error instanceof SearchError, String(error.stack)),
        );
      }
    }
  }
});

test("a shard with numbers out of bounds is an error", async () => {
  const files = encode({ ...schools(), starts: [""] });
  const [name] = named(files, "terms");
  const faults = {
    "more documents than there are": [1, 0, 6],
    "a document that is not": [1, 0, 1, 0, (5 << 1) | 1],
    "a document twice": [1, 0, 2, 0, 1, 1],
    "no occurrence": [1, 0, 1, 0, 0, 0],
    "a long number": [0, ...varint(2 ** 28)],
    "many terms": varint(2 ** 28 - 1),
    "many forms": [0, ...varint(2 ** 28 - 1)],
    "shared letters that are not": [1, 1, 0, 0, 1, 1, 97, 0],
    "many letters": [1, 1, 0, 0, 0, ...varint(2 ** 28 - 1), 97, 0],
    "a letter that is none": [1, 1, 0, 0, 0, 1, 176, 0],
    "a letter too large": [1, 1, 0, 0, 0, 1, 0, ...varint(65536), 0],
    "a form twice": [1, 2, 0, 0, 0, 1, 97, 1, 0, 0, 0],
    "forms out of order": [1, 2, 0, 0, 0, 1, 98, 0, 1, 97, 0, 0],
    "an empty form": [1, 1, 0, 0, 0, 0, 0],
    "a term that is not": [1, 1, 0, 0, 0, 1, 97, 4],
    "a term before the first": [1, 1, 0, 0, 0, 1, 97, 2],
    "a further term that is not": [1, 1, 0, 0, 0, 1, 97, 1, 1, 2],
  };
  await rejects(
    withFile(files, name, () => Buffer.from([1, 1, 0, 0, 0, 1, 97, 0, 0])),
    name,
  );
  for (const [fault, bytes] of Object.entries(faults)) {
    await assert.doesNotReject(
      rejects(
        withFile(files, name, () => Buffer.from(bytes)),
        name,
      ),
      fault,
    );
  }
});

test("a manifest that lacks something is an error", async () => {
  const files = encode(schools());
  const manifest = JSON.parse(String(files.get("manifest.json")));
  for (const key of Object.keys(manifest)) {
    for (const value of [undefined, null, true, [null], [[1]], { a: 1 }]) {
      const isType = key === "types" ? typeof value === "object" && value !== null : key === "cyrillic" && value === true;
      if (!isType) {
        await rejects(withFile(files, "manifest.json", changed({ [key]: value })), "manifest.json");
      }
    }
  }
  const faults = [
    { version: 1 },
    { version: 2 },
    { block: 0 },
    { documents: -1 },
    { shards: [["а", "0123456789"]] },
    {
      shards: [
        ["", "0"],
        ["б", "0"],
        ["а", "0"],
      ],
    },
  ];
  for (const fault of faults) {
    await rejects(withFile(files, "manifest.json", changed(fault)), "manifest.json");
  }
  await rejects(
    withFile(files, "manifest.json", () => Buffer.from("null")),
    "manifest.json",
  );
});

test("faulty titles and facets are errors", async () => {
  const files = encode(schools());
  const [titles] = named(files, "titles");
  for (const content of [
    {},
    [],
    [["a", "b"]],
    [["a", "b"], ["c"]],
    [
      ["a", "b"],
      ["a", 1],
    ],
  ]) {
    await rejects(
      withFile(files, titles, () => Buffer.from(JSON.stringify(content))),
      titles,
    );
  }
  const [facet] = named(files, "facet");
  for (const content of [
    {},
    [[]],
    [["a", "b", 1]],
    [["a", "b", [5]]],
    [["a", "b", [-1]]],
    [["a", "b", [1, 0]]],
    [["a", "b", [1, "1"]]],
    [[1, "b", []]],
  ]) {
    await rejects(
      withFile(files, facet, () => Buffer.from(JSON.stringify(content))),
      facet,
    );
  }
});

test("a faulty bucket is an error", async () => {
  const files = encode({ ...schools(), buckets: 1 });
  const [name] = named(files, "firsts");
  for (const bytes of [[...varint(65536), 97], [1], [1, 0], [1, 200], [1, 97, 1]]) {
    await rejects(
      withFile(files, name, () => Buffer.from(bytes)),
      name,
    );
  }
});

test("a pack without documents or shards finds nothing", async () => {
  const empty = searchIn(encode({ documents: [], forms: {} }));
  assert.equal((await empty.search("школа -дом")).total, 0);
  const files = encode({ documents: [], forms: {} });
  const bare = searchIn(withFile(files, "manifest.json", changed({ shards: [] })));
  assert.equal((await bare.complete("школа")).total, 0);
});
