import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { routeReference } from "../../scripts/route-reference.mjs";
import { statusSchema } from "../../scripts/status-schema.mjs";
import { CHOICES } from "../../src/cli/choices.js";
import { COMMANDS } from "../../src/commands/index.js";
import { WARNINGS } from "../../src/domain/news/warning.js";
import { routeSchema } from "../../src/files/route/json-schema.js";

test("the reference of route.yaml is that of the schema (npm run docs)", () => {
  expect(readFileSync("docs/reference/route.md", "utf8")).toBe(routeReference(routeSchema()));
});

test("the schema of kpi status --json is that of its types (npm run docs)", { timeout: 60_000 }, () => {
  expect(readFileSync("schemas/status.schema.json", "utf8")).toBe(statusSchema());
});

test("the reference of the commands has a section for each, and no other", () => {
  const text = readFileSync("docs/reference/commands.md", "utf8");
  const sections = [...text.matchAll(/^## `kpi ([a-z]+)`/gm)].map(([, name]) => name);
  expect(sections).toEqual(COMMANDS.map(({ name }) => name));
});

test("the reference of the commands names every option", () => {
  const text = readFileSync("docs/reference/commands.md", "utf8");
  const options = COMMANDS.flatMap(({ options }) =>
    options.map(([flags]) => /--[a-z-]+/.exec(flags)?.[0] ?? ""),
  );
  expect(options.filter((option) => !text.includes(`\`${option}`))).toEqual([]);
});

test.each(Object.entries(CHOICES))(
  "the reference of the commands names all that --%s takes",
  (option, words) => {
    const text = readFileSync("docs/reference/commands.md", "utf8");
    expect(text).toContain(`\`--${option} ${words.join("\\|")}\``);
  },
);

test("every warning has a page", () => {
  const pages = readdirSync("docs/warnings").filter((file) => file !== "README.md");
  expect(pages.sort()).toEqual(
    Object.keys(WARNINGS)
      .map((code) => `${code}.md`)
      .sort(),
  );
});

const pages = ["README.md", ...markdownIn("docs"), ...markdownIn("examples")];

describe("the links between the pages", () => {
  test.each(pages)("%s leads to files that are there", (page) => {
    const links = [...readFileSync(page, "utf8").matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(
      ([, to]) => to ?? "",
    );
    expect(links.filter((to) => !existsSync(resolve(dirname(page), to)))).toEqual([]);
  });
});

function markdownIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join(folder, file));
}
