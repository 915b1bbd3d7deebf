import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { test } from "vitest";
import { replay } from "./replay.js";

/** The Markdown files of a folder and below it. */
function markdownIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files.filter((file) => file.endsWith(".md")).map((file) => join(folder, file));
}

const transcripts = markdownIn("test/transcripts").map((file) => ({ file, setup: null }));
const readmes = ["README.md"].filter((file) => existsSync(file)).map((file) => ({ file, setup: null }));
// The README of an example speaks of the example.
const examples = markdownIn("examples").map((file) => ({ file, setup: dirname(file) }));

const pages = markdownIn("docs")
  .filter((file) => readFileSync(file, "utf8").includes("```console"))
  .map((file) => ({ file, setup: null }));

// `npm run transcripts -- -u` writes what is shown now into the files.
test.concurrent.for([...transcripts, ...readmes, ...examples, ...pages])(
  "$file",
  async ({ file, setup }, { expect }) => {
    const text = readFileSync(file, "utf8");
    expect(text, "no block of commands").toContain("```console");
    await expect(await replay(text, setup)).toMatchFileSnapshot(resolve(file));
  },
);
