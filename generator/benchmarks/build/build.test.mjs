import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, normalize } from "node:path";
import { after, test } from "node:test";
import { impossible } from "./cases.mjs";
import { writeCorpus } from "./corpus.mjs";
import { plotOf } from "./plot.mjs";
import { merge } from "./results.mjs";
import { groupsOf, significant } from "./statistics.mjs";
import { realTexts } from "./texts.mjs";
import { ROOT } from "./tools.mjs";
import { madeUpWords } from "./words.mjs";

const PAGES = 60;
const SOURCES = { words: madeUpWords, real: () => realTexts(join(ROOT, "content")) };
const work = mkdtempSync(join(tmpdir(), "kladez-build-test-"));
after(() => rmSync(work, { recursive: true }));

/** @param {string} folder */
function filesOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => join(parentPath, name)).sort();
}

for (const [name, make] of Object.entries(SOURCES)) {
  test(`${name}: the same bytes each time`, () => {
    const [one, other] = ["one", "other"].map((copy) => {
      const folder = join(work, `${name}-${copy}`);
      writeCorpus(make(), PAGES, folder, ["kladez", "hugo", "eleventy", "jbake"]);
      return filesOf(folder).map((file) => readFileSync(file, "utf8"));
    });
    assert.deepEqual(one, other);
  });

  test(`${name}: as many pages as were asked for, of some 7,000 characters, whose links lead to entries`, () => {
    const folder = join(work, `${name}-links`);
    const { characters } = writeCorpus(make(), PAGES, folder, ["kladez"]);
    const entries = filesOf(folder).filter((file) => file.endsWith(".md"));
    assert.equal(entries.length, PAGES);
    assert.ok(characters > 6000 && characters < 8000, `${characters}`);
    const targets = entries.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(/\]\(([^)]*\.md)\)/g)].map(([, to]) => normalize(join(file, "..", to))),
    );
    assert.ok(targets.length > PAGES);
    assert.deepEqual(
      targets.filter((target) => !existsSync(target)),
      [],
    );
  });
}

const CASES = ["hugo", "kladez"].map((id) => ({ id, label: id }));
const cost = (/** @type {number} */ wall) => ({ wall, cpu: 2 * wall, memory: 100 });
const round = (/** @type {Record<string, any>} */ costs) => ({ corpus: "words", pages: 2000, characters: 7000, costs });

test("ratios are those within rounds, whatever the machine's speed was", () => {
  const rounds = [1, 10, 100].map((slowness) => round({ hugo: cost(slowness), kladez: cost(slowness / 2) }));
  const [{ rows }] = groupsOf(rounds, CASES);
  assert.deepEqual(rows[1].ratios.hugo, { wall: 0.5, cpu: 0.5, memory: 1 });
  assert.deepEqual(rows[1].median, { wall: 5, cpu: 10, memory: 100 });
  assert.deepEqual(rows[1].range, [0.5, 50]);
});

test("a failed run counts for nothing, and is told when there is no other", () => {
  const failed = { failed: "no memory" };
  const [once] = groupsOf([round({ hugo: failed }), round({ hugo: cost(3) })], CASES);
  assert.deepEqual([once.rows[0].runs, once.rows[0].median.wall, once.rows[0].failed], [1, 3, undefined]);
  const [always] = groupsOf([round({ hugo: failed })], CASES);
  assert.equal(always.rows[0].failed, "no memory");
});

test("what cannot be had is said of each case that needs it", () => {
  const pagefind = { name: "Pagefind", missing: "no network" };
  assert.deepEqual(impossible({ hugo: { name: "Hugo", version: "1" }, pagefind }), {
    "hugo-pagefind": { failed: "Pagefind cannot be had: no network" },
  });
  assert.deepEqual(impossible({ pagefind, kladez: { name: "Kladez", version: "1" } }), {});
});

test("figures have three digits that mean something", () => {
  assert.deepEqual([0.0471, 0.5, 3.14159, 42.42, 420.4].map(significant), ["0.047", "0.500", "3.14", "42.4", "420"]);
});

test("results are put together only when one machine and the same programs made them", () => {
  const one = {
    dates: ["2026-01-02"],
    commit: "a",
    machine: { Cores: "2" },
    tools: { hugo: { name: "Hugo", version: "1" } },
    rounds: [round({})],
  };
  const later = { ...one, dates: ["2026-01-03"], tools: { jbake: { name: "JBake", version: "2" } } };
  const both = merge([one, later]);
  assert.deepEqual([both.dates, both.rounds.length, Object.keys(both.tools)], [["2026-01-02", "2026-01-03"], 2, ["hugo", "jbake"]]);
  for (const different of [{ commit: "b" }, { machine: { Cores: "4" } }, { tools: { hugo: { name: "Hugo", version: "2" } } }]) {
    assert.throws(() => merge([one, { ...later, ...different }]), /do not belong together/);
  }
});

test("no label of the plot covers another", () => {
  const cases = ["hugo", "eleventy", "jbake", "kladez"].map((id) => ({ id, label: id }));
  const close = Object.fromEntries(cases.map(({ id }, index) => [id, cost(5 + index / 100)]));
  const svg = plotOf(groupsOf([round(close)], cases), { words: "Made-up words" });
  const heights = [...svg.matchAll(/<text x="\d+" y="([\d.]+)">[^<]* s<\/text>/g)].map(([, y]) => Number(y)).sort((a, b) => a - b);
  assert.equal(heights.length, 4);
  heights.slice(1).forEach((height, index) => assert.ok(height - heights[index] > 14, `${heights}`));
});
