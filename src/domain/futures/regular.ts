import type { PeriodValue } from "../log/meter.js";
import { type Cadence, nextPeriod, type Period } from "../time/period.js";

/** Periods in a seasonal cycle. */
export const CYCLE: Readonly<Record<Cadence, number>> = {
  daily: 7,
  weekly: 52,
  monthly: 12,
  quarterly: 4,
  yearly: 1,
};

/** A series as the forecast wants it: one value after the other, and whether a season may be looked for. */
export interface Regular {
  values: number[];
  seasonal: boolean;
  /** Whether values in it were interpolated. */
  filled: boolean;
}

/** A season is looked for from so many cycles on (6-forecast: n ≥ 3·period). */
const CYCLES = 3;

/**
 * Makes a series regular. Gaps of a level are interpolated. Those of amounts and averages are never invented: a run
 * since the last gap that is long enough for a season stands alone, else the gaps are closed and no season is looked for.
 */
export function regularSeries(
  series: readonly PeriodValue[],
  cadence: Cadence,
  filled: "missing" | "line" | "none",
  yearStarts: number,
): Regular {
  const gaps = series.map((entry, at) =>
    at === 0 ? 0 : periodsBetween(series[at - 1]!.period, entry.period, yearStarts) - 1,
  );
  const values = series.map(({ value }) => value);
  if (gaps.every((gap) => gap === 0)) return { values, seasonal: true, filled: false };
  if (filled === "line") return { values: interpolated(values, gaps), seasonal: true, filled: true };
  const run = values.slice(gaps.findLastIndex((gap) => gap > 0));
  if (run.length >= CYCLES * CYCLE[cadence]) return { values: run, seasonal: true, filled: false };
  return { values, seasonal: false, filled: false };
}

function periodsBetween(from: Period, to: Period, yearStarts: number): number {
  if (from.to + 1 === to.from) return 1;
  let count = 0;
  for (let period = from; period.from < to.from; period = nextPeriod(period, yearStarts)) count++;
  return count;
}

function interpolated(values: readonly number[], gaps: readonly number[]): number[] {
  return values.flatMap((value, at) => {
    const gap = gaps[at]!;
    const before = values[at - 1] ?? value;
    const between = Array.from({ length: gap }, (_, k) => before + ((value - before) * (k + 1)) / (gap + 1));
    return [...between, value];
  });
}

/** The periods after a series' last one, up to the one that holds a day. */
export function stepsAfter(last: Period, until: number, yearStarts: number): Period[] {
  const steps: Period[] = [];
  for (
    let period = nextPeriod(last, yearStarts);
    period.from <= until;
    period = nextPeriod(period, yearStarts)
  ) {
    steps.push(period);
  }
  return steps;
}
