import assert from "node:assert/strict";
import { test } from "node:test";
import { otherLayout } from "../../main/js/search-guess.js";
import { encode } from "./encoder.mjs";
import { ids, schools, searchIn, searchOf } from "./site.mjs";

const search = searchOf(schools());

/** @param {string} query */
async function corrected(query) {
  return (await search.search(query)).corrected;
}

/**
 * @param {Record<string, string>} forms
 * @param {Partial<import("./encoder.mjs").Site>} [more]
 */
function dictionary(forms, more = {}) {
  const terms = [...new Set(Object.values(forms).flatMap((text) => text.split(" ")))];
  const documents = terms.map((term, index) => ({ id: `a/${index}`, text: { body: term } }));
  return searchOf({ documents, forms, ...more });
}

test("keyboard layout, both ways", async () => {
  assert.equal(otherLayout("Ghbdtn, vbh"), "приветб мир");
  assert.equal(otherLayout("Ёзнерщт еуые"), "tpython test");
  assert.equal(await corrected("irjkf hj,jnjd"), "школа роботов");
  assert.equal(await corrected("знерщт"), "python");
  assert.equal(await corrected("-htxrf irjkf"), "-речка школа");
  assert.deepEqual(ids(await search.search("ghjtrn -rjl")), ["schools/ivanovo"]);
});

test("the layout is not taken when a word stays unknown", async () => {
  assert.equal(await corrected("irjkf qqqq"), undefined);
});

test("the last word is completed on the other layout too", async () => {
  assert.equal((await search.complete("irjkf hj,")).corrected, "школа роб");
  assert.equal((await search.search("irjkf hj,")).corrected, undefined);
});

test("transliteration", async () => {
  assert.equal(await corrected("shkola, Robot!"), "школа, робот!");
  assert.equal(await corrected("shlyuz"), "шлюз");
  assert.equal(await corrected("ivanovskaya"), "ивановская");
  assert.equal(await corrected("proyekt"), "проект");
});

test("transliteration of each sound", async () => {
  const words = {
    shchuka: "щука",
    bosch: "бощ",
    zhuk: "жук",
    khan: "хан",
    tsar: "цар",
    tzar: "цар",
    chas: "час",
    shum: "шум",
    yug: "юг",
    jug: "юг",
    iura: "юра",
    yama: "яма",
    jama: "яма",
    iama: "яма",
    yozh: "еж",
    jozh: "еж",
    yel: "ел",
    jel: "ел",
    abvwgdezi: "абввгдези",
    kqlmnopr: "кклмнопр",
    stufhcxj: "стуфхцксй",
    "pis'mo": "письмо",
    "mat’": "мат",
    yod: "ед",
    moy: "мой",
    muyka: "муйка",
    myshka: "мышка",
    novyy: "новый",
    novaya: "новая",
    russkiy: "русский",
    yyto: "ыыто",
    ayy: "айй",
    emu: "ему",
    eho: "эхо",
    tsch: "цч",
  };
  const known = dictionary(Object.fromEntries(Object.values(words).map((word) => [word, word])));
  for (const [latin, cyrillic] of Object.entries(words)) {
    assert.equal((await known.search(latin)).corrected?.replace("’", ""), cyrillic, latin);
  }
});

test("a spelling may have a typo as well", async () => {
  assert.equal(await corrected("lagyer"), "лагерь");
  assert.equal(await corrected("robototehneka"), "робототехника");
});

test("typos: one in short words, two in long ones, none in very short ones and in those with a digit", async () => {
  for (const typo of ["рообт", "робт", "робоот", "рокот"]) {
    assert.equal(await corrected(typo), "робот", typo);
  }
  assert.equal(await corrected("роаап"), undefined);
  assert.equal(await corrected("робатотехнека"), "робототехника");
  assert.equal(await corrected("рабатотехнека"), undefined);
  assert.equal(await corrected("кот"), undefined);
  assert.equal(await corrected("робот1"), undefined);
});

test("the nearest, then the best known, then the first", async () => {
  const texts = ["мало пара парк", "мало", "много", "много", "много"];
  const search = searchOf({
    documents: texts.map((body, index) => ({ id: `a/${index}`, text: { body } })),
    forms: {
      абвгдежз: "много",
      абвгдежя: "мало",
      карамаг: "мало ?много",
      карамат: "много",
      карамаш: "много",
      парк: "парк",
      пара: "пара",
    },
  });
  assert.equal((await search.search("абвгдеюя")).corrected, "абвгдежя");
  assert.equal((await search.search("абвгдежю")).corrected, "абвгдежз");
  assert.equal((await search.search("карамар")).corrected, "карамат");
  assert.equal((await search.search("парс")).corrected, "пара");
});

test("a stem is no guess", async () => {
  const search = dictionary({ "роботник~": "роботник~", лето: "лето" });
  assert.equal((await search.search("роботнит")).corrected, undefined);
});

test("an error near the beginning", async () => {
  for (const typo of ["цагерь", "агерь", "ллагерь", "клагерь", "алгерь", "лгаерь", "лцгерь", "дагеря"]) {
    assert.match(String(await corrected(typo)), /^лагер[ья]$/, typo);
  }
  assert.equal(await corrected("цкола"), "школа");
  assert.equal(await corrected("пвьекть"), undefined);
  assert.equal(await corrected("0ython"), undefined);
  assert.equal(await corrected("ето"), undefined);
  assert.equal(await corrected("цода"), undefined);
});

test("an error may lie within the first seven letters, and in transliteration too", async () => {
  const forms = { "а": "а", пятигорск: "б", переподготовка: "б", "я": "а" };
  const documents = ["а", "б"].map((body, index) => ({ id: `a/${index}`, text: { body } }));
  const written = { пятигорск: 1, переподготовка: 1 };
  const search = searchOf({ documents, forms, written, cyrillic: true, starts: ["", "пе", "пер", "перед", "пи", "пят"] });
  for (const typo of ["петигорск", "ятигорск", "петигорск", "птяигорск", "pitigorsk"]) {
    assert.equal((await search.search(typo)).corrected, "пятигорск", typo);
  }
  for (const typo of ["пареподготовка", "переодготовка", "перепдоготовка", "переплодготовка"]) {
    assert.equal((await search.search(typo)).corrected, "переподготовка", typo);
  }
});

test("a typing error near by comes before the other layout and before transliteration", async () => {
  const forms = { школа: "а", ljv: "б", дом: "б", school: "б" };
  const documents = ["а", "б"].map((body, index) => ({ id: `a/${index}`, text: { body } }));
  const search = searchOf({ documents, forms, cyrillic: true });
  assert.equal((await search.search("шкоал")).corrected, "школа");
  assert.equal((await search.search("shkola")).corrected, "школа");
});

test("only written words are looked for further away, the best known before the first", async () => {
  const forms = { годно: "а", модно: "а б", родно: "б", бодно: "а" };
  const documents = ["а", "б", "б"].map((body, index) => ({ id: `a/${index}`, text: { body } }));
  const search = (/** @type {Record<string, number>} */ written) => searchOf({ documents, forms, written, buckets: 2 });
  assert.equal((await search({ годно: 1, модно: 2 }).search("водно")).corrected, "модно");
  assert.equal((await search({ родно: 2, модно: 2 }).search("водно")).corrected, "модно");
  assert.equal((await search({ родно: 2, модно: 3 }).search("водно")).corrected, "модно", "of equal class");
  assert.equal((await search({ годно: 1, бодно: 1 }).search("водно")).corrected, "бодно");
  assert.equal((await search({ нигде: 1 }).search("вигде")).corrected, undefined);
  assert.equal((await search({}).search("водно")).corrected, undefined);
});

test("known and excluded words stay as they are", async () => {
  assert.equal(await corrected("Школа РООБТ, -рообт"), "Школа робот, -рообт");
  assert.equal(await corrected("-рообт школа"), undefined);
  const twice = await search.search("рообт Рообт");
  assert.equal(twice.corrected, "робот робот");
  assert.deepEqual(twice.hits, (await search.search("робот")).hits);
});

test("an unknown word finds nothing and is required", async () => {
  const answer = await search.search("ффффф робот");
  assert.deepEqual([answer.loose, answer.corrected, answer.total], [true, undefined, 3]);
});

test("buckets are read only when nothing else helps", async () => {
  /** @type {string[]} */
  const asked = [];
  const search = searchIn(encode(schools()), asked);
  await search.search("рообт");
  assert.ok(!asked.some((name) => /^(typos|bucket)-/.test(name)));
  await search.search("цагерь");
  assert.ok(asked.some((name) => /^(typos|bucket)-/.test(name)));
});
