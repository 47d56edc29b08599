import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { gunzipSync } from "node:zlib";
import { createSearch, SearchError } from "../../main/js/search-engine.js";
import { encode } from "./encoder.mjs";
import { BASE, ids, schools } from "./site.mjs";

const realFetch = globalThis.fetch;

afterEach(() => {
  globalThis.fetch = realFetch;
});

/**
 * Answers `fetch` from memory.
 *
 * @param {Map<string, Buffer>} files
 */
function serve(files) {
  const server = { files, /** @type {[string, string][]} */ asked: [], delay: 0, broken: new Set() };
  globalThis.fetch = async (url, { cache } = {}) => {
    const name = String(url).slice(BASE.length);
    server.asked.push([name, String(cache)]);
    await new Promise((resolve) => setTimeout(resolve, server.delay));
    if (server.broken.has(name)) {
      throw new TypeError("no connection");
    }
    const file = server.files.get(name);
    return file ? new Response(Uint8Array.from(file)) : new Response("", { status: 404 });
  };
  return server;
}

/** The site with another text, and so with other names of files. */
function nextSite() {
  const site = schools();
  site.documents.push({ id: "schools/tver", text: { body: "код код" } });
  site.facets?.country.values[0][2].push(5);
  site.documents.forEach(({ text }) => (text.body += " лето"));
  return encode(site);
}

test("nothing is fetched before it is needed, and no file twice", async () => {
  const server = serve(encode(schools()));
  const search = createSearch(BASE);
  assert.equal(server.asked.length, 0);
  await search.prepare();
  assert.deepEqual(
    server.asked.map(([name, cache]) => [name.slice(0, 9), cache]),
    [
      ["manifest.", "no-cache"],
      ["documents", "default"],
    ],
  );
  await Promise.all([search.search("школа"), search.search("школы код")]);
  const answer = await search.search("школа код", { filters: { country: ["ru"] } });
  assert.ok(!server.asked.some(([name]) => name.startsWith("facet-type")));
  await answer.facets();
  await answer.facets();
  const names = server.asked.map(([name]) => name);
  assert.equal(new Set(names).size, names.length);
  assert.equal(names.filter((name) => name.startsWith("facet")).length, 2);
});

test("the address of the folder needs no slash at its end", async () => {
  serve(encode(schools()));
  assert.equal((await createSearch(BASE.slice(0, -1)).search("школа")).total, 5);
});

test("a file that failed is fetched again", async () => {
  const server = serve(encode(schools()));
  const search = createSearch(BASE);
  for (const start of ["manifest", "documents", "terms", "titles"]) {
    const name = [...server.files.keys()].findLast((file) => file.startsWith(start));
    server.broken.add(name);
    await assert.rejects(search.search("школа"), (error) => {
      assert.ok(error instanceof SearchError && error.cause instanceof TypeError);
      assert.deepEqual([error.url, error.stale], [BASE + name, false]);
      return true;
    });
    server.broken.clear();
  }
  assert.equal((await search.search("школа")).total, 5);
});

test("a manifest that is missing is not stale", async () => {
  const server = serve(new Map());
  await assert.rejects(createSearch(BASE).search("школа"), (error) => error instanceof SearchError && !error.stale);
  assert.equal(server.asked.length, 1);
});

test("when the site was published anew, the query is repeated there", async () => {
  const server = serve(encode(schools()));
  const search = createSearch(BASE);
  const before = await search.search("лагерь");
  server.files = nextSite();
  server.asked.length = 0;
  const [code, school] = await Promise.all([search.search("код"), search.search("робот")]);
  assert.deepEqual(ids(code), ["practices/code", "schools/tver", "practices/robots"]);
  assert.equal(school.total, 3);
  assert.deepEqual(
    server.asked.filter(([name]) => name === "manifest.json"),
    [["manifest.json", "reload"]],
  );
  assert.equal(before.total, 1);
});

test("an old answer counts facets on the new site", async () => {
  const server = serve(encode(schools()));
  const search = createSearch(BASE);
  const before = await search.search("лето");
  assert.equal(before.total, 1);
  server.files = nextSite();
  const [country] = await before.facets();
  assert.equal(country.values[0].count, 4);
});

test("a file that is missing on the new site too is an error", async () => {
  const server = serve(encode(schools()));
  const search = createSearch(BASE);
  await search.prepare();
  server.files = new Map([...server.files].filter(([name]) => !name.startsWith("terms")));
  await assert.rejects(search.search("школа"), (error) => error instanceof SearchError && error.stale);
  assert.equal(server.asked.filter(([name]) => name === "manifest.json").length, 2);
});

test("a search can be stopped, and leaves its files to others", async () => {
  const server = serve(encode(schools()));
  server.delay = 5;
  const search = createSearch(BASE);
  const controller = new AbortController();
  const { signal } = controller;
  const stopped = search.search("школа", { signal });
  const other = search.search("школа");
  setTimeout(() => controller.abort(), 2);
  await assert.rejects(stopped, { name: "AbortError" });
  await assert.rejects(search.complete("школа", { signal }), { name: "AbortError" });
  assert.equal((await other).total, 5);
  const names = server.asked.map(([name]) => name);
  assert.equal(new Set(names).size, names.length);
});

test("a load function replaces fetching", async () => {
  globalThis.fetch = () => assert.fail("fetched");
  const files = encode(schools());
  const load = async (/** @type {string} */ name) => Uint8Array.from(/** @type {Buffer} */ (files.get(name))).buffer;
  assert.equal((await createSearch("file:///site/search/ru/", { load }).search("школа")).total, 5);
  const failing = createSearch("file:///site/search/ru/", { load: () => Promise.reject(new Error("gone")) });
  await assert.rejects(failing.search("школа"), (error) => error instanceof SearchError && /gone/.test(error.message));
});

test("a file that is not compressed is an error", async () => {
  const files = encode(schools());
  const load = async (/** @type {string} */ name) => {
    const bytes = /** @type {Buffer} */ (files.get(name));
    return Uint8Array.from(name.endsWith(".bin") ? gunzipSync(bytes) : bytes).buffer;
  };
  await assert.rejects(createSearch(BASE, { load }).search("школа"), SearchError);
});
