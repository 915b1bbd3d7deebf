import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * Runs a TypeScript file of this repository and returns what it exports: Node 20 reads no TypeScript itself.
 * @param {string} file its path, from the repository's root
 * @returns {Promise<Record<string, unknown>>}
 */
export async function load(file) {
  // Inside node_modules, so that the packages that it imports are found from there.
  const folder = "node_modules/.cache/kpi";
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `${basename(file, ".ts")}.mjs`);
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    target: "node20",
    format: "esm",
    logLevel: "error",
  });
  return import(pathToFileURL(outfile).href);
}
