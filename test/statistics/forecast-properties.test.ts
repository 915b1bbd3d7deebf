import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Forecast, forecast } from "../../src/statistics/forecast.js";
import { simulate } from "../../src/statistics/simulate.js";

const period = fc.constantFrom(1, 4, 7, 12);
const plain = fc.array(
  fc.integer({ min: -100_000, max: 100_000 }).map((value) => value / 100),
  {
    minLength: 1,
    maxLength: 70,
  },
);
const wild = fc.array(
  fc.oneof(
    fc.constantFrom(0, 1, -1, 1e-300, 5e-324, -1e-9, 1e15, -1e15, 1e200, -1e200),
    fc.double({ min: -1e15, max: 1e15, noNaN: true }),
    fc.integer({ min: -3, max: 3 }),
  ),
  { minLength: 1, maxLength: 70 },
);

function figures({ mean, intervals }: Forecast): number[] {
  return [...mean, ...intervals.flatMap(({ lower, upper }) => [...lower, ...upper])];
}

function expectClose(actual: readonly number[], expected: readonly number[], unit: number): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((value, i) => {
    if (!(Math.abs(value - expected[i]!) <= 1e-6 * unit)) expect(value).toBe(expected[i]);
  });
}

function magnitude(values: readonly number[]): number {
  return Math.max(...values.map(Math.abs));
}

describe("forecast and paths", () => {
  it("are finite whatever the values", () => {
    fc.assert(
      fc.property(wild, period, (values, period) => {
        const options = { period, horizon: 5 };
        expect(figures(forecast(values, options)).every(Number.isFinite)).toBe(true);
        expect(simulate(values, { ...options, paths: 20 }).values.every(Number.isFinite)).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it("have intervals around the mean, wider at higher levels", () => {
    fc.assert(
      fc.property(wild, period, (values, period) => {
        const { mean, intervals } = forecast(values, { period, horizon: 5, levels: [0.5, 0.8, 0.99] });
        mean.forEach((value, j) => {
          const ladder = [
            ...intervals.map(({ lower }) => lower[j]!).reverse(),
            value,
            ...intervals.map(({ upper }) => upper[j]!),
          ];
          expect(ladder).toEqual(ladder.toSorted((a, b) => a - b));
        });
      }),
      { seed: 2, numRuns: 200 },
    );
  });

  it("scale with the values", () => {
    fc.assert(
      fc.property(
        plain,
        period,
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        (values, period, factor) => {
          const scaled = values.map((value) => value * factor);
          expectClose(
            figures(forecast(scaled, { period, horizon: 4 })),
            figures(forecast(values, { period, horizon: 4 })).map((value) => value * factor),
            magnitude(scaled),
          );
        },
      ),
      { seed: 3, numRuns: 150 },
    );
  });

  it("shift with the values when there is no season", () => {
    const varied = plain.filter(
      (values) => values.length >= 3 && values.some((value) => value !== values[0]),
    );
    fc.assert(
      fc.property(varied, fc.integer({ min: -10_000, max: 10_000 }), (values, shift) => {
        const shifted = values.map((value) => value + shift);
        expectClose(
          figures(forecast(shifted, { horizon: 4 })),
          figures(forecast(values, { horizon: 4 })).map((value) => value + shift),
          magnitude([...values, ...shifted]),
        );
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  it("of negated values are the negated ones", () => {
    fc.assert(
      fc.property(plain, period, fc.boolean(), (values, period, positive) => {
        const own = positive ? values.map((value) => Math.abs(value) + 1) : values;
        const options = { period, horizon: 6 };
        const [up, down] = [own, own.map((value) => -value)].map((all) => forecast(all, options));
        expectClose(
          down!.mean,
          up!.mean.map((value) => -value),
          magnitude(own),
        );
        up!.intervals.forEach(({ upper }, i) => {
          expectClose(
            down!.intervals[i]!.lower,
            upper.map((value) => -value),
            magnitude(own),
          );
        });
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  it("of negated values are the negated set of paths", () => {
    fc.assert(
      fc.property(plain, period, fc.boolean(), (values, period, positive) => {
        const own = positive ? values.map((value) => Math.abs(value) + 1) : values;
        const options = { period, horizon: 3, paths: 40 };
        const [up, down] = [own, own.map((value) => -value)].map((all) => simulate(all, options).values);
        for (let j = 0; j < 3; j++) {
          expectClose(
            [...down!.filter((_, i) => i % 3 === j)].sort((a, b) => a - b),
            [...up!.filter((_, i) => i % 3 === j)].map((value) => -value).sort((a, b) => a - b),
            magnitude(own),
          );
        }
      }),
      { seed: 6, numRuns: 100 },
    );
  });
});
