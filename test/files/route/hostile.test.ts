import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRoute } from "../../../src/files/route/read.js";
import { data } from "./expect.js";

const FILES = ["bakery.yaml", "faulty.yaml", "everything.yaml"].map(data);
const BITS = [
  ..."{}[]:-\t\n'\"|>#%@`\0\r?!&*",
  "  ",
  "&a ",
  "*a",
  "<<: *a",
  "null",
  "__proto__: 1\n",
  "constructor: { a: 1 }\n",
  "!!binary ",
  "2027: ",
  "40.000",
  "1e999",
  ".nan",
  "\n---\n",
  "\u2028",
  "🚗",
];

interface Edit {
  at: number;
  length: number;
  bit: string | null;
}

/** A change of a text: a bit put in, or (null) a piece of the text itself repeated elsewhere. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  bit: fc.option(fc.constantFrom(...BITS, "")),
});

function mutate(text: string, { at, length, bit }: Edit): string {
  const from = Math.floor(at * text.length);
  const piece = bit ?? text.slice(text.length - from, text.length - from + length);
  return text.slice(0, from) + piece + text.slice(bit === "" ? from + length : from);
}

/** A route or an error, and every place inside the text. */
function expectAnswer(text: string): void {
  const { route, problems } = readRoute(text);
  expect(route !== null).toBe(problems.every(({ severity }) => severity === "note"));
  const lines = text.split("\n").length;
  for (const { code, place } of problems) {
    expect(code).toMatch(/^[a-z-]+$/);
    expect(place!.line).toBeGreaterThanOrEqual(1);
    expect(place!.line).toBeLessThanOrEqual(lines);
    expect(place!.column).toBeGreaterThanOrEqual(1);
    expect(place!.column).toBeLessThanOrEqual([...place!.excerpt].length + 1);
    expect(place!.length).toBeGreaterThanOrEqual(1);
  }
}

describe("hostile routes", () => {
  it("of any mutation have an answer", () => {
    const mutated = fc
      .tuple(fc.constantFrom(...FILES), fc.array(edit, { minLength: 1, maxLength: 5 }))
      .map(([text, edits]) => edits.reduce(mutate, text));
    fc.assert(fc.property(mutated, expectAnswer), { seed: 2027, numRuns: 500 });
  });

  it("of any values under the right keys have an answer", () => {
    const value = fc.constantFrom(
      "5",
      "-1",
      "1e400",
      "''",
      "[]",
      "{}",
      "[1, 2]",
      "total",
      "2027-01-01",
      "a",
      "a / b",
      "50%",
      "null",
      "{ a: 1 }",
      "true",
    );
    const route = fc
      .array(value, { minLength: 14, maxLength: 14 })
      .map((v) =>
        [
          "version: 1",
          `title: ${v[0]}`,
          `destination: { vision: ${v[1]}, arrive: 2029-12-31 }`,
          "start: 2027-01-01",
          `kpis: { a: { kind: ${v[2]}, baseline: ${v[3]}, path: ${v[4]} }, b: { formula: ${v[5]}, unit: ${v[6]} }, c: ${v[7]} }`,
          `milestones: { 2027: { a: ${v[8]}, b: ${v[9]} }, 2028: ${v[10]} }`,
          `fuel: { d: ${v[11]} }`,
          `ahead: ${v[12]}`,
          `changes: [{ date: 2027-05-01, why: x, set: ${v[13]} }]`,
        ].join("\n"),
      );
    fc.assert(fc.property(route, expectAnswer), { seed: 2027, numRuns: 500 });
  });

  it.each([
    ["deep lists", `version: 1\nkpis: ${"[".repeat(50_000)}`],
    ["deep mappings", `version: 1\nkpis: ${"{a: ".repeat(500)}1${"}".repeat(500)}`],
    ["a formula of thousands", `version: 1\nkpis: { a: { formula: ${"a + ".repeat(20_000)}a } }`],
    ["a formula in thousands of parentheses", `version: 1\nkpis: { a: { formula: "${"(".repeat(400)}" } }`],
    ["only NUL", "\0".repeat(1000)],
    ["an alias of itself", "a: &a [*a]\n"],
    ["a merge of itself", "a: &a { <<: *a }\n"],
    ["a merge of a word", "a: &a word\nb: { <<: *a }\n"],
    ["one long line", `version: 1\ntitle: ${"é".repeat(100_000)}\nstart: x`],
  ])("%s", (_, text) => expectAnswer(text));

  it("are not read when longer than any route", () => {
    expect(readRoute("#".repeat(500_001)).problems.map(({ code }) => code)).toEqual(["route-too-long"]);
  });

  it("say so where aliases explode", () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(10).fill(of).join(", ")}]\n`;
    const bomb = level("a", "x") + level("b", "*a") + level("c", "*b") + level("d", "*c") + level("e", "*d");
    expect(readRoute(bomb).problems.filter(({ code }) => code === "alias-explodes")).toHaveLength(1);
  });
});
