import { describe, expect, it } from "vitest";
import { theta } from "../../../src/statistics/forecast/theta.js";

describe("the dynamic optimised theta model", () => {
  it("goes on along a straight line", () => {
    const line = Float64Array.from({ length: 20 }, (_, t) => 3 + 2 * t);
    theta(line, 4).forEach((value, j) => void expect(value).toBeCloseTo(43 + 2 * j, 6));
  });

  it("forecasts a level from a series without a direction", () => {
    const swing = Float64Array.from({ length: 40 }, (_, t) => 10 + (t % 2 === 0 ? 1 : -1));
    for (const value of theta(swing, 6)) expect(Math.abs(value - 10)).toBeLessThan(0.5);
  });

  it("follows a step: the newest values count", () => {
    const step = Float64Array.from({ length: 40 }, (_, t) => (t < 30 ? 0 : 10));
    expect(theta(step, 1)[0]).toBeGreaterThan(9);
  });
});
