/**
 * The sentence of a page that tells best why the page was found. It is fetched when the list of results is there.
 *
 * @module search-excerpt
 */

const FAR = 100;
const LEAD = 60;
const TOO_LONG = /^(.{160,220})\s.{20,}/;
const PASSAGES = "main :is(p, li, dd, td):not(:has(p, li), nav *, aside *, footer *, [data-search-skip], [data-search-skip] *)";
// “St.”, “г.”, initials: a segmenter sees the end of a sentence where there is none.
const ABBREVIATION = /(?<!\p{L})\p{L}{1,2}\. *$/u;

/**
 * @param {any} page a document
 * @param {import("./search-engine.js").Answer} answer
 * @param {string} language language of the text
 * @returns {string} the first sentence with most of the words, shortened; without any, the page's description
 */
export function excerptOf(page, answer, language) {
  let best = page.querySelector("meta[name=description]")?.content ?? "";
  let most = 0;
  for (const sentence of sentencesOf(page, language)) {
    // Words that begin alike count as forms of one.
    const words = new Set(answer.marks(sentence).map(([start, end]) => sentence.slice(start, end).slice(0, 4).toLowerCase()));
    if (words.size > most) {
      best = sentence.trim();
      most = words.size;
    }
  }
  const first = answer.marks(best)[0]?.[0];
  const start = first > FAR ? best.lastIndexOf(" ", first - LEAD) + 1 : 0;
  return (start ? "… " : "") + best.slice(start).replace(TOO_LONG, "$1 …");
}

/**
 * @param {any} page
 * @param {string} language
 * @returns {Generator<string>}
 */
function* sentencesOf(page, language) {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  for (const { textContent } of page.querySelectorAll(PASSAGES)) {
    let sentence = "";
    for (const { segment } of segmenter.segment(textContent.replace(/\s+/g, " "))) {
      sentence += segment;
      if (!ABBREVIATION.test(sentence)) {
        yield sentence;
        sentence = "";
      }
    }
    yield sentence;
  }
}
