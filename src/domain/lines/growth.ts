import type { Day } from "../time/day.js";
import type { Stop } from "./stop.js";

/**
 * The change of a total's yearly rate across one year's milestone, S: half of (next year's − last year's
 * amount), limited to twice the smaller of the two steps and to ±2A, 0 where the steps differ in sign; in the
 * last year the year's amount minus the one before. `amount`, `before`, `after` are yearly rates.
 */
export function rateChange(amount: number, before: number, after: number | null): number {
  const stepIn = amount - before;
  const change = after === null ? stepIn : between(stepIn, after - amount);
  const most = 2 * Math.abs(amount);
  return Math.max(-most, Math.min(most, change));
}

function between(stepIn: number, stepOut: number): number {
  if (stepIn * stepOut <= 0) return 0;
  const half = (stepIn + stepOut) / 2;
  const most = 2 * Math.min(Math.abs(stepIn), Math.abs(stepOut));
  return Math.sign(half) * Math.min(Math.abs(half), most);
}

/**
 * The amount planned through share `f` of a stop's days on a growing path: A·f − S·f·(1 − f)/2.
 * For a year that the route only partly covers, `change` is the change over that part.
 */
export function grownThrough(amount: number, change: number, f: number): number {
  return amount * f - (change * f * (1 - f)) / 2;
}

/** A year's milestone on a growing path, with its neighbours; `baseline` is the amount in the 12 months before start. */
export function yearGrowth(stop: Stop, years: readonly Stop[], baseline: number): number {
  const at = years.indexOf(stop);
  const before = at > 0 ? yearlyRate(years[at - 1]!) : baseline;
  const after = at + 1 < years.length ? yearlyRate(years[at + 1]!) : null;
  const part = share(stop);
  // The rate changes by S over a whole year, so by part·S over the part, for part of the time.
  return rateChange(yearlyRate(stop), before, after) * part * part;
}

/** The amount of a stop as a rate a year: of a year that the route only partly covers, of its part. */
export function yearlyRate(stop: Stop): number {
  return (stop.target as number) / share(stop);
}

/** The part of its year that a stop covers. */
function share(stop: Stop): number {
  return days(stop.from, stop.due) / days(stop.period.from, stop.period.to);
}

function days(from: Day, to: Day): number {
  return to - from + 1;
}
