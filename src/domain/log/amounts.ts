import type { Day } from "../time/day.js";
import { type Cadence, type Period, periodHolding, SCALE_OF } from "../time/period.js";
import { firstFrom } from "./measurement.js";
import type { Amounts, Meter } from "./meter.js";

/** What the days of an amount follow from: how often it is measured, and when the route starts. */
export interface CutOff {
  cadence: Cadence;
  yearStarts: number;
  start: Day;
}

/**
 * The first day that the amount of each row covers (cut-off): the day after the row before it in the same period of its
 * cadence, else that period's first day; in the period that holds the start, where nothing was measured before, the start.
 * So a Sunday row of a weekly KPI covers Monday to Sunday, and rows on Wednesday and Sunday three and four days.
 */
export function coveredFrom(days: readonly Day[], { cadence, yearStarts, start }: CutOff): Day[] {
  let period: Period | null = null;
  return days.map((day, at) => {
    if (!period || day > period.to) period = periodHolding(day, SCALE_OF[cadence], yearStarts);
    const before = days[at - 1];
    if (before !== undefined && before >= period.from) return before + 1;
    return before === undefined && period.from < start && day >= start ? start : period.from;
  });
}

/** What is read off amounts: their sum over the days asked for, each split evenly over the days it covers. */
export function amountsMeter(amounts: Amounts): Meter {
  const { through } = amounts;
  return {
    through: through.at(-1) ?? null,
    days: through,
    over: (from, to) => between(amounts, from, to),
    amounts,
  };
}

/**
 * The amount of the days from … to: whole amounts, and of one that crosses an end its days' share. Null where nothing
 * covers any of the days.
 */
function between({ from, through, values }: Amounts, first: Day, last: Day): number | null {
  let at = firstFrom(through, first);
  if (at === through.length || from[at]! > last) return null;
  const sum = new Sum();
  for (; at < through.length && from[at]! <= last; at++) {
    sum.add(values[at]! * shareWithin(from[at]!, through[at]!, first, last));
  }
  return sum.value;
}

/** A sum that keeps what rounding loses (Neumaier 1974), so that nine times 0.1 is 0.9. */
class Sum {
  private sum = 0;
  private lost = 0;

  add(value: number): void {
    const next = this.sum + value;
    this.lost += Math.abs(this.sum) >= Math.abs(value) ? this.sum - next + value : value - next + this.sum;
    this.sum = next;
  }

  get value(): number {
    return this.sum + this.lost;
  }
}

/** The sum of some figures without drift. */
export function sumOf(values: readonly number[]): number {
  const sum = new Sum();
  for (const value of values) sum.add(value);
  return sum.value;
}

/** The share of an amount's days that lies in first … last. */
function shareWithin(from: Day, through: Day, first: Day, last: Day): number {
  if (from >= first && through <= last) return 1;
  return (Math.min(through, last) - Math.max(from, first) + 1) / (through - from + 1);
}
