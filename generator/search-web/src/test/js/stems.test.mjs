import assert from "node:assert/strict";
import { test } from "node:test";
import { stem, words } from "../../main/js/search-stems.js";

test("words as UAX #29 cuts them, folded, with their places", () => {
  const text = "Ёлка-ёж, O'Neil's 3.14 1,000; a_b сайт.рф … Петя’s";
  assert.deepEqual(
    words(text).map(({ form }) => form),
    ["елка", "еж", "o'neil", "3.14", "1,000", "a_b", "сайт.рф", "петя"],
  );
  const [, hedgehog] = words(text);
  assert.equal(text.slice(hedgehog.start, hedgehog.end), "ёж");
});

test("Russian stems", () => {
  const stems = {
    школами: "школ",
    проектами: "проект",
    красивого: "красив",
    ивановская: "ивановск",
    мая: "мая",
    дети: "дет",
    каменный: "камен",
    конь: "кон",
    дом: "дом",
    зданиями: "здан",
    линиями: "лин",
    иями: "иям",
  };
  for (const [form, expected] of Object.entries(stems)) {
    assert.equal(stem(form), expected, form);
  }
});

test("English stems", () => {
  const stems = {
    schools: "school",
    activities: "activity",
    class: "class",
    bus: "bus",
    pies: "py",
    shoes: "shoes",
    gases: "gase",
    as: "as",
  };
  for (const [form, expected] of Object.entries(stems)) {
    assert.equal(stem(form), expected, form);
  }
});
