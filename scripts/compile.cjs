// node scripts/compile.cjs ARGUMENTS: runs `kpi ARGUMENTS` and keeps what V8 compiled meanwhile, for bin/kpi.js.
const { mkdirSync, writeFileSync } = require("node:fs");
const { dirname } = require("node:path");

/** A part that is shorter compiles as quickly as what was kept of it is read. */
const SHORT = 4000;
/** V8 takes what lies at a multiple of so many bytes as it is, and copies all else. */
const ALIGNED = 8;

/** @param {number} length */
const missing = (length) => (ALIGNED - (length % ALIGNED)) % ALIGNED;

/**
 * The parts behind each other, and a first line that says where each lies.
 * @param {Record<string, Buffer>} parts
 */
function packed(parts) {
  let at = 0;
  const places = Object.entries(parts).map(([name, { length }]) => {
    const place = [at, at + length];
    at += length + missing(length);
    return [name, place];
  });
  const line = JSON.stringify(Object.fromEntries(places));
  return Buffer.concat([
    Buffer.from(`${line}${" ".repeat(missing(line.length + 1))}\n`),
    ...Object.values(parts).flatMap((part) => [part, Buffer.alloc(missing(part.length))]),
  ]);
}

process.on("exit", () => {
  const { compiled, compiledFile, loaded } = require("../bin/kpi.js");
  const parts = { ...compiled };
  for (const [name, { script, length }] of loaded) {
    if (length >= SHORT) parts[name] = script.createCachedData();
  }
  mkdirSync(dirname(compiledFile), { recursive: true });
  writeFileSync(compiledFile, packed(parts));
});
require("../bin/kpi.js");
