import { describe, expect, it } from "vitest";
import { extended, thetas } from "../../../src/statistics/forecast/theta.js";

const theta = (values: Float64Array, horizon: number) =>
  extended(thetas(values, [values.length])[0]!, horizon);

describe("the dynamic optimised theta model", () => {
  it("goes on along a straight line", () => {
    const line = Float64Array.from({ length: 20 }, (_, t) => 3 + 2 * t);
    theta(line, 4).forEach((value, j) => void expect(value).toBeCloseTo(43 + 2 * j, 6));
  });

  it("forecasts a level from a series without a direction", () => {
    const swing = Float64Array.from({ length: 40 }, (_, t) => 10 + (t % 2 === 0 ? 1 : -1));
    for (const value of theta(swing, 6)) expect(Math.abs(value - 10)).toBeLessThan(0.5);
  });

  it("is the same of a beginning alone as of several beginnings together", () => {
    const values = Float64Array.from({ length: 60 }, (_, t) => 100 + t + 9 * Math.sin(t * t));
    const lengths = [11, 12, 30, 47, 48, 60];
    const together = thetas(values, lengths);
    lengths.forEach((length, k) => {
      expect([...extended(together[k]!, 8)]).toEqual([...theta(values.subarray(0, length), 8)]);
    });
  });

  it("follows a step: the newest values count", () => {
    const step = Float64Array.from({ length: 40 }, (_, t) => (t < 30 ? 0 : 10));
    expect(theta(step, 1)[0]).toBeGreaterThan(9);
  });
});
