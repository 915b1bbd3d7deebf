import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { replay } from "./replay.js";

/** The Markdown files of a folder and below it. */
function markdownIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".md")).map((file) => join(folder, file));
}

const transcripts = markdownIn("test/transcripts").map((file) => ({ file }));
// What people read first is shown by the program as they get it.
const readmes = [{ file: "README.md", answering: "program" as const }];
// The README of an example speaks of the example.
const examples = markdownIn("examples").map((file) => ({ file, setup: dirname(file) }));

const pages = markdownIn("docs")
  .filter((file) => readFileSync(file, "utf8").includes("```console"))
  .map((file) => ({ file }));

// `npm run transcripts -- -u` writes what is shown now into the files. One after the other: most of it happens here.
test.for([...transcripts, ...readmes, ...examples, ...pages])("$file", async ({ file, ...how }) => {
  const text = readFileSync(file, "utf8");
  expect(text, "no block of commands").toContain("```console");
  await expect(await replay(text, how)).toMatchFileSnapshot(resolve(file));
});
