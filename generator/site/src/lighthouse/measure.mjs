/**
 * Measures pages of the built site with Lighthouse, in its mobile setting (slow 4G, a slow processor):
 *
 *   mvn package && cd generator/site/src/lighthouse && npm install && npm run measure
 *
 * The site is served by this script as a good host would: compressed, and hashed files to be kept for ever. The
 * browser is the one of CHROME_PATH or KLADEZ_CHROMIUM, or /usr/bin/chromium. Exits with 1 when a figure is worse than
 * what the site promises.
 */
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, normalize, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const SITE = fileURLToPath(new URL("../../../../target/site/", import.meta.url));
const PAGES = process.argv.slice(2).length
  ? process.argv.slice(2)
  : ["ru/", "ru/practices/", "ru/practices/globallab-baku/", "ru/search/?q=робототехника", "en/", "en/schools/baku-160/"];
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".webmanifest": "application/manifest+json",
};
const LARGEST_PAINT = 1500;

const server = createServer(async (request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://site").pathname);
  const file = normalize(join(SITE, path.endsWith("/") ? `${path}index.html` : path));
  try {
    const bytes = await readFile(file.startsWith(SITE) ? file : join(SITE, "404.html"));
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const packed = !/font|png/.test(type);
    response.writeHead(200, {
      "Content-Type": type,
      "Cache-Control": path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      ...(packed ? { "Content-Encoding": "gzip" } : {}),
    });
    response.end(packed ? gzipSync(bytes) : bytes);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));

const profile = mkdtempSync(join(tmpdir(), "kladez-lighthouse-"));
const chrome = await launch({
  chromePath: process.env.CHROME_PATH ?? process.env.KLADEZ_CHROMIUM ?? "/usr/bin/chromium",
  userDataDir: profile,
  chromeFlags: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

let promised = true;
console.log("page | performance | accessibility | best practices | SEO | LCP, ms | CLS | blocked, ms");
for (const page of PAGES) {
  const address = `http://127.0.0.1:${server.address().port}/${page}`;
  const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: "error" });
  const score = (name) => Math.round(lhr.categories[name].score * 100);
  const figure = (name) => lhr.audits[name].numericValue;
  const scores = ["performance", "accessibility", "best-practices", "seo"].map(score);
  const paint = Math.round(figure("largest-contentful-paint"));
  const shift = Number(figure("cumulative-layout-shift").toFixed(3));
  const blocked = Math.round(figure("total-blocking-time"));
  console.log([page, ...scores, paint, shift, blocked].join(" | "));
  const bad = Object.values(lhr.audits).filter(({ score, scoreDisplayMode }) =>
    score !== null && score < 1 && ["binary", "numeric", "metricSavings"].includes(scoreDisplayMode));
  bad.forEach(({ id, title, displayValue }) => console.log(`    ${id}: ${title} ${displayValue ?? ""}`));
  promised &&= scores.every((value) => value === 100) && paint < LARGEST_PAINT && shift === 0 && blocked === 0;
}
await chrome.kill();
server.close();
rmSync(profile, { recursive: true, force: true });
process.exitCode = promised ? 0 : 1;
