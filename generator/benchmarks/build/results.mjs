/**
 * What was measured, in files that can be read again and put together.
 *
 * @module results
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { commit, javaVersion } from "./tools.mjs";

/**
 * The costs of the cases of one round over one corpus, by the names of the cases.
 *
 * @typedef {object} Round
 * @property {string} corpus
 * @property {number} pages
 * @property {number} characters of a page's text, on average
 * @property {Record<string, import("./cases.mjs").Outcome>} costs
 */

/**
 * @typedef {object} Results
 * @property {string[]} dates as YYYY-MM-DD
 * @property {string} commit
 * @property {Record<string, string>} machine
 * @property {Record<string, import("./tools.mjs").Tool>} tools
 * @property {Round[]} rounds
 */

/**
 * @param {Record<string, import("./tools.mjs").Tool>} tools
 * @param {string} folder that is written to
 * @returns {Results} with no rounds yet
 */
export function begin(tools, folder) {
  const system = /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync("/etc/os-release", "utf8"))?.[1] ?? process.platform;
  const fileSystem = execFileSync("findmnt", ["--noheadings", "--output", "FSTYPE", "--target", folder], { encoding: "utf8" }).trim();
  return {
    dates: [new Date().toISOString().slice(0, 10)],
    commit: commit(),
    machine: {
      Processor: cpus()[0].model.trim(),
      Cores: String(cpus().length),
      Memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
      System: system,
      "File system": fileSystem,
      Java: javaVersion(),
      "Node.js": process.versions.node,
    },
    tools,
    rounds: [],
  };
}

/**
 * @param {string} file
 * @param {Results} results
 */
export function write(file, results) {
  writeFileSync(file, `${JSON.stringify(results, undefined, 1)}\n`);
}

/**
 * Reads results and puts them together.
 *
 * @param {string[]} files
 * @returns {Results}
 * @throws {Error} when they come from different machines, programs or commits
 */
export function read(files) {
  return merge(files.map((file) => JSON.parse(readFileSync(file, "utf8"))));
}

/**
 * @param {Results[]} all
 * @returns {Results}
 */
export function merge(all) {
  const [first, ...others] = all;
  /** @type {Record<string, import("./tools.mjs").Tool>} */
  const tools = { ...first.tools };
  for (const { commit: own, machine, tools: further } of others) {
    for (const [name, tool] of Object.entries(further)) {
      tools[name] ??= tool;
      same(name, tools[name], tool);
    }
    same("commit", first.commit, own);
    same("machine", first.machine, machine);
  }
  return {
    ...first,
    tools,
    dates: [...new Set(all.flatMap(({ dates }) => dates))].sort(),
    rounds: all.flatMap(({ rounds }) => rounds),
  };
}

/**
 * @param {string} what
 * @param {unknown} one
 * @param {unknown} other
 */
function same(what, one, other) {
  if (JSON.stringify(one) !== JSON.stringify(other)) {
    throw new Error(`These results do not belong together, ${what}: ${JSON.stringify(one)}, ${JSON.stringify(other)}`);
  }
}
