import { median } from "../../statistics/series.js";
import type { Amounts } from "../log/meter.js";
import { type Cadence, type Period, periodHolding, SCALE_OF } from "../time/period.js";

/** A period that looks booked as a whole and by its parts as well: both count. */
export interface Overlap {
  period: Period;
  /** The amount on its last day, and what was booked in it before. */
  whole: number;
  parts: number;
}

/** From so many periods with one amount each on it is known what is usual of a whole one. */
const ENOUGH = 3;

/**
 * The periods of the cadence in which the amount on the last day looks like that of the whole, beside amounts of its parts.
 * Where it is known what is usual of a whole period, it is the whole where it is nearer to that than the sum is; else where
 * it is nearer to what the parts before it would make of the whole than to what they would make of the rest.
 */
export function overlapsIn(
  { from, through, values }: Amounts,
  cadence: Cadence,
  yearStarts: number,
): Overlap[] {
  const periods = new Map<string, { period: Period; at: number[] }>();
  through.forEach((day, at) => {
    const period = periodHolding(day, SCALE_OF[cadence], yearStarts);
    const known = periods.get(period.key) ?? { period, at: [] };
    known.at.push(at);
    periods.set(period.key, known);
  });
  const singles = [...periods.values()].filter(({ at }) => at.length === 1).map(({ at }) => values[at[0]!]!);
  const usual = singles.length >= ENOUGH ? median(singles) : null;
  return [...periods.values()].flatMap(({ period, at }) => {
    const last = at.at(-1)!;
    if (at.length < 2 || through[last] !== period.to) return [];
    const parts = at.slice(0, -1).reduce((sum, one) => sum + values[one]!, 0);
    const whole = values[last]!;
    const days = from[last]! - period.from;
    const daily = parts / days;
    const asWhole = usual ?? daily * (period.to - period.from + 1);
    const asRest = usual === null ? daily * (period.to - from[last]! + 1) : usual - parts;
    return whole >= parts && parts > 0 && nearer(whole, asWhole, asRest) ? [{ period, whole, parts }] : [];
  });
}

/** Whether a positive figure is nearer to one than to another, as a ratio; one that is not positive is far off. */
function nearer(figure: number, one: number, other: number): boolean {
  const off = (expected: number) =>
    expected > 0 ? Math.abs(Math.log(figure / expected)) : Number.POSITIVE_INFINITY;
  return off(one) < off(other);
}
