import type { Meter } from "../log/meter.js";
import type { Day } from "../time/day.js";
import type { Drawn, Prospect, Step } from "./prospect.js";

/** Futures of which every change from an origin is multiplied, and which then stay within the bounds. */
export function paced(drawn: Drawn, factor: number, origin: number, [low, high]: [number, number]): Drawn {
  return kept(drawn.paths, (j) =>
    drawn.step(j).map((value) => Math.min(high, Math.max(low, origin + (value - origin) * factor))),
  );
}

/** Futures in which the same goes out every day: of a spend its amounts, of a balance its readings. */
export function burning(
  paths: number,
  steps: readonly Step[],
  perDay: number,
  balance: { left: number; through: Day } | null,
): Drawn {
  return kept(paths, (j) => {
    const { from, to } = steps[j]!;
    const value = balance
      ? balance.left - perDay * Math.max(0, to - balance.through)
      : perDay * (to - from + 1);
    return new Float64Array(paths).fill(value);
  });
}

function kept(paths: number, make: (j: number) => Float64Array): Drawn {
  const made = new Map<number, Float64Array>();
  return {
    paths,
    step(j) {
      const values = made.get(j) ?? make(j);
      made.set(j, values);
      return values;
    },
  };
}

/**
 * A numerator that follows its denominator: what is booked, plus `times` what the denominator comes to after the day
 * that the numerator is counted to. Both accrue.
 */
export function tiedProspect(meter: Meter, denominator: Prospect, times: number): Prospect {
  const { paths } = denominator;
  const through = meter.through!;
  const booked = (from: Day, to: Day) =>
    from > through ? 0 : (meter.over(from, Math.min(to, through)) ?? 0);
  const after = (from: Day) => Math.max(from, through + 1);
  return {
    paths,
    at(from, to) {
      const start = booked(from, to);
      if (to <= through) return new Float64Array(paths).fill(start);
      return denominator.at(after(from), to).map((value) => start + times * value);
    },
    passage(from, target) {
      const start = booked(from, through);
      if (times <= 0)
        return new Float64Array(paths).fill(start >= target ? through : Number.POSITIVE_INFINITY);
      return denominator.passage(after(from), (target - start) / times);
    },
  };
}
