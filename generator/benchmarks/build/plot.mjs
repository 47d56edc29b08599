/**
 * Draws seconds against pages, a panel for each corpus, both axes logarithmic.
 *
 * @module plot
 */
import { significant } from "./statistics.mjs";

const PANEL = { left: 64, top: 60, width: 300, height: 360, labels: 250 };
const BOTTOM = 64;
const LABEL_HEIGHT = 16;

/** Lines and marks by case; lines differ without colour, too. */
const STYLES = {
  hugo: { color: "hugo", dash: "" },
  "hugo-pagefind": { color: "hugo", dash: "7 4" },
  eleventy: { color: "eleventy", dash: "" },
  jbake: { color: "jbake", dash: "" },
  kladez: { color: "kladez", dash: "" },
  "kladez-changed": { color: "kladez", dash: "7 4" },
  "kladez-again": { color: "kladez", dash: "2 4" },
};

const CSS = `
svg { font: 13px system-ui, sans-serif; --back: #ffffff; --text: #1f2328; --grid: #d8dee4; --hugo: #b3206e; --eleventy: #57606a; --jbake: #8a5a00; --kladez: #0757ba }
@media (prefers-color-scheme: dark) { svg { --back: #0d1117; --text: #e6edf3; --grid: #30363d; --hugo: #ff8ac4; --eleventy: #a9b3be; --jbake: #e3b341; --kladez: #79b8ff } }
.back { fill: var(--back) } text { fill: var(--text); stroke: var(--back); stroke-width: 4px; paint-order: stroke } .title { font-weight: 600; font-size: 15px }
.grid { stroke: var(--grid) } .line { fill: none; stroke-width: 2 } .lead { stroke-width: .7 }
${["hugo", "eleventy", "jbake", "kladez"]
  .map((name) => `.${name} .line { stroke: var(--${name}) } .${name} .mark { fill: var(--${name}) } .${name} text { fill: var(--${name}) }`)
  .join("\n")}`;

/**
 * @param {import("./statistics.mjs").Group[]} groups
 * @param {Record<string, string>} titles of the corpora
 * @returns {string} an SVG
 */
export function plotOf(groups, titles) {
  const corpora = [...new Set(groups.map(({ corpus }) => corpus))];
  const points = groups.flatMap(({ pages, rows }) => rows.filter(({ failed }) => !failed).map(({ median }) => [pages, median.wall]));
  const x = scaleOf(
    points.map(([pages]) => pages),
    [0, PANEL.width],
    false,
  );
  const y = scaleOf(
    points.map(([, seconds]) => seconds),
    [PANEL.height, 0],
    true,
  );
  const step = PANEL.left + PANEL.width + PANEL.labels;
  const width = step * corpora.length;
  const height = PANEL.top + PANEL.height + BOTTOM;
  const panels = corpora.map((corpus, index) => {
    const own = groups.filter((group) => group.corpus === corpus);
    return `<g transform="translate(${index * step + PANEL.left} ${PANEL.top})">
<text class="title" y="-32">${titles[corpus]}</text>
${axes(x, y, [...new Set(own.map(({ pages }) => pages))])}
${lines(own, x, y)}
</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title">
<title id="title">Seconds of a build against pages</title>
<style>${CSS}</style>
<rect class="back" width="${width}" height="${height}" rx="6"/>
${panels.join("\n")}
</svg>
`;
}

/**
 * A logarithmic scale.
 *
 * @param {number[]} values that it has to show
 * @param {[number, number]} range where the smallest and the largest stand
 * @param {boolean} whole whether it begins and ends at 1, 2 or 5 of a power of ten
 */
function scaleOf(values, [from, to], whole) {
  const ticks = ticksAround(Math.min(...values), Math.max(...values));
  const low = whole ? ticks[0] : Math.min(...values) / 1.12;
  const high = whole ? ticks[ticks.length - 1] : Math.max(...values) * 1.12;
  const at = (/** @type {number} */ value) => {
    const share = Math.log(value / low) / Math.log(high / low);
    return Math.round((from + share * (to - from)) * 10) / 10;
  };
  return { at, ticks };
}

/**
 * @param {number} low
 * @param {number} high
 * @returns {number[]} 1, 2 and 5 of each power of ten, from the last one below to the first one above
 */
function ticksAround(low, high) {
  const all = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) {
    all.push(...[1, 2, 5].map((digit) => Number(`${digit}e${power}`)));
  }
  const first = all.findLastIndex((tick) => tick <= low);
  const last = all.findIndex((tick) => tick >= high);
  return all.slice(first, last + 1);
}

/**
 * @param {ReturnType<typeof scaleOf>} x
 * @param {ReturnType<typeof scaleOf>} y
 * @param {number[]} sizes in pages
 */
function axes(x, y, sizes) {
  const rows = y.ticks.map(
    (tick) => `<path class="grid" d="M0 ${y.at(tick)}h${PANEL.width}"/><text x="-8" y="${y.at(tick) + 4}" text-anchor="end">${tick}</text>`,
  );
  const columns = sizes.map(
    (pages) =>
      `<path class="grid" d="M${x.at(pages)} 0v${PANEL.height}"/><text x="${x.at(pages)}" y="${PANEL.height + 20}" text-anchor="middle">${pages.toLocaleString("en")}</text>`,
  );
  return `${rows.join("\n")}
${columns.join("\n")}
<text x="${PANEL.width / 2}" y="${PANEL.height + 44}" text-anchor="middle">pages</text>
<text x="-8" y="-16" text-anchor="end">seconds</text>`;
}

/**
 * @param {import("./statistics.mjs").Group[]} groups of one corpus
 * @param {ReturnType<typeof scaleOf>} x
 * @param {ReturnType<typeof scaleOf>} y
 */
function lines(groups, x, y) {
  const cases = new Map(groups.flatMap(({ rows }) => rows.map(({ id, label }) => [id, label])));
  const drawn = [...cases].flatMap(([id, label]) => {
    const points = groups.flatMap(({ pages, rows }) => {
      const row = rows.find((one) => one.id === id && !one.failed);
      return row ? [{ x: x.at(pages), y: y.at(row.median.wall), seconds: row.median.wall }] : [];
    });
    return points.length ? [{ id, label, points, end: points[points.length - 1] }] : [];
  });
  const right = Math.max(...drawn.map(({ end }) => end.x));
  const atRight = drawn.filter(({ end }) => end.x === right);
  const places = apart(atRight.map(({ end }) => end.y));
  const parts = drawn.map(({ id, label, points, end }) => {
    const { color, dash } = STYLES[id];
    const path = points.map((point, number) => `${number ? "L" : "M"}${point.x} ${point.y}`).join("");
    const marks = points.map((point) => `<circle class="mark" cx="${point.x}" cy="${point.y}" r="3.5"/>`).join("");
    const text = `${label.replace(/ \(.*\)/, "")} ${significant(end.seconds)} s`;
    // A line that ends before the others has its label where it ends.
    const place = end.x === right ? places[atRight.findIndex((one) => one.id === id)] : undefined;
    const named =
      place === undefined
        ? `<text x="${end.x + 9}" y="${end.y + 4}">${text}</text>`
        : `<path class="lead line" d="M${end.x + 5} ${end.y}L${PANEL.width + 6} ${place}"/><text x="${PANEL.width + 9}" y="${place + 4}">${text}</text>`;
    return [`<path class="line" stroke-dasharray="${dash}" d="${path}"/>${marks}`, named].map((part) => `<g class="${color}">${part}</g>`);
  });
  // Labels come last, so that no line runs over them.
  return [0, 1].flatMap((layer) => parts.map((part) => part[layer])).join("\n");
}

/**
 * Moves labels so that none covers another.
 *
 * @param {number[]} wanted heights
 * @returns {number[]} heights in the same order
 */
function apart(wanted) {
  const order = wanted.map((height, index) => ({ height, index })).sort((one, other) => one.height - other.height);
  for (let turn = 0; turn < 100; turn++) {
    for (let index = 1; index < order.length; index++) {
      const overlap = LABEL_HEIGHT - (order[index].height - order[index - 1].height);
      if (overlap > 0) {
        order[index - 1].height -= overlap / 2;
        order[index].height += overlap / 2;
      }
    }
  }
  const places = [...wanted];
  order.forEach(({ height, index }) => (places[index] = Math.round(height * 10) / 10));
  return places;
}
