/**
 * @fileoverview Where a bundle leaves what it exports: Closure Compiler drops the exports of a module that it bundles.
 * @externs
 */
var kladezExports = {};

/** Stands for `import()`, which the compiler refuses to leave in its output. */
var kladezImport;
