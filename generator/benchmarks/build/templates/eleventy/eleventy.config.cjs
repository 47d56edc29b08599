const SIZE = 50;

/** Cuts entries into pages of a list. */
function pagesOf(lang, path, title, entries) {
  const count = Math.max(1, Math.ceil(entries.length / SIZE));
  const url = (number) => `/${lang}/${path}${number ? `page/${number + 1}/` : ""}`;
  return Array.from({ length: count }, (_, number) => ({
    lang,
    title,
    url: url(number),
    previous: number > 0 && url(number - 1),
    next: number + 1 < count && url(number + 1),
    entries: entries.slice(number * SIZE, (number + 1) * SIZE),
  }));
}

/** The lists of a language: all entries, and those of each type, direction and country. */
function listsOf(lang, entries) {
  const groups = new Map();
  for (const entry of entries) {
    const { type, directions, country } = entry.data;
    for (const path of ["", `${type}/`, ...directions.map((direction) => `directions/${direction}/`), `countries/${country}/`]) {
      if (!groups.has(path)) {
        groups.set(path, []);
      }
      groups.get(path).push(entry);
    }
  }
  return [...groups].flatMap(([path, own]) => pagesOf(lang, path, path || "Home", own));
}

module.exports = (config) => {
  config.addCollection("lists", (all) =>
    ["en", "ru"].flatMap((lang) => listsOf(lang, all.getFilteredByGlob(`content/${lang}/**/*.md`).reverse())),
  );
  return { dir: { input: "content", includes: "../_includes" }, markdownTemplateEngine: false };
};
