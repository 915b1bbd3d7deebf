import { describe, expect, test } from "vitest";
import { withoutSeason } from "../../src/statistics/forecast/seasonality.js";

// A straight line 100 + 2·t of which every December is 20 % higher and every June 20 % lower.
const line = (t: number) => 100 + 2 * t;
const season = (t: number) => (t % 12 === 11 ? 1.2 : t % 12 === 5 ? 0.8 : 1);
const values = Array.from({ length: 36 }, (_, t) => line(t) * season(t));

describe("a series without its season", () => {
  test("follows the line that the season was put on", () => {
    const adjusted = withoutSeason(values, 12);
    const slope = (adjusted[35]! - adjusted[32]!) / 3;
    // Unadjusted the last three months rise by (170·1.2 − 164)/3 = 13.3 a month.
    expect((values[35]! - values[32]!) / 3).toBeCloseTo(13.33, 2);
    expect(Math.abs(slope - 2)).toBeLessThan(1);
  });

  test("negated is the negated series", () => {
    const mirrored = withoutSeason(
      values.map((value) => -value),
      12,
    );
    expect(mirrored.map((value) => -value)).toEqual(withoutSeason(values, 12));
  });

  test("without a season stays what it is", () => {
    const flat = new Array(24).fill(7);
    expect(withoutSeason(flat, 12)).toEqual(flat);
  });
});
