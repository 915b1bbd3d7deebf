import { describe, expect, it } from "vitest";
import {
  degree,
  evaluate,
  type Formula,
  formulaIds,
  parseFormula,
} from "../../../src/domain/route/formula.js";

function read(text: string): Formula {
  const parsed = parseFormula(text);
  if ("fault" in parsed) throw new Error(`${text}: ${JSON.stringify(parsed.fault)}`);
  return parsed.formula;
}

const VALUES: Record<string, number | null> = {
  a: 12,
  b: 4,
  zero: 0,
  none: null,
  "ad-budget": 100,
  huge: 1e308,
};
const figureOf = (id: string) => VALUES[id] ?? null;

describe("formulas", () => {
  it.each([
    ["a / b", 3],
    ["a - b - 1", 7],
    ["a / b / 3", 1],
    ["a + b * 2", 20],
    ["(a + b) * 2", 32],
    ["-a + b", -8],
    ["a - -b", 16],
    ["a * -b", -48],
    ["-(a - b)", -8],
    ["1_000 / b", 250],
    ["a * 0.5", 6],
    ["ad-budget / b", 25],
    ["ad-budget - b", 96],
    [" ( a ) ", 12],
    ["zero / a", 0],
  ])("%s is %d", (text, value) => expect(evaluate(read(text), figureOf)).toBe(value));

  it.each([
    "a / zero",
    "zero / zero",
    "none + 1",
    "none * zero",
    "-none",
    "huge * huge",
    "a / (b - 4)",
    "missing",
  ])("%s is unknown", (text) => expect(evaluate(read(text), figureOf)).toBeNull());

  it.each([
    ["a /", 3, "operand"],
    ["", 0, "operand"],
    ["a b", 2, "operator"],
    ["(a + b", 6, "closing"],
    ["a + b)", 5, "operator"],
    ["a % b", 2, "operator"],
    ["* a", 0, "operand"],
    ["a + + b", 4, "operand"],
  ])("“%s” goes wrong at %i, where an %s is expected", (text, at, expected) => {
    const parsed = parseFormula(text);
    expect("fault" in parsed && { at: parsed.fault.at, expected: parsed.fault.expected }).toEqual({
      at,
      expected,
    });
  });

  it("does not fall over on deep nesting", () => {
    expect("fault" in parseFormula("(".repeat(100_000))).toBe(true);
    expect("fault" in parseFormula("-".repeat(100_000))).toBe(true);
  });

  it("names each id once, where it stands first", () => {
    expect(formulaIds(read("b / (a + b) - ad-budget"))).toEqual([
      { id: "b", at: 0 },
      { id: "a", at: 5 },
      { id: "ad-budget", at: 14 },
    ]);
  });

  it.each([
    ["t + t", 1],
    ["t - l", null],
    ["t / t", 0],
    ["t / l", 1],
    ["t * t", 2],
    ["l / t", -1],
    ["-t", 1],
    ["t + 1", null],
    ["l + 1", 0],
    ["(t - t) / t", 0],
    ["unknown * 0", null],
  ])("the degree of %s is %s", (text, expected) => {
    const degrees: Record<string, number> = { t: 1, l: 0 };
    expect(degree(read(text), (id) => degrees[id] ?? null)).toBe(expected);
  });
});
