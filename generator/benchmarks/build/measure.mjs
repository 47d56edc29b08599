/**
 * Compares whole builds of Kladez with those of Hugo, Hugo with Pagefind, Eleventy and JBake, and writes docs/benchmarks/build.md:
 *
 *   node generator/benchmarks/build/measure.mjs --pages 2000,10000 --runs 3
 *
 * Programs that are missing are installed. `--help` shows the options.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { CASES, impossible, turnsOf } from "./cases.mjs";
import { writeCorpus } from "./corpus.mjs";
import { plotOf } from "./plot.mjs";
import { CORPORA, reportOf } from "./report.mjs";
import { begin, merge, read, write } from "./results.mjs";
import { groupsOf } from "./statistics.mjs";
import { ROOT, ensureTime, findTools, warmKladez } from "./tools.mjs";
import { madeUpWords } from "./words.mjs";

const HELP = `Usage: node measure.mjs [options]
  --pages 2000,10000   sizes in pages; half of them English, half Russian
  --runs 3             rounds of each size and corpus
  --corpora words,real made-up words, and this repository's own texts
  --tools hugo,pagefind,eleventy,jbake,kladez   what is measured
  --work DIR           where corpora and sites are written (default: the system's temporary folder)
  --keep               leaves corpora and sites there; the results, kladez-build-*.json, stay in any case
  --docs DIR           where build.md and build.svg are written (default: docs/benchmarks)
  --report FILE        measures nothing and writes the page from earlier results; several are put together
  --with FILE          measures, and puts earlier results beside`;

const { values: options } = parseArgs({
  options: {
    pages: { type: "string", default: "2000,10000" },
    runs: { type: "string", default: "3" },
    corpora: { type: "string", default: "words,real" },
    tools: { type: "string", default: "hugo,pagefind,eleventy,jbake,kladez" },
    work: { type: "string", default: tmpdir() },
    docs: { type: "string", default: join(ROOT, "docs/benchmarks") },
    report: { type: "string", multiple: true },
    with: { type: "string", multiple: true, default: [] },
    keep: { type: "boolean" },
    help: { type: "boolean", short: "h" },
  },
});

try {
  if (options.help) {
    console.log(HELP);
  } else {
    publish(options.report ?? [await measureAll(), ...options.with]);
  }
} catch (fault) {
  console.error(/** @type {Error} */ (fault).message);
  process.exitCode = 1;
}

/** @returns {Promise<string>} the file with the results */
async function measureAll() {
  const sizes = options.pages.split(",").map(Number);
  const runs = Number(options.runs);
  const wanted = among(options.tools, ["hugo", "pagefind", "eleventy", "jbake", "kladez"]);
  const corpora = among(options.corpora, Object.keys(CORPORA));
  if (!sizes.every((size) => Number.isInteger(size) && size > 0 && size % 2 === 0) || !(runs > 0)) {
    throw new Error("--pages takes even numbers, half of the pages being English, half Russian; --runs takes a number above 0.");
  }
  ensureTime();
  const tools = findTools(wanted);
  mkdirSync(options.work, { recursive: true });
  const results = begin(tools, options.work);
  // Measuring takes long: whether earlier results can be put beside is to be known before.
  merge([results, ...options.with.map((earlier) => read([earlier]))]);
  const folder = mkdtempSync(join(resolve(options.work), "kladez-build-"));
  const sources = await sourcesOf(corpora);
  if (loadavg()[0] > 0.5) {
    console.error(`This machine is not at rest, its load is ${loadavg()[0].toFixed(1)}: figures will be worse than they could be.`);
  }
  if (tools.kladez?.version) {
    writeCorpus(sources[0], 20, join(folder, "warm"), ["kladez"]);
    warmKladez(join(folder, "warm/kladez"));
  }
  const file = `${folder}.json`;
  for (const pages of sizes) {
    for (const source of sources) {
      for (const round of roundsOf({ source, pages, runs, tools, folder: join(folder, `${source.name}-${pages}`) })) {
        results.rounds.push(round);
        write(file, results);
      }
    }
  }
  if (!options.keep) {
    rmSync(folder, { recursive: true });
  }
  console.error(`results: ${file}`);
  return file;
}

/**
 * The rounds of one corpus in one size. Each begins with another generator.
 *
 * @param {{source: import("./entries.mjs").Source, pages: number, runs: number,
 *   tools: Record<string, import("./tools.mjs").Tool>, folder: string}} what
 * @returns {Generator<import("./results.mjs").Round>}
 */
function* roundsOf({ source, pages, runs, tools, folder }) {
  const turns = turnsOf(tools, pages);
  const sources = join(folder, "sources");
  const { characters } = writeCorpus(
    source,
    pages,
    sources,
    turns.map(({ name }) => name),
  );
  for (let round = 0; round < runs; round++) {
    /** @type {Record<string, import("./cases.mjs").Outcome>} */
    const costs = impossible(tools);
    for (let turn = 0; turn < turns.length; turn++) {
      const { name, run } = turns[(turn + round) % turns.length];
      const outcomes = run({ sources, fresh: join(folder, `${round}-${name}`), pages, round, tools });
      Object.assign(costs, outcomes);
      for (const [id, outcome] of Object.entries(outcomes)) {
        console.error(`${source.name} ${pages} ${round + 1}/${runs} ${id}: ${told(outcome)}`);
      }
    }
    yield { corpus: source.name, pages, characters, costs };
  }
}

/** @param {import("./cases.mjs").Outcome} outcome */
function told(outcome) {
  return "failed" in outcome
    ? `failed: ${outcome.failed}`
    : `${outcome.wall.toFixed(2)} s, CPU ${outcome.cpu.toFixed(2)} s, ${Math.round(outcome.memory)} MB`;
}

/**
 * @param {string[]} names
 * @returns {Promise<import("./entries.mjs").Source[]>}
 */
async function sourcesOf(names) {
  // Reads YAML with a package that may only just have been installed.
  const { realTexts } = await import("./texts.mjs");
  const all = { words: madeUpWords, real: () => realTexts(join(ROOT, "content")) };
  return names.map((name) => all[name]());
}

/**
 * @param {string} list values with commas between them
 * @param {string[]} known
 */
function among(list, known) {
  const values = list.split(",");
  const unknown = values.find((value) => !known.includes(value));
  if (unknown !== undefined) {
    throw new Error(`“${unknown}” is none of ${known.join(", ")}.`);
  }
  return values;
}

/** @param {string[]} files with results */
function publish(files) {
  const results = read(files);
  const groups = groupsOf(results.rounds, CASES);
  const titles = Object.fromEntries(Object.entries(CORPORA).map(([name, { title }]) => [name, title]));
  mkdirSync(options.docs, { recursive: true });
  writeFileSync(join(options.docs, "build.svg"), plotOf(groups, titles));
  writeFileSync(join(options.docs, "build.md"), reportOf(results, groups, "build.svg"));
  console.error(`written: ${join(options.docs, "build.md")}`);
}
