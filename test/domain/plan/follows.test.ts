import { describe, expect, it } from "vitest";
import { coarsest, computed, type Input, plannedBy } from "../../../src/domain/plan/follows.js";
import { parseFormula } from "../../../src/domain/route/formula.js";

function formula(source: string) {
  const parsed = parseFormula(source);
  if ("fault" in parsed) throw new Error(source);
  return parsed.formula;
}

const input = (planned: Record<string, number>): Input => ({
  cadence: "monthly",
  baseline: null,
  planned: new Map(Object.entries(planned)),
});

describe("the coarsest cadence", () => {
  it.each([
    [["daily", "monthly", "weekly"], "monthly"],
    [["yearly", "quarterly"], "yearly"],
    [["daily"], "daily"],
    [[], "monthly"],
  ] as const)("of %o is %s", (cadences, expected) => expect(coarsest(cadences)).toBe(expected));
});

describe("a computed figure", () => {
  const half = (id: string) => (id === "a" ? 1 : 2);

  it("is in the unit of the KPI", () => {
    expect([computed(formula("a / b"), "EUR", half), computed(formula("a / b"), "%", half)]).toEqual([
      0.5, 50,
    ]);
  });

  it("is unknown where an input is", () => expect(computed(formula("a / b"), "%", () => null)).toBeNull());
});

describe("the plan of a formula", () => {
  const inputs = new Map([
    ["a", input({ 2027: 4, 2028: 6, "2028-Q1": 1 })],
    ["b", input({ 2027: 8, 2028: 0, "2028-Q1": 2 })],
    ["c", input({})],
  ]);

  it("is there where all inputs are planned and nothing divides by zero", () => {
    expect(plannedBy(formula("a / b"), null, inputs)).toEqual(
      new Map([
        ["2027", 0.5],
        ["2028-Q1", 0.5],
      ]),
    );
  });

  it("is nowhere where an input has none", () => {
    expect(plannedBy(formula("a + c"), null, inputs).size).toBe(0);
    expect(plannedBy(formula("a + unknown"), null, inputs).size).toBe(0);
  });
});
