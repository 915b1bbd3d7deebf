import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { build, transform } from "esbuild";
import { thirdPartyLicenses } from "./licenses.mjs";
import { load } from "./load.mjs";
import { writeBillOfMaterials } from "./sbom.mjs";
import { writeTypes } from "./types.mjs";

/** @type {import("esbuild").BuildOptions & { metafile: true }} */
const BUNDLE = {
  outdir: "dist",
  bundle: true,
  platform: "node",
  target: "node20",
  format: "esm",
  // Names stay: a stack in a report of a bug is to be read.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
};

/**
 * The program: CommonJS, which Node starts sooner than modules. What is imported with `import()` becomes a file of
 * its own and is compiled only when it is used. esbuild splits modules only, so each part is converted afterwards.
 * All parts are written to one file, one behind the other: to open and read twenty files takes longer than to run
 * what is in some of them. See bin/kpi.js.
 * @returns {Promise<import("esbuild").Metafile>} what went into it
 */
async function bundleProgram() {
  const { outputFiles, metafile } = await build({
    ...BUNDLE,
    entryPoints: { kpi: "src/main.ts" },
    chunkNames: "[name]-[hash]",
    splitting: true,
    outExtension: { ".js": ".cjs" },
    write: false,
  });
  /** @type {[name: string, code: string][]} */
  const parts = [];
  for (const { path, text } of outputFiles) {
    const { code } = await transform(text, {
      format: "cjs",
      platform: "node",
      target: "node20",
      minifySyntax: true,
      minifyWhitespace: true,
      charset: "ascii",
      // `require` instead: `import()` would start the loader of modules after all.
      supported: { "dynamic-import": false },
      logLevel: "warning",
    });
    // Plain values take the place of getters: the parts import each other without cycles and reassign no export.
    const whole = `(function(module,exports,require){${code}module.exports={...module.exports};\n})\n`;
    parts.push([basename(path), escaped(whole)]);
  }
  mkdirSync("dist");
  writeFileSync("dist/parts.js", packed(parts));
  return metafile;
}

/**
 * The same code in ASCII: what esbuild leaves are characters of regular expressions.
 * @param {string} code
 */
function escaped(code) {
  return code.replace(/[\x80-\uffff]/g, (character) => {
    const unit = character.charCodeAt(0).toString(16).padStart(4, "0");
    return `\\u${unit}`;
  });
}

/**
 * Parts behind each other; the first line has the place of each: where it begins and ends, and in which line.
 * @param {[name: string, code: string][]} parts
 */
function packed(parts) {
  const code = parts.map(([, text]) => text).join("");
  /** @param {number} begin where the code begins */
  const firstLine = (begin) => {
    let at = begin;
    let line = 1;
    const places = parts.map(([name, text]) => {
      const place = [at, at + text.length, line];
      at += text.length;
      line += text.split("\n").length - 1;
      return [name, place];
    });
    return `//${JSON.stringify(Object.fromEntries(places))}`;
  };
  // The places are as long as they can get: the line is filled up to what it would be far behind all code.
  const length = firstLine(10 * code.length).length;
  return `${firstLine(length + 1).padEnd(length)}\n${code}`;
}

/** The library: one module. @returns {Promise<import("esbuild").Metafile>} what went into it */
async function bundleLibrary() {
  const { metafile } = await build({
    ...BUNDLE,
    minifyIdentifiers: true,
    entryPoints: { index: "src/index.ts" },
    // Packages written for CommonJS ask for Node's own modules through `require`.
    banner: {
      js: 'import{createRequire as _createRequire}from"node:module";const require=_createRequire(import.meta.url);',
    },
  });
  return metafile;
}

/** What people call every Monday, on an example: what is compiled for it need not be compiled at their start. */
const USUAL = [["--help"], ["status"], ["log", "--dry-run", "--force", "visitors=1"], ["log"]];

/** Compiles the program ahead for the Node that builds it: each run starts from what the ones before it left. */
function compileAhead() {
  for (const words of USUAL) {
    const run = [resolve("scripts/compile.cjs"), ...words, "--folder", resolve("examples/bakery")];
    const { error, signal } = spawnSync(process.execPath, run);
    if (error) throw error;
    if (signal) throw new Error(`kpi ${words.join(" ")} was ended by ${signal}: it is not compiled ahead`);
  }
}

async function writeSchema() {
  const { routeSchema } = await load("src/files/route/json-schema.ts");
  if (typeof routeSchema !== "function") throw new Error("there is no routeSchema() to write");
  writeFileSync("dist/route.schema.json", `${JSON.stringify(routeSchema(), null, 2)}\n`);
}

rmSync("dist", { recursive: true, force: true });
const bundles = [await bundleProgram(), await bundleLibrary()];
const metafile = {
  inputs: Object.assign({}, ...bundles.map(({ inputs }) => inputs)),
  outputs: Object.assign({}, ...bundles.map(({ outputs }) => outputs)),
};
writeFileSync("dist/THIRD-PARTY-LICENSES.txt", thirdPartyLicenses(Object.keys(metafile.inputs)));
writeBillOfMaterials(metafile, "dist/sbom.cdx.json");
compileAhead();
await writeTypes("src/index.ts", "dist/index.d.ts");
await writeSchema();
