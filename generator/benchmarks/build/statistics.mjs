/**
 * Medians of what was measured, and ratios between cases of the same round.
 *
 * @module statistics
 */

/**
 * @typedef {object} Row what a case took over one corpus
 * @property {string} id
 * @property {string} label
 * @property {number} runs how many did not fail
 * @property {string} [failed] why there is no run that did not
 * @property {Record<"wall" | "cpu" | "memory", number>} median
 * @property {[number, number]} range of the seconds
 * @property {Record<string, Record<"wall" | "cpu" | "memory", number> | undefined>} ratios to other cases, by their names
 */

/**
 * @typedef {object} Group
 * @property {string} corpus
 * @property {number} pages
 * @property {number} characters
 * @property {Row[]} rows
 */

const MEASURES = /** @type {const} */ (["wall", "cpu", "memory"]);

/** What others are compared with. */
export const BASES = ["hugo", "hugo-pagefind"];

/**
 * @param {import("./results.mjs").Round[]} rounds
 * @param {{id: string, label: string}[]} cases
 * @returns {Group[]} sorted by corpus and size
 */
export function groupsOf(rounds, cases) {
  /** @type {Map<string, import("./results.mjs").Round[]>} */
  const groups = new Map();
  for (const round of rounds) {
    const key = `${round.corpus} ${round.pages}`;
    groups.set(key, [...(groups.get(key) ?? []), round]);
  }
  const corpora = [...new Set(rounds.map(({ corpus }) => corpus))];
  return [...groups.values()]
    .map((own) => {
      const { corpus, pages, characters } = own[0];
      return { corpus, pages, characters, rows: cases.flatMap((one) => rowOf(own, one) ?? []) };
    })
    .sort((one, other) => corpora.indexOf(one.corpus) - corpora.indexOf(other.corpus) || one.pages - other.pages);
}

/**
 * @param {import("./results.mjs").Round[]} rounds
 * @param {{id: string, label: string}} one
 * @returns {Row | undefined} nothing when the case was not measured
 */
function rowOf(rounds, { id, label }) {
  const outcomes = rounds.flatMap(({ costs }) => costs[id] ?? []);
  if (outcomes.length === 0) {
    return undefined;
  }
  const good = outcomes.filter(isCost);
  const seconds = good.map(({ wall }) => wall);
  const failures = outcomes.flatMap((outcome) => ("failed" in outcome ? outcome.failed : []));
  return {
    id,
    label,
    runs: good.length,
    failed: good.length ? undefined : failures[0],
    median: perMeasure((measure) => median(good.map((cost) => cost[measure]))),
    range: [Math.min(...seconds), Math.max(...seconds)],
    ratios: Object.fromEntries(BASES.map((base) => [base, ratioOf(rounds, id, base)])),
  };
}

/**
 * The machine's speed changes with time, so only what was measured in the same round is divided.
 *
 * @param {import("./results.mjs").Round[]} rounds
 * @param {string} id
 * @param {string} base
 */
function ratioOf(rounds, id, base) {
  const pairs = rounds.flatMap(({ costs }) =>
    costs[id] && costs[base] && isCost(costs[id]) && isCost(costs[base]) ? [[costs[id], costs[base]]] : [],
  );
  return pairs.length ? perMeasure((measure) => median(pairs.map(([own, other]) => own[measure] / other[measure]))) : undefined;
}

/**
 * @param {import("./cases.mjs").Outcome} outcome
 * @returns {outcome is import("./runner.mjs").Cost}
 */
function isCost(outcome) {
  return !("failed" in outcome);
}

/** @param {(measure: "wall" | "cpu" | "memory") => number} of */
function perMeasure(of) {
  return /** @type {Record<"wall" | "cpu" | "memory", number>} */ (Object.fromEntries(MEASURES.map((measure) => [measure, of(measure)])));
}

/**
 * @param {number[]} values
 * @returns {number} the middle one, or the mean of the two in the middle
 */
export function median(values) {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * @param {number} value
 * @returns {string} with three digits that mean something, at most three after the point
 */
export function significant(value) {
  const before = Math.floor(Math.log10(Math.max(value, 0.1))) + 1;
  return value.toFixed(Math.min(3, Math.max(0, 3 - before)));
}
