/**
 * Measures pages of the built site with Lighthouse, in its mobile setting:
 *
 *   mvn package && cd generator/benchmarks/lighthouse && npm install && npm run measure
 *
 * Names of pages measure those alone; `--runs N` opens each N times, and every figure is the median of them; `--write` writes
 * the table to docs/benchmarks/lighthouse.md; `--reports DIR` keeps Lighthouse's own reports. Exits with 1 when a figure is
 * worse than what the site promises.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { serve } from "../server.mjs";

const ROOT = resolve(import.meta.dirname, "../../..");
const REPORT = join(ROOT, "docs/benchmarks/lighthouse.md");
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const PAGES = [
  ["ru/", "home, Russian"],
  ["en/", "home, English"],
  ["ru/practices/", "list of practices, Russian"],
  ["en/events/", "list of events, English"],
  ["ru/practices/globallab-baku/", "practice, Russian"],
  ["en/schools/baku-160/", "school with a map, English"],
  ["ru/outcomes/pilot-network/", "outcome, Russian"],
  ["ru/search/", "search, Russian, before a query"],
  ["ru/search/?q=вода", "search, Russian, “вода”"],
  ["en/search/", "search, English, before a query"],
  ["en/search/?q=water", "search, English, “water”"],
];

/** What the site promises, by Lighthouse's own names: not more than this. */
const PROMISES = { "largest-contentful-paint": 1500, "cumulative-layout-shift": 0, "total-blocking-time": 0 };

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: "string", default: "3" },
    write: { type: "boolean", default: false },
    reports: { type: "string" },
  },
});
const chosen = positionals.length ? positionals.map((page) => [page, PAGES.find(([known]) => known === page)?.[1] ?? page]) : PAGES;
const rows = [];
let kept = true;

const host = await serve({ kb: join(ROOT, "target/site") });
try {
  for (const [page, name] of chosen) {
    const results = [];
    while (results.length < Number(options.runs)) {
      results.push(await visit(`${host.address}/kb/${page}`, `${name}-${results.length + 1}`));
    }
    rows.push(summary(name, results));
    console.log(rows.at(-1));
  }
} finally {
  host.close();
}
if (options.write) {
  writeTable();
}
process.exitCode = kept ? 0 : 1;

/**
 * Opens a page in a browser of its own.
 *
 * @param {string} address
 * @param {string} name of the report
 */
async function visit(address, name) {
  const profile = mkdtempSync(join(tmpdir(), "kladez-lighthouse-"));
  const chrome = await launch({
    chromePath: process.env.CHROME_PATH ?? process.env.KLADEZ_CHROMIUM ?? "/usr/bin/chromium",
    userDataDir: profile,
    chromeFlags: [
      ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
      ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
    ],
  });
  try {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "error", onlyCategories: CATEGORIES });
    if (options.reports) {
      mkdirSync(options.reports, { recursive: true });
      writeFileSync(join(options.reports, `${name.replace(/[^\p{L}\p{N}]+/gu, "-")}.json`), JSON.stringify(lhr, null, 1));
    }
    return lhr;
  } finally {
    await chrome.kill();
    rmSync(profile, { recursive: true, force: true });
  }
}

/**
 * @param {string} name
 * @param {any[]} results
 * @returns {string} a row of the table
 */
function summary(name, results) {
  const scores = CATEGORIES.map((category) => median(results.map(({ categories }) => Math.round(categories[category].score * 100))));
  const [paint, shift, blocked] = Object.entries(PROMISES).map(([audit, limit]) => {
    const value = median(results.map(({ audits }) => audits[audit].numericValue));
    kept &&= Number(value.toFixed(3)) <= limit;
    return value;
  });
  const bytes = median(results.map(({ audits }) => audits["total-byte-weight"].numericValue));
  kept &&= scores.every((score) => score === 100);
  const figures = [`${(paint / 1000).toFixed(2)} s`, Number(shift.toFixed(3)), `${Math.round(blocked)} ms`, `${Math.round(bytes / 1000)} kB`];
  return `| ${[name, ...scores, ...figures].join(" | ")} |`;
}

/** Puts the table into the report, whose other text stays as it is. */
function writeTable() {
  const head = "| page | performance | accessibility | best practices | SEO | LCP | CLS | blocked | in all |\n|---|---|---|---|---|---|---|---|---|";
  const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "node_modules/lighthouse/package.json"), "utf8"));
  const date = new Date().toISOString().slice(0, 10);
  const table = `${head}\n${rows.join("\n")}\n\nWritten on ${date}: Lighthouse ${version}, ${cpus().length} cores, medians of ${options.runs} visits.\n`;
  writeFileSync(REPORT, readFileSync(REPORT, "utf8").replace(/^\| page[^]*$/mu, () => table));
}

/** @param {number[]} values */
function median(values) {
  return [...values].sort((one, other) => one - other)[values.length >> 1];
}
