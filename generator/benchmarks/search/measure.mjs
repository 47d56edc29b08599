/**
 * Compares the search of a built site with Pagefind's, over the same pages, in Chromium:
 *
 *   mvn package && cd generator/benchmarks/search && npm install && npm run measure
 *
 * Another site: `npm run measure -- --source DIR`, where DIR is its source folder and `DIR/target/site` is built. `--queries N`
 * asks N queries a language. Prints tables in Markdown, as docs/benchmarks/search.md has them.
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import puppeteer from "puppeteer-core";
import { fromTitles, judged } from "./queries.mjs";
import { kladez, pagefind, pagefindPage } from "./searches.mjs";
import { serve } from "../server.mjs";

const ROOT = resolve(import.meta.dirname, "../../..");
const { values: options } = parseArgs({
  options: { source: { type: "string", default: ROOT }, queries: { type: "string", default: "40" } },
});
const source = resolve(options.source);
const site = join(source, "target/site");
const count = Number(options.queries);
const isOwn = source === ROOT;

/** Lighthouse's slow 4G. */
const SLOW_4G = { offline: false, latency: 150, download: 204800, upload: 93750 };

const work = mkdtempSync(join(tmpdir(), "kladez-search-"));
const copy = join(work, "site");
const languages = ["ru", "en"];
const entries = new Set(languages.flatMap((language) => pagesOf(language)));
for (const url of entries) {
  cpSync(join(site, url, "index.html"), join(copy, url, "index.html"));
}
const begin = process.hrtime.bigint();
const made = spawnSync(join(import.meta.dirname, "node_modules/.bin/pagefind"), ["--site", copy, "--root-selector", "main"], { encoding: "utf8" });
if (made.status !== 0) {
  throw new Error(made.stderr);
}
const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
for (const language of languages) {
  writeFileSync(join(copy, `${language}-search.html`), pagefindPage(language));
}

const host = await serve({ kladez: site, pagefind: copy });
const browser = await puppeteer.launch({
  executablePath: process.env.CHROME_PATH ?? process.env.KLADEZ_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
});
console.log(`${entries.size} pages with entries. Pagefind's index took ${seconds.toFixed(1)} s.\n`);
console.log("| | queries | cold kB: median, largest | requests | first list, s | next query kB, s | recall | precision@10 |");
console.log("|---|---|---|---|---|---|---|---|");
for (const language of languages) {
  const queries = queriesOf(language);
  for (const search of [kladez, pagefind]) {
    const visits = [];
    for (const [index, asked] of queries.entries()) {
      const next = queries[(index + 1) % queries.length].query;
      visits.push({ asked, ...(await visit(search, language, asked.query, next)) });
    }
    console.log(rowOf(`${search.name}, ${language}`, visits));
  }
}
await browser.close();
host.close();
rmSync(work, { recursive: true });

/**
 * @param {string} language
 * @returns {string[]} addresses of the pages that the language's search finds
 */
function pagesOf(language) {
  const folder = join(site, "search", language);
  const { titles } = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  return titles
    .flatMap((hash) => JSON.parse(String(gunzipSync(readFileSync(join(folder, `titles-${hash}.bin`))))))
    .map(([id, , url = `${language}/${id}/`]) => url);
}

/**
 * @param {string} language
 * @returns {import("./queries.mjs").Query[]}
 */
function queriesOf(language) {
  if (!isOwn) {
    return fromTitles(join(source, "content"), language, Math.ceil(count / 4));
  }
  const all = judged(join(ROOT, "generator/core/src/test/resources/search"), language);
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, index) => all[Math.floor(index * step)]);
}

/**
 * A visit by a browser that knows nothing of the site.
 *
 * @param {import("./searches.mjs").Search} search
 * @param {string} language
 * @param {string} query
 * @param {string} next
 */
async function visit(search, language, query, next) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.emulateNetworkConditions(SLOW_4G);
  host.take();
  await page.goto(`${host.address}/${search.address(language, query)}`, { waitUntil: "domcontentloaded" });
  const first = await ready(page, search);
  const cold = counted(search);
  await page.waitForNetworkIdle({ idleTime: 400 });
  host.take();
  const again = await page.evaluate(search.ask, next);
  const warm = counted(search);
  await page.emulateNetworkConditions(null);
  const found = await page.evaluate(search.all, query);
  await context.close();
  return { cold, first, warm, again, found };
}

/**
 * @param {import("puppeteer-core").Page} page
 * @param {import("./searches.mjs").Search} search
 * @returns {Promise<number>} milliseconds from the beginning of the visit to the list
 */
async function ready(page, search) {
  const handle = await page.waitForFunction(search.ready, { polling: 10, timeout: 60000 });
  return /** @type {number} */ (await handle.jsonValue());
}

/** @param {import("./searches.mjs").Search} search */
function counted(search) {
  const own = host.take().filter(({ path }) => search.isOwn(path));
  return { bytes: own.reduce((sum, { bytes }) => sum + bytes, 0), requests: own.length };
}

/**
 * @param {string} name
 * @param {any[]} visits
 */
function rowOf(name, visits) {
  const bytes = visits.map(({ cold }) => cold.bytes / 1000);
  const judgedVisits = visits.filter(({ asked }) => asked.grades);
  const mean = (/** @type {(visit: any) => number} */ of) =>
    judgedVisits.length ? (judgedVisits.reduce((sum, visit) => sum + of(visit), 0) / judgedVisits.length).toFixed(3) : "–";
  return `| ${[
    name,
    visits.length,
    `${median(bytes).toFixed(1)}, ${Math.max(...bytes).toFixed(1)}`,
    median(visits.map(({ cold }) => cold.requests)),
    (median(visits.map(({ first }) => first)) / 1000).toFixed(2),
    `${median(visits.map(({ warm }) => warm.bytes / 1000)).toFixed(1)}, ${(median(visits.map(({ again }) => again)) / 1000).toFixed(2)}`,
    mean(({ asked, found }) => [...asked.grades.keys()].filter((id) => found.includes(id)).length / asked.grades.size),
    mean(({ asked, found }) => {
      const top = found.slice(0, 10);
      return top.length ? top.filter((/** @type {string} */ id) => asked.grades.has(id)).length / top.length : 1;
    }),
  ].join(" | ")} |`;
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((one, other) => one - other)[values.length >> 1];
}
