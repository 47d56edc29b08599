/**
 * What is measured: turns, each of one generator over a corpus, in whole processes. Turns take place alternately, into folders that
 * nothing has been written to or deleted from, because deleting and writing again costs time of its own.
 *
 * @module cases
 */
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { entryToChange, pagesMade } from "./corpus.mjs";
import { measure, together } from "./runner.mjs";
import { KLADEZ, jbakeCommand, npmCommand } from "./tools.mjs";

/** JBake holds every page in a database: larger sites take it minutes. */
const JBAKE_PAGES = 2000;

/** The cases in the order of the report, with the programs that they need. */
export const CASES = [
  { id: "hugo", label: "Hugo (no search)", needs: ["hugo"] },
  { id: "hugo-pagefind", label: "Hugo + Pagefind", needs: ["hugo", "pagefind"] },
  { id: "eleventy", label: "Eleventy (no search)", needs: ["eleventy"] },
  { id: "jbake", label: "JBake (no search)", needs: ["jbake"] },
  { id: "kladez", label: "Kladez, with search", needs: ["kladez"] },
  { id: "kladez-changed", label: "Kladez, one text changed", needs: ["kladez"] },
  { id: "kladez-again", label: "Kladez, nothing changed", needs: ["kladez"] },
];

/** @typedef {import("./runner.mjs").Cost | {failed: string}} Outcome */

/**
 * Where a turn takes place.
 *
 * @typedef {object} Place
 * @property {string} sources the folder with the layouts of the corpus
 * @property {string} fresh a folder for this turn alone
 * @property {number} pages
 * @property {number} round from 0
 * @property {Record<string, import("./tools.mjs").Tool>} tools
 */

/**
 * The turns of a round.
 *
 * @param {Record<string, import("./tools.mjs").Tool>} tools
 * @param {number} pages
 * @returns {{name: string, run: (place: Place) => Record<string, Outcome>}[]}
 */
export function turnsOf(tools, pages) {
  const turns = [
    { name: "hugo", run: hugo },
    { name: "eleventy", run: eleventy },
    { name: "jbake", run: jbake },
    { name: "kladez", run: kladez },
  ];
  return turns.filter(({ name }) => tools[name]?.version && (name !== "jbake" || pages <= JBAKE_PAGES));
}

/**
 * The cases that cannot be measured because a program cannot be had.
 *
 * @param {Record<string, import("./tools.mjs").Tool>} tools
 * @returns {Record<string, Outcome>} why, by the names of the cases
 */
export function impossible(tools) {
  const wanted = CASES.filter(({ needs }) => needs.every((name) => tools[name]));
  return Object.fromEntries(
    wanted.flatMap(({ id, needs }) => {
      const missing = needs.map((name) => tools[name]).find((tool) => tool.missing);
      return missing ? [[id, { failed: `${missing.name} cannot be had: ${missing.missing}` }]] : [];
    }),
  );
}

/** @param {Place} place */
function hugo({ sources, fresh, pages, tools }) {
  const site = join(fresh, "site");
  const cwd = join(sources, "hugo");
  const built = checked(measure(["hugo", "--quiet", "--destination", site], { cwd, log: join(fresh, "hugo") }), site, "hugo", pages);
  if (!tools.pagefind?.version) {
    return { hugo: built };
  }
  const pagefind = [...npmCommand("pagefind", "lib/runner/bin.cjs"), "--site", site, "--root-selector", "main", "--quiet"];
  return { hugo: built, "hugo-pagefind": together(built, measure(pagefind, { cwd, log: join(fresh, "pagefind") })) };
}

/** @param {Place} place */
function eleventy({ sources, fresh, pages }) {
  const site = join(fresh, "site");
  const command = [...npmCommand("@11ty/eleventy", "cmd.cjs"), "--quiet", `--output=${site}`];
  const cost = measure(command, { cwd: join(sources, "eleventy"), log: join(fresh, "eleventy") });
  return { eleventy: checked(cost, site, "eleventy", pages) };
}

/** @param {Place} place */
function jbake({ sources, fresh, pages }) {
  const site = join(fresh, "site");
  const cwd = join(sources, "jbake");
  const cost = measure([...jbakeCommand(), "-b", cwd, site], { cwd, log: join(fresh, "jbake") });
  return { jbake: checked(cost, site, "jbake", pages) };
}

/**
 * Builds from nothing, again, and with one text changed; then puts the sources back as they were.
 *
 * @param {Place} place
 */
function kladez({ sources, fresh, pages, round }) {
  const source = join(sources, "kladez");
  const site = join(source, "target/site");
  const command = [KLADEZ, "build", "--source", source, "--fail-on", "never", "--quiet"];
  const build = (/** @type {string} */ name) => checked(measure(command, { cwd: source, log: join(fresh, name) }), site, "kladez", pages);

  const full = build("kladez");
  const again = build("kladez-again");
  const entry = entryToChange(pages);
  const file = join(source, entry.file);
  const length = statSync(file).size;
  const word = `quombled${"abcdefghijklmnopqrstuvwxyz"[round % 26]}`;
  appendFileSync(file, `\nNobody has ever ${word} before.\n`);
  const changed = found(build("kladez-changed"), source, entry.page, word);
  truncateSync(file, length);

  mkdirSync(fresh, { recursive: true });
  for (const made of [".kladez", "target"].filter((name) => existsSync(join(source, name)))) {
    renameSync(join(source, made), join(fresh, made));
  }
  return { kladez: full, "kladez-again": again, "kladez-changed": changed };
}

/**
 * @param {Outcome} outcome
 * @param {string} site
 * @param {string} layout
 * @param {number} pages
 * @returns {Outcome} a failure when the generator has left pages out
 */
function checked(outcome, site, layout, pages) {
  const made = pagesMade(site, layout, pages);
  return "failed" in outcome || made === pages ? outcome : { failed: `it made ${made} of ${pages} pages` };
}

/**
 * @param {Outcome} outcome
 * @param {string} source
 * @param {string} page the file of the site that holds the word
 * @param {string} word
 * @returns {Outcome} a failure when the search does not know of the change
 */
function found(outcome, source, page, word) {
  if ("failed" in outcome) {
    return outcome;
  }
  const { stdout } = spawnSync(KLADEZ, ["search", word, "--lang", "en", "--json", "--source", source], { encoding: "utf8" });
  return JSON.parse(stdout || "[]").some((/** @type {{url: string}} */ { url }) => page.startsWith(url))
    ? outcome
    : { failed: "its search does not find what was added" };
}
