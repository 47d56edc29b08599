/**
 * Measures how long an editor waits for `kladez serve`, and writes docs/benchmarks/preview.md:
 *
 *   mvn package && cd generator/benchmarks/preview && npm install && npm run measure
 *
 * `--pages N` sets the size of the site (half of the pages are English, half Russian), `--starts N` and `--edits N` how often each
 * thing is measured, `--docs DIR` where the page is written.
 */
import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import puppeteer from "puppeteer-core";
import { entryToChange, writeCorpus } from "../build/corpus.mjs";
import { KLADEZ, ROOT, javaVersion, warmKladez } from "../build/tools.mjs";
import { madeUpWords } from "../build/words.mjs";

const { values: options } = parseArgs({
  options: {
    pages: { type: "string", default: "10000" },
    starts: { type: "string", default: "5" },
    edits: { type: "string", default: "50" },
    docs: { type: "string", default: join(ROOT, "docs/benchmarks") },
  },
});
const pages = Number(options.pages);
const PORT = 8743;

/** How long the preview is left alone between edits, as an editor who looks at the page does. */
const BETWEEN_EDITS = 400;

const work = mkdtempSync(join(tmpdir(), "kladez-preview-"));
const source = join(work, "kladez");
writeCorpus(madeUpWords(), 20, join(work, "small"), ["kladez"]);
warmKladez(join(work, "small/kladez"));
writeCorpus(madeUpWords(), pages, work, ["kladez"]);
const entry = entryToChange(pages);

const cold = [];
const whole = [];
for (let start = 0; start < Number(options.starts); start++) {
  rmSync(join(source, ".kladez"), { recursive: true, force: true });
  const preview = await begin();
  cold.push(preview.seconds);
  whole.push(await preview.secondsUntil("sitemap.xml"));
  await preview.end();
}
build();
const warm = [];
for (let start = 0; start < Number(options.starts); start++) {
  const preview = await begin();
  warm.push(preview.seconds);
  await preview.end();
}
const preview = await begin();
const saves = await edits();
const searches = await searchesAfterEdits();
const memory = preview.memory();
await preview.end();
rmSync(work, { recursive: true });
publish();

function build() {
  const said = spawnSync(KLADEZ, ["build", "--source", source, "--fail-on", "never", "--quiet"], { encoding: "utf8" });
  if (said.status !== 0) {
    throw new Error(said.stderr);
  }
}

/** Starts a preview and waits for its first page. */
async function begin() {
  const start = performance.now();
  const child = spawn(KLADEZ, ["serve", "--source", source, "--port", String(PORT)], { stdio: "ignore" });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  while (!(await isThere(`http://localhost:${PORT}/en/`))) {
    await pause(10);
  }
  return {
    seconds: (performance.now() - start) / 1000,
    /** @param {string} file one that needs all sources */
    async secondsUntil(file) {
      await fetch(`http://localhost:${PORT}/${file}`).then((response) => response.text());
      return (performance.now() - start) / 1000;
    },
    memory: () => Number(/VmHWM:\s+(\d+)/.exec(spawnSync("cat", [`/proc/${child.pid}/status`], { encoding: "utf8" }).stdout)?.[1]) / 1024,
    async end() {
      child.kill();
      await ended;
    },
  };
}

/** @param {string} address */
async function isThere(address) {
  try {
    const response = await fetch(address);
    return response.ok && (await response.text()).includes("<html");
  } catch {
    return false;
  }
}

/** @returns {Promise<number[]>} milliseconds from the end of saving until the new text stands in the open page */
async function edits() {
  const browser = await puppeteer.launch({
    executablePath: process.env.CHROME_PATH ?? process.env.KLADEZ_CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
  const page = await browser.newPage();
  await page.goto(`http://localhost:${PORT}/${entry.page.replace(/index\.html$/, "")}`);
  await pause(3000);
  const file = join(source, entry.file);
  const length = statSync(file).size;
  const times = [];
  for (let edit = 0; edit < Number(options.edits); edit++) {
    const word = `quombled${edit}x`;
    truncateSync(file, length);
    const seen = page.waitForFunction((wanted) => document.body.textContent.includes(wanted), { polling: "mutation" }, word);
    appendFileSync(file, `\nNobody has ever ${word} before.\n`);
    const saved = performance.now();
    await seen;
    times.push(performance.now() - saved);
    await pause(BETWEEN_EDITS);
  }
  await browser.close();
  return times;
}

/** @returns {Promise<number[]>} seconds for the list of search files after an edit: the search is made when somebody searches */
async function searchesAfterEdits() {
  const address = `http://localhost:${PORT}/search/en/manifest.json`;
  await fetch(address).then((response) => response.text());
  const times = [];
  for (let edit = 0; edit < Number(options.starts); edit++) {
    appendFileSync(join(source, entry.file), `\nNobody has ever quombled${"abcdefghij"[edit % 10]} before.\n`);
    await pause(2000);
    const start = performance.now();
    await fetch(address).then((response) => response.text());
    times.push((performance.now() - start) / 1000);
  }
  return times;
}

/**
 * @param {number[]} values
 * @param {number} share
 */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
}

function publish() {
  const commit = spawnSync("git", ["-C", ROOT, "rev-parse", "--short", "HEAD"], { encoding: "utf8" }).stdout.trim();
  const chromium = spawnSync(process.env.CHROME_PATH ?? process.env.KLADEZ_CHROMIUM ?? "/usr/bin/chromium", ["--version"], { encoding: "utf8" });
  const row = (/** @type {string} */ what, /** @type {number[]} */ values, /** @type {string} */ unit, /** @type {number} */ digits) =>
    `| ${what} | ${values.length} | ${[quantile(values, 0.5), quantile(values, 0.95), Math.max(...values)]
      .map((value) => `${value.toFixed(digits)} ${unit}`)
      .join(" | ")} |`;
  const lines = [
    "# The preview, measured",
    "",
    `Written by [generator/benchmarks/preview](../../generator/benchmarks/preview/) on ${new Date().toISOString().slice(0, 10)}, commit ${commit}, on a machine with`,
    `${cpus().length} cores (${cpus()[0].model}), ${Math.round(totalmem() / 2 ** 30)} GB, Java ${javaVersion()}, ${chromium.stdout.trim()}. The site has ${pages.toLocaleString("en")} pages of made-up words, half of them`,
    "English, half Russian, and the default theme.",
    "",
    "| | times | median | p95 | largest |",
    "|---|---|---|---|---|",
    row("from the start of `kladez serve` to the first page, nothing kept", cold, "s", 2),
    row("the same until all texts are read and the sitemap is there", whole, "s", 2),
    row("from the start to the first page after a build", warm, "s", 2),
    row("from saving a text to seeing it in the page that is open in Chromium", saves, "ms", 0),
    row("the first search after an edit, until its index is up to date", searches, "s", 2),
    "",
    `Most memory that the preview had: ${Math.round(memory)} MB.`,
    "",
  ];
  writeFileSync(join(options.docs, "preview.md"), lines.join("\n"));
  console.log(lines.join("\n"));
}
