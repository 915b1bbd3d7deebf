import { describe, expect, it } from "vitest";
import { passages, passagesOfSums, type Stage, sums } from "../../src/statistics/simulate.js";

const stage = (first: number, last: number, ...values: number[]): Stage => ({
  first,
  last,
  values: Float64Array.from(values),
});

// By hand: on a straight line from what a path was at the end of day `first − 1` to what it is at the end of day `last`.
describe("the day a path reaches a target", () => {
  it.each([
    { what: "half way through ten days", to: 20, target: 15, day: 105 },
    { what: "a little later: the day after", to: 20, target: 15.1, day: 106 },
    { what: "at the very end", to: 20, target: 20, day: 110 },
    { what: "on the first day, however soon", to: 20, target: 10.0001, day: 101 },
    { what: "from above", to: 0, target: 5, day: 105 },
    { what: "never", to: 20, target: 20.0001, day: Number.POSITIVE_INFINITY },
    { what: "never, on the other side", to: 20, target: 9, day: Number.POSITIVE_INFINITY },
    { what: "where it is there already: the first day", to: 20, target: 10, day: 101 },
  ])("$what", ({ to, target, day }) => {
    expect([...passages({ paths: 1, start: 10, target }, [stage(101, 110, to)])]).toEqual([day]);
  });

  it("of each path by itself, the first time only", () => {
    const stages = [stage(1, 10, 5, 0, 12), stage(11, 20, 10, 5, 0), stage(21, 30, 10, 10, 10)];
    expect([...passages({ paths: 3, start: 0, target: 10 }, stages)]).toEqual([20, 30, 9]);
  });

  it("leaves out a path without a figure", () => {
    const course = { paths: 2, start: 0, target: 5 };
    expect([...passages(course, [stage(1, 10, Number.NaN, 10)])]).toEqual([Number.POSITIVE_INFINITY, 5]);
  });

  it("asks for no more stages than it needs", () => {
    function* stages() {
      yield stage(1, 10, 20);
      throw new Error("asked for another");
    }
    expect([...passages({ paths: 1, start: 0, target: 10 }, stages())]).toEqual([5]);
  });
});

describe("the day a sum reaches a target", () => {
  it("adds the parts that count of what comes", () => {
    const stages = [
      { ...stage(6, 10, 10, 40), part: 0.5 },
      { ...stage(11, 20, 10, 40), part: 1 },
    ];
    // 3 + 5, then + 10: 13 is reached half way; 3 + 20 passes 13 half way of the first five days, on the third.
    expect([...passagesOfSums({ paths: 2, start: 3, target: 13 }, stages)]).toEqual([15, 8]);
  });
});

it("what paths add up to", () => {
  const added = [
    { values: Float64Array.of(1, 10), part: 0.5 },
    { values: Float64Array.of(2, 20), part: 1 },
  ];
  expect([...sums(2, 100, added)]).toEqual([102.5, 125]);
  expect([...sums(2, 100, [])]).toEqual([100, 100]);
});
