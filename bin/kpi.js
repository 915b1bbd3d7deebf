#!/usr/bin/env node
// Starts the program, whose parts lie one behind the other in dist/parts.js, each with its place in the first line. Half
// of the start is compiling them, so the build keeps what V8 made of them; a Node of another version or machine finds
// nothing of its own there, or V8 rejects it, and it compiles as ever. CommonJS: Node starts it sooner than a module
// (docs/decisions/bundle.md).
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

// Node can stand still at its end: it waits for V8's compiler, which works beside the program and waits for a collection
// that only the program could make (nodejs/node issue 54918; docs/decisions/ending.md). So nothing is compiled beside it.
for (const flag of ["--no-concurrent-recompilation", "--no-concurrent-sparkplug"]) setFlagsFromString(flag);

const filename = join(__dirname, "../dist/parts.js");
const compiledFile = join(
  __dirname,
  `../dist/compiled/${process.version}-${process.platform}-${process.arch}`,
);

// The build writes ASCII only, and reading it as such is quickest.
const text = readFileSync(filename, "latin1");
/** @type {Record<string, [from: number, to: number, line: number]>} */
const places = JSON.parse(text.slice("//".length, text.indexOf("\n")));
const compiled = compiledParts();

/**
 * The parts that are loaded, by name: their module, the script that it came from, and how long that is.
 * @type {Map<string, { module: { exports: unknown }, script: import("node:vm").Script, length: number }>}
 */
const loaded = new Map();

/**
 * What a part exports; it is run when it is first asked for.
 * @param {string} name
 */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.module.exports;
  const [from, to, line] = places[name] ?? [0, 0, 0];
  const script = new Script(text.slice(from, to), {
    filename,
    lineOffset: line,
    cachedData: compiled[name],
  });
  const module = { exports: {} };
  loaded.set(name, { module, script, length: to - from });
  script.runInThisContext()(module, module.exports, requireFrom);
  return module.exports;
}

/** @param {string} id of a part beside the one that asks, or of a module of Node's own */
function requireFrom(id) {
  if (id === "node:child_process") return late(id);
  return id.startsWith("./") ? load(id.slice("./".length)) : require(id);
}

/**
 * A module of Node's that is loaded when something of it is first used: commander asks for what starts other programs,
 * and uses none of it here, which would be a tenth of the start of `--help`.
 * @param {string} id
 */
function late(id) {
  return new Proxy({}, { get: (_, name) => require(id)[name] });
}

/**
 * What V8 made of the parts, for this Node; the first line says where each lies behind it. Nothing where it cannot be
 * read: what is cut off or changed is rejected by V8.
 * @returns {Record<string, Buffer>}
 */
function compiledParts() {
  try {
    const bytes = readFileSync(compiledFile);
    const begin = bytes.indexOf("\n") + 1;
    /** @type {Record<string, [from: number, to: number]>} */
    const places = JSON.parse(bytes.toString("latin1", 0, begin));
    return Object.fromEntries(
      Object.entries(places).map(([name, [from, to]]) => [name, bytes.subarray(begin + from, begin + to)]),
    );
  } catch {
    return {};
  }
}

module.exports = { loaded, compiled, compiledFile };
load("kpi.cjs");
