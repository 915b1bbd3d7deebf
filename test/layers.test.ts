import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Sources, violations } from "./layers/check.js";

/** The TypeScript files below a folder, by their path in it. */
function sourcesOf(folder: string): Sources {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

describe("the house", () => {
  test("every source keeps to its layer", () => {
    const sources = sourcesOf("src");
    expect(Object.keys(sources)).toContain("domain/time/day.ts");
    expect(violations(sources)).toEqual([]);
  });

  test("nothing is left to do, switched off or silenced", () => {
    // Put together from parts, so that this file does not find itself.
    const marks = [
      ["TO", "DO"],
      ["FIX", "ME"],
      ["biome", "-ignore"],
      ["@ts", "-ignore"],
      ["@ts", "-expect-error"],
    ];
    const switched = ["skip", "only", "todo"].map(
      (word) => `\\b(?:test|it|describe)(?:\\.\\w+)*\\.${word}\\b`,
    );
    const unwanted = new RegExp([...marks.map((parts) => parts.join("")), ...switched].join("|"));
    expect("test.concurrent.skip(").toMatch(unwanted);
    const found = ["src", "test"].flatMap((folder) =>
      Object.entries(sourcesOf(folder))
        .filter(([file]) => file !== "layers.test.ts" && !file.startsWith("layers/"))
        .flatMap(([file, text]) =>
          text.split("\n").flatMap((line, i) => (unwanted.test(line) ? [`${folder}/${file}:${i + 1}`] : [])),
        ),
    );
    expect(found).toEqual([]);
  });
});

describe("the checker", () => {
  const bad: [name: string, file: string, text: string, message: string][] = [
    ["a layer above", "domain/say/a.ts", 'import { b } from "../../files/b.js";', "domain imports files/b"],
    [
      "types of a layer above",
      "domain/say/a.ts",
      'import type { B } from "../../views/b.js";',
      "domain imports views/b",
    ],
    ["a type in place", "domain/say/a.ts", 'let a: import("../../files/b.js").B;', "domain imports files/b"],
    ["a lazy import", "views/a.ts", 'await import("../output/b.js");', "views imports output/b"],
    ["a re-export", "statistics/a.ts", 'export * from "../domain/b.js";', "statistics imports domain/b"],
    [
      "values where types are allowed",
      "output/a.ts",
      'import { b } from "../domain/b.js";',
      "output imports more than types of domain/b",
    ],
    [
      "one value among types",
      "language/a.ts",
      'import { type A, b } from "../domain/b.js";',
      "language imports more than types of domain/b",
    ],
    ["the door from inside", "cli/a.ts", 'import { b } from "../index.js";', "cli imports index"],
    ["a file beside the disk", "main.ts", 'import { b } from "./files/git.js";', "main imports files/git"],
    [
      "something outside",
      "cli/a.ts",
      'import { b } from "../../test/b.js";',
      "imports ../../test/b.js from outside src",
    ],
    ["something computed", "cli/a.ts", "await import(name);", "imports something computed"],
    ["the file system", "files/log.ts", 'import { readFileSync } from "node:fs";', "imports node:fs"],
    ["the file system, bare", "cli/a.ts", 'import fs from "fs";', "imports fs"],
    [
      "the file system, promised",
      "files/log.ts",
      'import { open } from "node:fs/promises";',
      "imports node:fs/promises",
    ],
    ["required", "files/log.ts", 'const fs = require("fs");', "imports fs"],
    [
      "a child process",
      "commands/a.ts",
      'import { spawn } from "node:child_process";',
      "imports node:child_process",
    ],
    ["the process by import", "cli/a.ts", 'import { env } from "node:process";', "imports node:process"],
    ["the process", "cli/a.ts", "const a = process.env;", "uses process"],
    ["the process in an object", "cli/a.ts", "const a = { process };", "uses process"],
    ["the process by its world", "cli/a.ts", "const a = globalThis.process.env;", "uses process"],
    ["the clock", "domain/say/a.ts", "const a = Date.now();", "uses Date"],
    ["the console", "cli/a.ts", 'console.log("a");', "uses console"],
    ["colour", "views/a.ts", 'import chalk from "chalk";', "imports chalk"],
    ["a table", "commands/a.ts", 'import Table from "cli-table3";', "imports cli-table3"],
    ["YAML", "commands/a.ts", 'import { parse } from "yaml";', "imports yaml"],
    ["a type of zod", "domain/say/a.ts", 'import type * as z from "zod/mini";', "imports zod/mini"],
    ["CSV", "cli/a.ts", 'import { parse } from "yaml/util";', "imports yaml/util"],
    ["the arguments", "commands/a.ts", 'import { Command } from "commander";', "imports commander"],
    ["dates inside", "domain/say/a.ts", 'import { parse } from "date-fns/parse";', "imports date-fns/parse"],
    ["all of date-fns", "files/a.ts", 'import { parse } from "date-fns";', "imports the whole of date-fns"],
    [
      "all locales",
      "output/a.ts",
      'import { nl } from "date-fns/locale";',
      "imports the whole of date-fns/locale",
    ],
    [
      "a stranger",
      "files/a.ts",
      'import { a } from "lodash";',
      "imports lodash, which the rules do not know",
    ],
    [
      "the manifest",
      "domain/say/a.ts",
      'import a from "../../../package.json" with { type: "json" };',
      "imports package.json",
    ],
    ["a vague folder", "domain/say/utils/a.ts", "", "is called utils, which says nothing"],
    ["a vague file", "domain/say/helpers.ts", "", "is called helpers.ts, which says nothing"],
    ["a long file", "domain/say/a.ts", "\n".repeat(251), "has 251 lines, more than 250"],
    ["an unknown layer", "other/a.ts", 'import { b } from "../domain/b.js";', "other is no layer"],
    ["a loose file", "domain/a.ts", "", "lies loose in domain"],
    ["a room that is none", "domain/attic/a.ts", "", "domain/attic is no room"],
    [
      "a room that stands after it",
      "domain/plan/a.ts",
      'import type { B } from "../standing/b.js";',
      "domain/plan imports standing, which stands after it",
    ],
    [
      "a command that knows another",
      "commands/show/a.ts",
      'import { b } from "../status/b.js";',
      "show imports status: commands know nothing of each other",
    ],
  ];

  test.each(bad)("finds %s", (_name, file, text, message) => {
    expect(violations({ [file]: text })).toEqual([`${file}:1: ${message}`]);
  });

  test("finds a circle, of types too, once", () => {
    const found = violations({
      "files/a.ts": 'import { b } from "./b.js";',
      "files/b.ts": 'import type { C } from "./c/c.js";',
      "files/c/c.ts": 'export { a } from "../a.js";',
      "files/d.ts": 'import { a } from "./a.js";',
    });
    expect(found).toEqual(["imports in a circle: files/a.ts → files/b.ts → files/c/c.ts → files/a.ts"]);
  });

  test("lets pass what is allowed", () => {
    const found = violations({
      "main.ts":
        'import { run } from "./cli/run.js"; import { disk } from "./files/disk.js"; process.exitCode = 0;',
      "index.ts": 'export { a } from "./domain/a.js"; export type { B } from "./statistics/b.js";',
      "cli/run.ts":
        'import { Command } from "commander"; import m from "../../package.json" with { type: "json" };',
      "commands/show/a.ts":
        'import { a } from "../../domain/a.js"; import { b } from "../../views/b.js"; import { c } from "../command.js";',
      "files/disk.ts": 'import { open } from "node:fs/promises"; import { parse } from "date-fns/parse";',
      "output/a.ts":
        'import type { A } from "../domain/a.js"; import type { Locale } from "date-fns"; import { d } from "../domain/time/day.js"; new Date(0);',
      "language/a.ts": 'import { type A } from "../domain/a.js"; // a word about process',
      "domain/kinds/a.ts":
        'import { x } from "../../statistics/b.js"; import { y } from "../log/b.js"; import { z } from "../say/b.js"; const a = { process: 1 }; a.process;',
      "statistics/b.ts": 'export { x } from "./forecast/x.js";',
    });
    expect(found).toEqual([]);
  });
});
