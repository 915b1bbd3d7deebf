// node scripts/compile.cjs ARGUMENTS: runs `kpi ARGUMENTS` and keeps what V8 compiled meanwhile, for bin/load.js.
const { mkdirSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { compiled, load, loaded } = require("../bin/load.js");

process.on("exit", () => {
  mkdirSync(compiled, { recursive: true });
  for (const [name, { script }] of loaded) writeFileSync(join(compiled, name), script.createCachedData());
});
load("kpi.cjs");
