import { firstFrom } from "../log/readings.js";
import { type Kpi, orientation } from "../route/route.js";
import type { Day } from "../time/day.js";
import { earnedDay } from "./earned.js";
import { levelPlan } from "./level.js";
import type { Along, Plan } from "./plan.js";
import type { Stop } from "./stop.js";

/**
 * The plan of a mean that moves along a line: what is planned of days is the mean of the line over the days counted, those
 * of its readings where it is read, else all of them.
 */
export function meanPlan(kpi: Kpi, stops: readonly Stop[], along: Along): Plan {
  const line = levelPlan(kpi, stops, along);
  const valueOn = (day: Day) => line.planned(day, stops[0]!) as number;
  const read = kpi.formula ? undefined : along.meter?.days;
  const over = (from: Day, to: Day) => meanOf(countedDays(from, to, read), valueOn);
  return {
    ...line,
    over: (from, to) => (to > stops.at(-1)!.due ? null : over(from, to)),
    planned: (day, stop) => over(Math.min(stop.from, day), day),
    earned(actual, stop) {
      const planned = (day: Day) => over(stop.from, day);
      const [first, last] = [stop.from, stop.due];
      const slope = (from: Day, to: Day) => ({ add: planned(to) - planned(from) });
      const ends = { before: slope(first, first + 1), after: slope(last - 1, last) };
      return first < last
        ? earnedDay({ planned, first, last, ...ends }, actual, orientation(kpi.goal) || 1)
        : null;
    },
    working: () => null,
  };
}

function countedDays(from: Day, to: Day, read: readonly Day[] | undefined): Day[] {
  const days: Day[] = [];
  if (read)
    for (let at = firstFrom(read, from); at < read.length && read[at]! <= to; at++) days.push(read[at]!);
  if (days.length > 0) return days;
  for (let day = from; day <= to; day++) days.push(day);
  return days;
}

function meanOf(days: readonly Day[], valueOn: (day: Day) => number): number {
  return days.reduce((sum, day) => sum + valueOn(day), 0) / days.length;
}
