import assert from "node:assert/strict";
import { test } from "node:test";
import { lengthOf, normOf, termsIn } from "./encoder.mjs";
import { searchOf } from "./site.mjs";

const SITES = 40;
const QUERIES = 20;

/** @param {number} seed */
function randomness(seed) {
  let state = seed;
  /** @param {number} limit */
  const number = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  /** @type {<T>(list: T[]) => T} */
  const one = (list) => list[number(list.length)];
  return {
    number,
    one,
    some: (/** @type {number} */ most, /** @type {string[]} */ list) =>
      Array.from({ length: number(most + 1) }, () => one(list)),
  };
}

/** @param {ReturnType<typeof randomness>} random */
function randomSite({ number, one, some }) {
  const terms = Array.from({ length: 3 + number(20) }, (_, index) => `т${index}`);
  const forms = /** @type {Record<string, string>} */ ({});
  for (let count = 1 + number(60); count > 0; count--) {
    const form = Array.from({ length: 2 + number(5) }, () => one([..."абвг"])).join("");
    const [first, ...further] = new Set([one(terms), ...some(3, terms)]);
    forms[form] = [first, ...further.map((term) => one(["", "?"]) + term)].join(" ");
  }
  const documents = Array.from({ length: 1 + number(30) }, (_, index) => ({
    id: `а/${index}`,
    text: {
      title: some(3, terms).join(" "),
      lead: some(9, terms).join(" "),
      body: some(200, terms.slice(number(terms.length))).join(" "),
    },
  }));
  const starts = ["", ...new Set(some(4, Object.keys(forms)))].sort();
  const values = ["x", "y"].map(
    (value) =>
      /** @type {[string, string, number[]]} */ ([value, value, documents.map((_, at) => at).filter(() => number(2))]),
  );
  return {
    documents,
    forms,
    starts,
    weak: one([0, 0.25, 0.5]),
    block: 1 + number(9),
    boosts: { title: 3.3, lead: one([1.5, 2]), body: 1 },
    facets: { f: { label: "F", values } },
  };
}

/**
 * Finds and ranks without a pack, straight from the rules.
 *
 * @param {ReturnType<typeof randomSite>} site
 * @param {string[]} wanted
 * @param {string[]} excluded
 * @param {string[]} chosen
 */
function expected({ documents, forms, boosts, weak, facets }, wanted, excluded, chosen) {
  const f = Math.fround;
  const fields = /** @type {("title" | "lead" | "body")[]} */ (Object.keys(boosts));
  const texts = Object.fromEntries(fields.map((field) => [field, documents.map(({ text }) => termsIn(text[field]))]));
  const termsOf = (/** @type {string} */ form) =>
    termsIn(forms[form]).map((term) => ({ term: term.replace("?", ""), weight: term[0] === "?" ? weak : 1 }));
  const containing = (/** @type {string} */ field, /** @type {string} */ term) =>
    texts[field].filter((text) => text.includes(term)).length;
  const most = (/** @type {string} */ field, /** @type {string} */ form) =>
    Math.max(...termsOf(form).map(({ term }) => containing(field, term)));
  const has = (/** @type {number} */ document, /** @type {string} */ form) =>
    fields.some((field) => termsOf(form).some(({ term }) => texts[field][document].includes(term)));
  const wordScore = (/** @type {number} */ document, /** @type {string} */ form) => {
    let sum = 0;
    for (const field of fields) {
      const used = termsOf(form).map(({ term, weight }) => ({
        weight,
        times: texts[field][document].filter((other) => other === term).length,
      }));
      if (used.every(({ times }) => times === 0)) {
        continue;
      }
      const frequency = f(used.reduce((total, { times, weight }) => total + times * weight, 0));
      const filled = texts[field].filter((text) => text.length > 0);
      const average = f(filled.flat().length / filled.length);
      const df = most(field, form);
      const weight = f(f(boosts[field]) * f(Math.log(1 + (filled.length - df + 0.5) / (df + 0.5))));
      const b = f(0.75);
      const length = lengthOf(normOf(texts[field][document].length));
      const inverse = f(1 / f(f(1.2) * f(f(1 - b) + f(f(b * length) / average))));
      sum += f(weight - f(weight / f(1 + f(frequency * inverse))));
    }
    return f(sum);
  };
  const isCommon = (/** @type {string} */ form) => fields.some((field) => most(field, form) > documents.length / 2);
  const allowed = documents
    .map((_, document) => document)
    .filter((document) => !excluded.some((form) => has(document, form)));
  const any = allowed.filter((document) => wanted.some((form) => has(document, form)));
  const rare = wanted.filter((form) => !isCommon(form));
  const required = rare.length > 0 ? rare : wanted;
  const strict = any.filter((document) => required.every((form) => has(document, form)));
  const loose = strict.length === 0 && any.length > 0;
  const sum = (/** @type {number} */ document, /** @type {string[]} */ words) =>
    f(words.reduce((total, form) => total + wordScore(document, form), 0));
  const must = loose ? [] : required;
  const ranked = (loose ? any : strict)
    .map((document) => ({
      document,
      score: f(
        sum(document, must) +
          sum(
            document,
            wanted.filter((form) => !must.includes(form)),
          ),
      ),
    }))
    .sort((one, other) => other.score - one.score || one.document - other.document);
  const values = facets.f.values.filter(([value]) => chosen.includes(value));
  const passes = (/** @type {number} */ document) =>
    chosen.length === 0 || values.some(([, , list]) => list.includes(document));
  const counts = facets.f.values.map(([value, , list]) => [
    value,
    ranked.filter(({ document }) => list.includes(document)).length,
  ]);
  return {
    loose,
    found: ranked.filter(({ document }) => passes(document)),
    counts: counts.filter(([value, count]) => count || chosen.includes(String(value))),
  };
}

test("random packs give what a naive reading of the rules gives", async () => {
  for (let seed = 1; seed <= SITES; seed++) {
    const random = randomness(seed);
    const site = randomSite(random);
    const search = searchOf(site);
    const forms = Object.keys(site.forms);
    for (let query = 0; query < QUERIES; query++) {
      const wanted = [...new Set([random.one(forms), ...random.some(3, forms)])];
      const excluded = [...new Set(random.some(1, forms))];
      const chosen = [...new Set(random.some(1, ["x", "y", "z"]))];
      const text = [...wanted, ...excluded.map((form) => `-${form}`)].join(" ");
      const answer = await search.search(text, { limit: 1000, filters: { f: chosen } });
      const right = expected(site, wanted, excluded, chosen);
      const place = `site ${seed}: ${text}`;
      assert.deepEqual(
        answer.hits.map(({ document, score }) => ({ document, score })),
        right.found,
        place,
      );
      assert.equal(answer.total, right.found.length, place);
      assert.equal(answer.loose, right.loose, place);
      assert.deepEqual(
        (await answer.facets()).flatMap(({ values }) => values.map(({ value, count }) => [value, count])),
        right.counts,
        place,
      );
    }
  }
});
