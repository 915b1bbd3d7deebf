// Loads the parts of the program (dist/*.cjs). Half of the start is compiling them, so the build keeps what V8 made of
// them; a Node of another version or machine finds nothing of its own there, or V8 rejects it, and it compiles as ever.
const { readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Script } = require("node:vm");

const parts = join(__dirname, "../dist");
const compiled = join(parts, "compiled", `${process.version}-${process.platform}-${process.arch}`);

/**
 * The parts that are loaded, by name: their module and the script that it came from.
 * @type {Map<string, { module: { exports: unknown }, script: import("node:vm").Script }>}
 */
const loaded = new Map();

/**
 * What a part exports; it is read when it is first asked for.
 * @param {string} name
 */
function load(name) {
  const known = loaded.get(name);
  if (known) return known.module.exports;
  const filename = join(parts, name);
  // The build writes ASCII only, and reading it as such is quickest.
  const source = `(function(module,exports,require){${readFileSync(filename, "latin1")}\n})`;
  const script = new Script(source, { filename, cachedData: compiledData(name) });
  const module = { exports: {} };
  loaded.set(name, { module, script });
  script.runInThisContext()(module, module.exports, requireFrom);
  return module.exports;
}

/** @param {string} id of a part beside the one that asks, or of a module of Node's own */
function requireFrom(id) {
  return id.startsWith("./") ? load(id.slice(2)) : require(id);
}

/** @param {string} name */
function compiledData(name) {
  try {
    return readFileSync(join(compiled, name));
  } catch {
    return undefined;
  }
}

module.exports = { load, loaded, compiled, parts };
