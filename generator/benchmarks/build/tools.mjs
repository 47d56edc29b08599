/**
 * The programs that are compared. What is missing is installed with the ordinary client of where it comes from; what cannot be had is
 * said, and the rest is measured without it.
 *
 * @module tools
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "../../..");
const HERE = import.meta.dirname;
const LIBRARIES = join(HERE, "jbake/target/libs");
export const GNU_TIME = "/usr/bin/time";
export const KLADEZ = join(ROOT, "kladez");

/**
 * @typedef {object} Tool
 * @property {string} name as people write it
 * @property {string} [version] none when it cannot be had
 * @property {string} [missing] why it cannot be had
 */

/**
 * Finds the programs, and installs those that are missing.
 *
 * @param {string[]} wanted `hugo`, `pagefind`, `eleventy`, `jbake`, `kladez`
 * @returns {Record<string, Tool>}
 */
export function findTools(wanted) {
  const npmMissing = ensureNpm();
  /** @type {Record<string, () => Tool>} */
  const finders = {
    hugo,
    pagefind: () => npmTool("Pagefind", "pagefind", npmMissing),
    eleventy: () => npmTool("Eleventy", "@11ty/eleventy", npmMissing),
    jbake,
    kladez,
  };
  const tools = Object.fromEntries(wanted.map((name) => [name, finders[name]()]));
  for (const { name, version, missing } of Object.values(tools)) {
    console.error(missing ? `${name} cannot be had: ${missing}` : `${name} ${version}`);
  }
  return tools;
}

/** @throws {Error} without GNU time nothing can be measured */
export function ensureTime() {
  if (!existsSync(GNU_TIME)) {
    debianPackage("time");
  }
  const said = run(GNU_TIME, ["--version"]);
  if (!said.output.includes("GNU")) {
    throw new Error(`${GNU_TIME} has to be GNU time (Debian: apt install time).`);
  }
}

/**
 * Lets the launcher make its archive of the classes that a build reads anew, as it does at a user's first build.
 *
 * @param {string} source a small site
 */
export function warmKladez(source) {
  const archive = join(ROOT, "generator/cli/target/classes.jsa");
  rmSync(archive, { force: true });
  const said = run(KLADEZ, ["build", "--source", source, "--fail-on", "never", "--quiet"]);
  if (!said.done) {
    throw new Error(`Kladez does not build: ${lastLine(said.output)}`);
  }
  // The launcher goes on with it when the build is done.
  for (let tries = 0; !existsSync(archive) && tries < 600; tries++) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}

/** @returns {string} the version of Java that runs Kladez and JBake */
export function javaVersion() {
  return /version "([^"]+)"/.exec(run(java(), ["-version"]).output)?.[1] ?? "unknown";
}

/** @returns {string} the program, found as Kladez' launcher finds it */
export function java() {
  const own = process.env.JAVA_HOME && join(process.env.JAVA_HOME, "bin/java");
  return own && existsSync(own) ? own : "java";
}

/** @returns {string} the last commit that changed the generator or its theme */
export function commit() {
  const parts = ["--", "generator", "themes", "kladez", ":!generator/benchmarks"];
  const hash = run("git", ["-C", ROOT, "log", "-1", "--format=%h", ...parts]).output.trim();
  const changed = run("git", ["-C", ROOT, "status", "--porcelain", ...parts]).output.trim();
  return changed ? `${hash} with changes` : hash;
}

/** @returns {string[]} how JBake is started */
export function jbakeCommand() {
  const libraries = readdirSync(LIBRARIES)
    .sort()
    .map((file) => join(LIBRARIES, file));
  return [java(), "-cp", libraries.join(":"), "org.jbake.launcher.Main"];
}

/**
 * @param {string} name of a package
 * @param {string} file in it
 * @returns {string[]} how a program from npm is started
 */
export function npmCommand(name, file) {
  return [process.execPath, join(HERE, "node_modules", name, file)];
}

/** @returns {Tool} */
function hugo() {
  const name = "Hugo";
  let said = run("hugo", ["version"]);
  if (!said.done && debianPackage("hugo")) {
    said = run("hugo", ["version"]);
  }
  const version = /v(\d[\d.]*)/.exec(said.output)?.[1];
  return said.done && version ? { name, version } : { name, missing: "Debian's package hugo is not installed" };
}

/** @returns {string | undefined} why the packages cannot be had */
function ensureNpm() {
  const { dependencies } = JSON.parse(readFileSync(join(HERE, "package.json"), "utf8"));
  if (Object.entries(dependencies).every(([name, version]) => npmVersion(name) === version)) {
    return undefined;
  }
  console.error("installing packages from npm …");
  const said = run("npm", ["install", "--no-audit", "--no-fund"], HERE);
  return said.done ? undefined : `npm install: ${lastLine(said.output)}`;
}

/** @param {string} name of a package */
function npmVersion(name) {
  const file = join(HERE, "node_modules", name, "package.json");
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).version : undefined;
}

/**
 * @param {string} name
 * @param {string} packageName
 * @param {string | undefined} missing
 * @returns {Tool}
 */
function npmTool(name, packageName, missing) {
  const version = npmVersion(packageName);
  return version ? { name, version } : { name, missing: missing ?? "npm did not install it" };
}

/** @returns {Tool} */
function jbake() {
  const name = "JBake";
  if (!existsSync(LIBRARIES)) {
    console.error("fetching JBake from Maven Central …");
    const said = run("mvn", ["-q", "-B", "-ntp", "-f", join(HERE, "jbake/pom.xml"), "dependency:copy-dependencies"]);
    if (!said.done) {
      return { name, missing: `Maven: ${lastLine(said.output)}` };
    }
  }
  const version = readdirSync(LIBRARIES)
    .map((file) => /^jbake-core-(.*)\.jar$/.exec(file)?.[1])
    .find(Boolean);
  return version ? { name, version } : { name, missing: "Maven did not fetch it" };
}

/** @returns {Tool} */
function kladez() {
  const name = "Kladez";
  const said = run(KLADEZ, ["--version"]);
  const version = /Kladez (\d[\w.-]*)/.exec(said.output)?.[1];
  return said.done && version ? { name, version } : { name, missing: lastLine(said.output) };
}

/**
 * Installs one of Debian's packages, where there are such and we may.
 *
 * @param {string} name
 * @returns {boolean}
 */
function debianPackage(name) {
  if (process.getuid?.() !== 0 || !run("apt-get", ["--version"]).done) {
    return false;
  }
  console.error(`installing Debian's package ${name} …`);
  run("apt-get", ["-q", "update"]);
  return run("apt-get", ["-q", "-y", "install", "--no-install-recommends", name]).done;
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {string} [cwd]
 */
function run(program, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: "utf8", maxBuffer: 2 ** 26 });
  return { done: status === 0, output: error ? error.message : stdout + stderr };
}

/** @param {string} text */
function lastLine(text) {
  return text.trim().split("\n").at(-1) || "it said nothing";
}
