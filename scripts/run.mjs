import { load } from "./load.mjs";

// node scripts/run.mjs FILE.ts [argument …]
const [file, ...rest] = process.argv.slice(2);
if (!file) throw new Error("which file is to be run?");
process.argv = [process.argv[0] ?? "node", file, ...rest];
await load(file);
