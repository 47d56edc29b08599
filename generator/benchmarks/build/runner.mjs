/**
 * Runs a program as a whole process under GNU time.
 *
 * @module runner
 */
import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { GNU_TIME } from "./tools.mjs";

/**
 * @typedef {object} Cost
 * @property {number} wall seconds
 * @property {number} cpu seconds of the process and its children, in user and system mode
 * @property {number} memory the largest resident set of one of the processes, in MB
 */

/**
 * Runs a program. What it says goes into a file.
 *
 * @param {string[]} command
 * @param {object} where
 * @param {string} where.cwd the folder that it runs in
 * @param {string} where.log the file, without an ending
 * @returns {Cost | {failed: string}}
 */
export function measure(command, { cwd, log }) {
  mkdirSync(dirname(log), { recursive: true });
  const output = openSync(`${log}.log`, "w");
  // What was written before is not left for this process to wait for.
  spawnSync("sync");
  const begin = process.hrtime.bigint();
  const { status, error } = spawnSync(GNU_TIME, ["-q", "-f", "%U %S %M", "-o", `${log}.time`, ...command], {
    cwd,
    stdio: ["ignore", output, output],
  });
  const wall = Number(process.hrtime.bigint() - begin) / 1e9;
  closeSync(output);
  if (error || status !== 0) {
    const lines = readFileSync(`${log}.log`, "utf8")
      .split("\n")
      .filter((line) => line.trim());
    const said = lines.find((line) => /error|exception/i.test(line)) ?? lines.at(-1);
    return { failed: error?.message ?? said?.trim().slice(0, 200) ?? `it ended with ${status}` };
  }
  const [user, system, kilobytes] = readFileSync(`${log}.time`, "utf8").trim().split(" ").map(Number);
  return { wall, cpu: user + system, memory: kilobytes / 1000 };
}

/**
 * What two programs cost that run one after the other.
 *
 * @param {Cost | {failed: string}} one
 * @param {Cost | {failed: string}} other
 * @returns {Cost | {failed: string}}
 */
export function together(one, other) {
  if ("failed" in one || "failed" in other) {
    return "failed" in one ? one : other;
  }
  return { wall: one.wall + other.wall, cpu: one.cpu + other.cpu, memory: Math.max(one.memory, other.memory) };
}
