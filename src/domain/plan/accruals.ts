import type { Day } from "../day.js";
import type { Meter } from "../kinds/meter.js";
import { type Kpi, orientation, travels } from "../route.js";
import { type Accrual, accrue, inside } from "./accrual.js";
import { earnedDay } from "./earned.js";
import { yearGrowth } from "./growth.js";
import type { Plan, Working } from "./plan.js";
import { monthWeights } from "./season.js";
import type { Stop } from "./stop.js";

/** The plan of a total or counter: each milestone is the amount within its period. */
export function accrualPlan(
  kpi: Kpi,
  stops: readonly Stop[],
  ahead: ((day: Day) => number) | null,
  meter: Meter | undefined,
): Plan {
  const byStop = new Map<Stop, Accrual>();
  const workings = new Map<Stop, (day: Day) => Working>();
  for (const top of topmost(stops)) {
    const nested = stops.filter((stop) => stop !== top && nests(stop, top));
    const spread = { change: growth(kpi, top, stops), season: monthWeights(kpi, top.from, meter), ahead };
    for (const accrual of accrue(top, nested, spread)) byStop.set(accrual.stop, accrual);
    if (!nested.length && !ahead && !spread.season)
      workings.set(top, (day) => workingOf(top, spread.change, day));
  }
  const through = (day: Day, stop: Stop): number => {
    const amounts = byStop.get(stop)!.through;
    return amounts[Math.max(0, Math.min(day - stop.from + 1, amounts.length - 1))]!;
  };
  return {
    stops,
    planned: through,
    earned(actual, stop) {
      if (!travels(kpi)) return null;
      return earnedWithin(byStop.get(stop)!, actual, orientation(kpi.goal) as 1 | -1);
    },
    working: (day, stop) => workings.get(stop)?.(day) ?? null,
    legStart: () => 0,
  };
}

function workingOf(stop: Stop, change: number, day: Day): Working {
  const amount = stop.target as number;
  const days = Math.max(0, Math.min(day, stop.due) - stop.from + 1);
  const of = stop.due - stop.from + 1;
  return change === 0 ? { path: "even", amount, days, of } : { path: "growing", amount, change, days, of };
}

/** A plain date counts from the start, by itself; all else may lie within a longer period. */
function nests(one: Stop, other: Stop): boolean {
  return one.period.scale !== "day" && other.period.scale !== "day" && inside(one, other);
}

function topmost(stops: readonly Stop[]): Stop[] {
  return stops.filter((stop, at) => !stops.some((other, index) => index !== at && nests(stop, other)));
}

function growth(kpi: Kpi, stop: Stop, stops: readonly Stop[]): number {
  if (kpi.path !== "growing" || stop.period.scale !== "year" || kpi.baseline === null) return 0;
  const years = stops.filter((one) => one.period.scale === "year");
  return yearGrowth(stop, years, kpi.baseline);
}

/**
 * The day on which the plan had booked the actual. Null for an amount that runs against the goal's direction:
 * who is to have fewer returns does not travel by having them.
 */
function earnedWithin({ stop, through }: Accrual, actual: number, direction: 1 | -1): Day | null {
  const target = stop.target as number;
  if (target * direction <= 0) return null;
  const days = through.length - 1;
  const rate = (k: number) => through[k]! - through[k - 1]! || target / days;
  const line = {
    planned: (day: Day) => through[day - stop.from + 1]!,
    first: stop.from - 1,
    last: stop.due,
    before: { add: rate(1) },
    after: { add: rate(days) },
  };
  return earnedDay(line, actual, direction);
}
