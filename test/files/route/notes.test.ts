import { describe, expect, it } from "vitest";
import { readRoute } from "../../../src/files/route/read.js";
import { facts } from "./expect.js";
import { routeOf } from "./marked.js";

describe("notes", () => {
  const codes = (text: string) => readRoute(text).problems.map(({ code, place }) => `${place!.line} ${code}`);

  it.each(["", "Where do you want to be in three years?", "…"])(
    "a vision that reads “%s” is no destination yet",
    (vision) => {
      const text = routeOf(["a: { kind: total }"], ["2027: { a: 5 }"]).replace(
        "vision: The best shop",
        `vision: "${vision}"`,
      );
      expect(codes(text)).toEqual(["3 no-destination"]);
      expect(readRoute(text).route).not.toBeNull();
    },
  );

  const sales = (tolerance: string, conversion: string) =>
    routeOf(
      [
        "visitors: { kind: total, goal: at-least }",
        "sales: { kind: total, goal: at-least }",
        `conversion: { formula: sales / visitors, unit: "%", goal: at-least, tolerance: ${tolerance} }`,
      ],
      [`2027: { visitors: 40000, sales: 400, conversion: ${conversion} }`],
    );

  it.each([
    ["5%", "1.04", []],
    ["5%", "1.06", ["10 plan-disagrees"]],
    ["5%", "0.96", []],
    ["5%", "0.94", ["10 plan-disagrees"]],
    ["0.1pt", "1.09", []],
    ["0.1pt", "1.11", ["10 plan-disagrees"]],
  ])("at a tolerance of %s, a plan of %s beside 400 of 40 000", (tolerance, conversion, expected) => {
    expect(codes(sales(tolerance, conversion))).toEqual(expected);
  });

  it("say what the plan of the inputs gives", () => {
    const [note] = facts(sales("5%", "1.2"));
    expect(note).toMatchObject({
      period: { period: { key: "2027" } },
      own: { is: "amount", value: 1.2, measure: { unit: "%", decimals: 1 } },
      follows: { is: "amount", value: 1 },
      left: { value: 400 },
      right: { value: 40000 },
    });
  });
});
