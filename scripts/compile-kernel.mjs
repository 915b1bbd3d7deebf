import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SOURCE = "src/statistics/kernel/assembly/index.ts";
const COMPILER = "node_modules/assemblyscript/bin/asc.js";

/**
 * Compiles the loops of the forecast.
 * @returns {string} the text of the module that holds the result
 */
export function compileKernel() {
  const folder = mkdtempSync(join(tmpdir(), "kpi-kernel-"));
  try {
    const outfile = join(folder, "kernel.wasm");
    const options = ["-O3", "--runtime", "stub", "--noAssert", "--outFile", outfile];
    // The compiler is WebAssembly that is run once: to optimise it would take longer than it runs.
    const call = ["--liftoff-only", COMPILER, SOURCE, ...options];
    const { status } = spawnSync(process.execPath, call, { stdio: "inherit" });
    if (status !== 0) throw new Error("the kernel could not be compiled");
    return `// Made by \`npm run kernel\` from assembly/: not to be changed by hand.
export const KERNEL =
  "${readFileSync(outfile).toString("base64")}";
`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
