import assert from "node:assert/strict";
import { test } from "node:test";
import { SearchError } from "../../main/js/search-engine.js";
import { createReader, openPack } from "../../main/js/search-pack.js";
import { encode, lengthOf, normOf, termsIn } from "./encoder.mjs";
import { BASE, schools, searchIn } from "./site.mjs";

const QUERY = "лето школа проект кода робот python икт";

/** @param {Map<string, Buffer>} files */
function packOf(files) {
  return openPack(createReader(new URL(BASE), async (name) => Uint8Array.from(files.get(name) ?? []).buffer));
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
  await search.search("цагерь");
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
    for (let size = 0; size < length; size++) {
      await rejects(
        withFile(files, name, (bytes) => bytes.subarray(0, size)),
        name,
      );
    }
  }
});

test("bytes left over are an error", async () => {
  const files = encode(schools());
  for (const name of files.keys()) {
    await rejects(
      withFile(files, name, (bytes) => Buffer.concat([bytes, Buffer.of(65)])),
      name,
    );
  }
});

test("a wrong byte of a compressed file is an error or changes nothing", async () => {
  const files = encode(schools());
  const { hits } = await useAll(files);
  const frame = 10; // gzip's header tells nothing of the content
  for (const name of files.keys()) {
    const { length } = /** @type {Buffer} */ (files.get(name));
    for (let at = frame; at < length && name !== "manifest.json"; at++) {
      for (const flip of [1, 128]) {
        const wrong = withFile(files, name, (bytes) => {
          const copy = Buffer.from(bytes);
          copy[at] ^= flip;
          return copy;
        });
        await useAll(wrong).then(
          (answer) => assert.deepEqual(answer.hits, hits, `${name} at ${at}`),
          (error) => assert.ok(error instanceof SearchError && error.url === BASE + name, String(error.stack)),
        );
      }
    }
  }
});

test("another content is an error: a host may answer with a page of its own", async () => {
  const files = encode(schools());
  for (const name of files.keys()) {
    await rejects(
      withFile(files, name, () => Buffer.from("<!doctype html><title>404</title>")),
      name,
    );
  }
});

test("a manifest of another version is an error", async () => {
  const files = encode(schools());
  for (const version of [3, 5, "4", undefined]) {
    await rejects(withFile(files, "manifest.json", changed({ version })), "manifest.json");
  }
  await rejects(
    withFile(files, "manifest.json", () => Buffer.from("null")),
    "manifest.json",
  );
});

test("a pack without documents finds nothing", async () => {
  const empty = searchIn(encode({ documents: [], forms: {} }));
  assert.equal((await empty.search("школа -дом")).total, 0);
  assert.equal((await empty.complete("школа")).total, 0);
});
