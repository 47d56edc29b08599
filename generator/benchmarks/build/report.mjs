/**
 * Writes docs/benchmarks/build.md.
 *
 * @module report
 */
import { BASES, significant } from "./statistics.mjs";

/** What the corpora are called, and what they are. */
export const CORPORA = {
  words: {
    title: "Made-up words",
    text: "Words that no dictionary knows, drawn by Zipf’s law from 30,000 stems a language, with endings as inflected\nwords have them. Some sections have code.",
  },
  real: {
    title: "Real texts",
    text: `The paragraphs and headings of this repository’s own entries, drawn anew for each page, with other numbers. However many pages there
are, their words are those of some 150 entries a language.`,
  },
};

/**
 * @param {import("./results.mjs").Results} results
 * @param {import("./statistics.mjs").Group[]} groups
 * @param {string} plot the file with the plot, beside the page
 * @returns {string} Markdown
 */
export function reportOf(results, groups, plot) {
  const corpora = [...new Set(groups.map(({ corpus }) => corpus))];
  return `${[
    `# Builds, measured`,
    `Written by [generator/benchmarks/build](../../generator/benchmarks/build/) on ${results.dates.join(" and ")}, generator of commit ${results.commit}.
No figure below was written by hand.`,
    `![Seconds of a build against pages, both axes logarithmic; the tables below have the same figures](${plot})`,
    `## What is measured
Whole processes, from the command to its end. In each round every program builds the same texts once, one after the other and in
another order each time, into a folder that nothing was ever written to or deleted from. Kladez is started by its launcher,
\`./kladez build\`, which also checks that the generator was built from the sources that are there. Kladez builds from an empty cache,
then again with nothing changed, then after a sentence was added to one entry; its search had to find a word of that sentence.

Seconds are by the clock, medians of the rounds, with the fastest and the slowest in brackets. CPU is the time of the process and its
children in user and system mode, memory the largest resident set of one process. For Hugo + Pagefind, seconds and CPU are the sum of
both programs, memory that of the larger one. A ratio is the median of the ratios within the rounds: 0.50 is half.

Half of the pages are in English, half in Russian, with headings, paragraphs, lists, tables, quotations and links to one another.`,
    `## What is not comparable
The templates of the others are minimal: title, summary, date, two groups and the text, and lists of 50 entries; JBake’s lists are
fewer. They check little: Hugo that linked entries exist. Kladez does with each page what it always does: its full theme, checks of
fields, texts and links, relations in both directions, lists with facets, feeds, JSON files, linked data, pictures for networks, and
a search with dictionaries, facets and a page to search on; Pagefind has no dictionaries, and its page is left to templates.${
      results.rounds.some(({ costs }) => costs.jbake) ? "\nJBake, which is slow, is measured up to 2,000 pages alone." : ""
    }`,
    `## Machine and versions\n${machineOf(results)}`,
    ...corpora.map((corpus) =>
      corpusOf(
        corpus,
        groups.filter((group) => group.corpus === corpus),
      ),
    ),
    `## Measure again
\`node generator/benchmarks/build/measure.mjs\` installs what is missing; \`--help\` has the options. The machine should do nothing
else meanwhile.`,
  ].join("\n\n")}\n`;
}

/** @param {import("./results.mjs").Results} results */
function machineOf({ machine, tools }) {
  const versions = Object.values(tools).map(({ name, version }) => [name, version ?? "none"]);
  return ["| | |", "|---|---|", ...[...Object.entries(machine), ...versions].map(([name, value]) => `| ${name} | ${value} |`)].join("\n");
}

/**
 * @param {string} corpus
 * @param {import("./statistics.mjs").Group[]} groups
 */
function corpusOf(corpus, groups) {
  const { title, text } = CORPORA[corpus];
  return [`## ${title}\n${text}`, ...groups.map(tableOf)].join("\n\n");
}

/** @param {import("./statistics.mjs").Group} group */
function tableOf({ pages, characters, rows }) {
  const heads = [
    "",
    "runs",
    "seconds",
    "CPU s",
    "memory MB",
    ...["Hugo", "Hugo + Pagefind"].flatMap((base) => [`÷ ${base}: seconds`, "CPU", "memory"]),
  ];
  return [
    `### ${grouped(pages)} pages\nOf ${grouped(characters)} characters on average.\n`,
    `| ${heads.join(" | ")} |`,
    `|${heads.map((_, index) => (index ? "---:|" : "---|")).join("")}`,
    ...rows.map(rowOf),
  ].join("\n");
}

/** @param {import("./statistics.mjs").Row} row */
function rowOf({ label, runs, failed, median, range, ratios }) {
  if (failed) {
    return `| ${label} | 0 | ${failed.replace(/\|/g, "/")} |${" |".repeat(8)}`;
  }
  const cells = [
    label,
    runs,
    `${significant(median.wall)} (${range.map(significant).join("–")})`,
    significant(median.cpu),
    grouped(Math.round(median.memory)),
    ...BASES.flatMap((base) => {
      const ratio = ratios[base];
      return ratio ? [ratio.wall, ratio.cpu, ratio.memory].map((value) => significant(value)) : ["–", "–", "–"];
    }),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** @param {number} value */
function grouped(value) {
  return value.toLocaleString("en");
}
