/**
 * Serves folders as a good host would, compressed where a host knows the type, and counts what it sends.
 *
 * @module server
 */
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

/** Types that hosts compress: not the binary files of either search, nor pictures and fonts. */
const COMPRESSED = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
  ".webmanifest": "application/manifest+json",
};

const STORED = { ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp", ".woff2": "font/woff2" };

/**
 * @param {Record<string, string>} folders by the first part of the address
 * @returns {Promise<{address: string, take: () => {path: string, bytes: number}[], close: () => void}>}
 */
export async function serve(folders) {
  /** @type {{path: string, bytes: number}[]} */
  let sent = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "", "http://host").pathname);
    const [, first, ...rest] = path.split("/");
    try {
      const file = normalize(join(folders[first], rest.join("/")));
      const content = await readFile(path.endsWith("/") ? join(file, "index.html") : file);
      const extension = extname(path.endsWith("/") ? "index.html" : path);
      const compressed = COMPRESSED[extension];
      const body = compressed ? gzipSync(content, { level: 9 }) : content;
      sent.push({ path, bytes: body.length });
      response.writeHead(200, {
        "content-type": compressed ?? STORED[extension] ?? "application/octet-stream",
        ...(compressed && { "content-encoding": "gzip" }),
        "cache-control": /-[0-9a-f]{10}[./]/.test(path) ? "max-age=31536000, immutable" : "no-cache",
      });
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}`,
    take() {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () => server.close(),
  };
}
