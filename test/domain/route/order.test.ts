import { describe, expect, it } from "vitest";
import { parseFormula } from "../../../src/domain/route/formula.js";
import { orderOf } from "../../../src/domain/route/order.js";

function order(formulas: Record<string, string>) {
  const entries = Object.entries(formulas).map(([id, source]) => {
    const parsed = parseFormula(source);
    if ("fault" in parsed) throw new Error(source);
    return [id, parsed.formula] as const;
  });
  return orderOf(new Map(entries));
}

describe("formulas", () => {
  it("come after those they use", () => {
    expect(order({ a: "b + c", b: "c * 2", c: "x / y" })).toEqual({ order: ["c", "b", "a"], circles: [] });
  });

  it("may use one twice", () => expect(order({ a: "b / (b + x)", b: "x" }).order).toEqual(["b", "a"]));

  it("that use themselves are a circle", () =>
    expect(order({ a: "a + 1" })).toEqual({ order: [], circles: [["a"]] }));

  it("that hang on a circle are no circle, and cannot be sorted", () => {
    expect(order({ a: "b", b: "c", c: "b", d: "x" })).toEqual({ order: ["d"], circles: [["b", "c"]] });
  });

  it("may go round in several circles", () => {
    expect(order({ a: "b", b: "a", c: "d", d: "c" }).circles).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("in a long chain are sorted", () => {
    const chain = Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`k${i}`, `k${i + 1}`]));
    expect(order(chain).order[0]).toBe("k4999");
  });
});
