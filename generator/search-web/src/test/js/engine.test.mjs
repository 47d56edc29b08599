import assert from "node:assert/strict";
import { test } from "node:test";
import { ids, schools, searchOf } from "./site.mjs";

const search = searchOf(schools());

test("a hit has what the interface shows", async () => {
  const { hits, total } = await search.search("лагерь робот");
  assert.equal(total, 1);
  const [{ score, ...hit }] = hits;
  assert.ok(score > 0);
  assert.deepEqual(hit, {
    id: "events/camp",
    lang: "en",
    title: "events/camp",
    url: "camp/",
    type: "events",
    typeName: "",
    document: 0,
  });
  const [code] = (await search.search("икт")).hits;
  assert.deepEqual([code.title, code.url, code.lang, code.typeName], ["Код", "ru/practices/code/", "ru", "Практики"]);
});

test("every inflected form finds the word, on each side of a shard's border", async () => {
  for (const form of ["код", "кода", "КОДА"]) {
    assert.deepEqual(ids(await search.search(form)), ["practices/code", "practices/robots"], form);
  }
  for (const form of ["проект", "проекта", "проектов"]) {
    assert.deepEqual(ids(await search.search(form)), ["schools/ivanovo", "practices/robots"], form);
  }
});

test("a word that is no form is looked up by its stem", async () => {
  const answer = await search.search("Ивановская");
  assert.deepEqual(ids(answer), ["schools/ivanovo"]);
  assert.equal(answer.corrected, undefined);
});

test("a weak term counts less than an own one", async () => {
  const { hits } = await search.search("программа");
  assert.deepEqual(ids({ hits }).sort(), ["practices/code", "practices/robots", "schools/ivanovo"]);
  const weak = hits.find(({ id }) => id === "practices/code");
  const own = (await search.search("код")).hits.find(({ id }) => id === "practices/code");
  assert.ok(weak && own && weak.score < own.score);
});

test("a common word is not required, but counts", async () => {
  const answer = await search.search("школа лето");
  assert.deepEqual(ids(answer), ["events/camp"]);
  assert.equal(answer.loose, false);
  const [{ score }] = (await search.search("лето")).hits;
  assert.ok(answer.hits[0].score > score);
  assert.equal((await search.search("школа")).total, 5);
});

test("common words are required when there are no others", async () => {
  const documents = ["a b", "a b", "a", "b", "c"].map((body, index) => ({ id: `${index}`, text: { body } }));
  const search = searchOf({ documents, forms: { a: "a", b: "b", c: "c" } });
  assert.deepEqual(ids(await search.search("a b")), ["0", "1"]);
  assert.deepEqual(ids(await search.search("a b c")), ["4"]);
});

test("any word is enough when no document has all", async () => {
  const answer = await search.search("лагерь шлюз");
  assert.deepEqual(ids(answer), ["events/camp", "schools/omsk"]);
  assert.equal(answer.loose, true);
  assert.equal((await search.search("фффффф")).loose, false);
});

test("equal words count once", async () => {
  const once = await search.search("код робот");
  const twice = await search.search("код робот Код");
  assert.deepEqual(once.hits, twice.hits);
});

test("a word after a minus is excluded", async () => {
  assert.deepEqual(ids(await search.search("проект -роботов")), ["schools/ivanovo"]);
  assert.deepEqual(ids(await search.search("-роботов проект")), ["schools/ivanovo"]);
  assert.deepEqual(ids(await search.search("школа -код-робот")), ["schools/omsk", "schools/ivanovo"]);
  assert.equal((await search.search("код-проект")).total, 1);
  assert.equal((await search.search("проект - роботов")).total, 1);
  assert.equal((await search.search("-код")).total, 0);
  assert.equal((await search.search("проект -нетакого")).total, 2);
});

test("an excluded word is taken away before any word is enough", async () => {
  const answer = await search.search("код проект -лагерь -робот");
  assert.deepEqual(ids(answer), ["schools/ivanovo"]);
  assert.equal(answer.loose, true);
});

test("parts of the list", async () => {
  const { hits } = await search.search("школа");
  const part = await search.search("школа", { limit: 2, offset: 1 });
  assert.deepEqual(part.hits, hits.slice(1, 3));
  assert.equal(part.total, 5);
});

test("a query without words finds nothing", async () => {
  const { total, hits, corrected } = await search.search(" … ");
  assert.deepEqual([total, hits, corrected], [0, [], undefined]);
});

test("filters: one of a field's values, and each field", async () => {
  const found = async (/** @type {Record<string, string[]>} */ filters) =>
    ids(await search.search("школа", { filters })).sort();
  assert.deepEqual(await found({ type: ["schools"] }), ["schools/ivanovo", "schools/omsk"]);
  assert.deepEqual(await found({ type: ["schools", "events"] }), ["events/camp", "schools/ivanovo", "schools/omsk"]);
  assert.deepEqual(await found({ type: ["events", "practices"], country: ["ru"] }), ["events/camp"]);
  assert.deepEqual(await found({ type: ["none"] }), []);
  assert.equal((await found({ type: [], unheard: ["x"] })).length, 5);
});

test("filters do not make a search loose", async () => {
  const answer = await search.search("код проект", { filters: { type: ["schools"] } });
  assert.deepEqual([answer.total, answer.loose], [0, false]);
});

test("facets count under the filters of the other fields", async () => {
  const answer = await search.search("школа", { filters: { country: ["ru"], type: ["practices"] } });
  assert.equal(answer.total, 0);
  assert.deepEqual(await answer.facets(), [
    {
      field: "country",
      label: "Страна",
      values: [
        { value: "ru", label: "Россия", count: 0, chosen: true },
        { value: "kz", label: "Казахстан", count: 1, chosen: false },
      ],
    },
    {
      field: "type",
      label: "Раздел",
      values: [
        { value: "schools", label: "Школы", count: 2, chosen: false },
        { value: "practices", label: "Практики", count: 0, chosen: true },
        { value: "events", label: "События", count: 1, chosen: false },
      ],
    },
  ]);
  assert.deepEqual(await (await search.search("фффффф")).facets(), []);
});

test("the last word is completed while it is typed", async () => {
  const answer = await search.complete("проект ро");
  assert.deepEqual(ids(answer), ["practices/robots"]);
  assert.equal(answer.corrected, undefined);
  assert.deepEqual(ids(await search.complete("ик")), ["practices/code"]);
  assert.equal((await search.complete("ро ")).total, 0);
  assert.equal((await search.complete("школа -ро")).total, 5);
  assert.equal((await search.complete("р")).total, 0);
  assert.equal((await search.search("ро")).total, 0);
  assert.equal((await search.complete("школа", { limit: 1 })).hits.length, 1);
});

test("a completed word is never a stem, and stands for the best known forms", async () => {
  assert.equal((await search.complete("иван")).total, 0);
  const words = Array.from(
    { length: 40 },
    (_, index) => `аб${String.fromCharCode(0x430 + (index >> 5), 0x430 + (index & 31))}`,
  );
  const many = searchOf({
    documents: words.map((word, index) => ({
      id: `a/${index + 10}`,
      text: { body: index < 39 ? word : `${word} ${words[38]}` },
    })),
    forms: Object.fromEntries(words.map((word) => [word, word])),
  });
  const { hits, total } = await many.complete("аб", { limit: 99 });
  assert.equal(total, 33);
  assert.ok(hits.some(({ document }) => document === 38) && !hits.some(({ document }) => document === 31));
});

test("marks cover inflections, words of the same stem, and no excluded ones", async () => {
  const { marks } = await search.search("роботов ивановской -код");
  const text = "Робототехника, ИВАНОВСКИЙ робот; кода и роботизация";
  assert.deepEqual(
    marks(text).map(([start, end]) => text.slice(start, end)),
    ["Робототехника", "ИВАНОВСКИЙ", "робот"],
  );
  assert.deepEqual((await search.complete("шк")).marks("о школы"), [[2, 7]]);
  assert.deepEqual(marks(""), []);
});

test("a better known spelling is suggested when little is found", async () => {
  const documents = Array.from({ length: 9 }, (_, index) => ({
    id: `a/${index}`,
    text: { body: index < 8 ? "школа" : "шкода мост" },
  }));
  const forms = { школа: "школа", шкода: "шкода", шкоды: "шкода школа", мост: "мост", моста: "мост" };
  const rare = searchOf({ documents, forms });
  const answer = await rare.search("Шкода");
  assert.equal(answer.total, 1);
  assert.equal(await answer.suggest(), "школа");
  assert.equal(await (await rare.search("школа")).suggest(), undefined);
  assert.equal(await (await rare.search("мост")).suggest(), undefined);
  assert.equal(await (await rare.search("шкодо")).suggest(), undefined);
});

/** A site whose concept has a name of two words that lie in different shards. */
function named() {
  return {
    documents: [
      { id: "a", text: { title: "опыт", body: "лучший опыт @best" } },
      { id: "b", text: { title: "практика @best", body: "школа" } },
      { id: "c", text: { title: "лучший", body: "школа" } },
    ],
    forms: {
      лучший: "лучший",
      лучшего: "лучший",
      опыт: "опыт",
      опыта: "опыт",
      практика: "практика ?@best",
      школа: "школа",
    },
    /** @type {Record<string, [string, ...string[]][]>} */
    names: { лучший: [["@best", "лучш", "опыт"]] },
    starts: ["", "о", "п"],
  };
}

test("words that name a concept together find it, in any inflection", async () => {
  const search = searchOf(named());
  assert.deepEqual(ids(await search.search("лучшего опыта")).sort(), ["a", "b"]);
  assert.deepEqual(ids(await search.search("опыта лучшего")), ["a"]);
  assert.deepEqual(ids(await search.search("лучший -опыт")), ["c"]);
});

test("a concept that a word has by itself counts once", async () => {
  const search = searchOf(named());
  const [alone] = (await search.search("практика")).hits;
  const both = (await search.search("практика лучший опыт")).hits.find(({ id }) => id === "b");
  assert.ok(alone && both && both.score > alone.score);
});

test("a function word is not required, but counts", async () => {
  const site = {
    documents: [
      { id: "a", text: { title: "школа", body: "сеть" } },
      { id: "b", text: { title: "школа", body: "сеть !как" } },
      { id: "c", text: { title: "!как" } },
      { id: "d", text: { title: "лес" } },
      { id: "e", text: { title: "лес" } },
    ],
    forms: { как: "!как", лес: "лес", сеть: "сеть", школа: "школа" },
  };
  const search = searchOf(site);
  assert.deepEqual(ids(await search.search("как школа сеть")), ["b", "a"]);
  assert.deepEqual(ids(await search.search("как")), ["c", "b"]);
});
