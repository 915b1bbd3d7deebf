import type { Meter } from "../log/meter.js";
import { firstFrom, type Readings } from "../log/readings.js";
import type { Day } from "../time/day.js";

/** A total: amounts on different dates add up. Unknown over days on which nothing was booked. */
export function totalMeter(readings: Readings): Meter {
  const { days, values } = readings;
  return {
    through: days.at(-1) ?? null,
    days,
    over: (from, to) => sum(days, values, from, to),
  };
}

function sum(days: readonly Day[], values: readonly number[], from: Day, to: Day): number | null {
  let at = firstFrom(days, from);
  if (at === days.length || days[at]! > to) return null;
  let total = 0;
  for (; at < days.length && days[at]! <= to; at++) total += values[at]!;
  return total;
}
