// node scripts/compile.cjs ARGUMENTS: runs `kpi ARGUMENTS` and keeps what V8 compiled meanwhile, for bin/load.js.
const { mkdirSync, statSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { compiled, load, loaded, parts } = require("../bin/load.js");

/** Bytes: a part that is smaller compiles as quickly as what was kept of it is read. */
const SMALL = 4000;

process.on("exit", () => {
  mkdirSync(compiled, { recursive: true });
  for (const [name, { script }] of loaded) {
    if (statSync(join(parts, name)).size >= SMALL)
      writeFileSync(join(compiled, name), script.createCachedData());
  }
});
load("kpi.cjs");
