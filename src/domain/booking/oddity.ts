import { median } from "../../statistics/series.js";
import type { Plan } from "../lines/plan.js";
import { stopAhead, stopsHolding } from "../lines/stop.js";
import type { Measurement } from "../log/measurement.js";
import type { Amounts } from "../log/meter.js";
import { oddAfter } from "../log/suspicion.js";
import type { Route } from "../route/route.js";
import { type Cadence, type Period, periodHolding, SCALE_OF } from "../time/period.js";
import { bookedForPeriod, type Entry, type Loggable, periodOfEntry } from "./entry.js";

/** What is usual: the median of so many of the latest values. */
const USUAL = 6;

/** What looks odd about a figure beside those before it. */
export type Oddity =
  /** It is the total so far of something whose readings are added up: `alone` is its own part. */
  | { odd: "running-total"; alone: number }
  /** A slip of the finger: so many times the usual (from twice on), and what may have been meant. */
  | { odd: "suspicious"; usual: number | null; times: number | null; hint: number | null };

/** The median of the last six values, to hold a figure against; null where there are none. */
export function usualValue(history: readonly number[]): number | null {
  return history.length === 0 ? null : median(history.slice(-USUAL));
}

/** How odd a figure is; null where it is not. `history`: the values before it, the latest last. */
export function oddityOf(
  value: number,
  history: readonly number[],
  what: Loggable | undefined,
  soFar: () => number,
): Oddity | null {
  const doubt = oddAfter(history, value);
  if (!doubt.suspicious) return null;
  if (what && bookedForPeriod(what)) {
    const alone = value - soFar();
    if (alone > 0 && alone < value && !oddAfter(history, alone).suspicious)
      return { odd: "running-total", alone };
  }
  const usual = usualValue(history);
  const times = usual && value / usual >= 2 ? Math.round(value / usual) : null;
  return { odd: "suspicious", usual, times, hint: doubt.hint };
}

/** What is booked so far in the milestone's period that the entry falls in (without one, in its year), before the entry. */
export function runningSum(
  route: Route,
  plan: Plan | undefined,
  measurements: readonly Measurement[],
  entry: Pick<Entry, "kpi" | "date">,
): number {
  const stop = plan && (stopsHolding(plan.stops, entry.date)[0] ?? stopAhead(plan.stops, entry.date));
  const from = stop?.from ?? periodOfEntry({ cadence: "yearly" }, entry.date, route.yearStarts).from;
  return measurements
    .filter((one) => one.kpi === entry.kpi && one.date >= from && one.date < entry.date)
    .reduce((sum, { value }) => sum + value, 0);
}

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
