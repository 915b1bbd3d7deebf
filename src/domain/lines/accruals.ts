import type { Meter } from "../log/meter.js";
import { type Kpi, orientation, travels } from "../route/route.js";
import { isBand } from "../route/target.js";
import type { Day } from "../time/day.js";
import { accrue, inside, length, type Spread, type Through } from "./accrual.js";
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
  const spreadOf = (top: Stop): Spread => ({
    change: growth(kpi, top, stops),
    season: monthWeights(kpi, top.from, meter),
    ahead,
  });
  const high = amountsOf(stops, "high", spreadOf);
  const low = stops.some(({ target }) => isBand(target)) ? amountsOf(stops, "low", spreadOf) : high;
  return {
    stops,
    planned(day, stop) {
      if (!isBand(stop.target)) return through(high, day, stop);
      return { low: through(low, day, stop), high: through(high, day, stop) };
    },
    earned(actual, stop) {
      if (!travels(kpi)) return null;
      return earnedWithin(stop, high.get(stop)!, actual, orientation(kpi.goal) as 1 | -1);
    },
    working(day, stop) {
      const spread = spreadOf(stop);
      const divided = stops.some((other) => other !== stop && (nests(other, stop) || nests(stop, other)));
      return divided || ahead || spread.season || isBand(stop.target)
        ? null
        : workingOf(stop, spread.change, day);
    },
    legStart: () => 0,
  };
}

type Amounts = ReadonlyMap<Stop, Through>;

/** The amounts planned through each day of each stop; where milestones are bands, up to one of their edges. */
function amountsOf(stops: readonly Stop[], edge: "low" | "high", spreadOf: (top: Stop) => Spread): Amounts {
  const originals = new Map(
    stops.map((stop) => [isBand(stop.target) ? { ...stop, target: stop.target[edge] } : stop, stop]),
  );
  const edges = [...originals.keys()];
  const amounts = new Map<Stop, Through>();
  for (const top of topmost(edges)) {
    const nested = edges.filter((stop) => stop !== top && nests(stop, top));
    for (const accrual of accrue(top, nested, spreadOf(originals.get(top)!))) {
      amounts.set(originals.get(accrual.stop)!, accrual.through);
    }
  }
  return amounts;
}

function through(amounts: Amounts, day: Day, stop: Stop): number {
  return amounts.get(stop)!(Math.max(0, Math.min(day - stop.from + 1, length(stop))));
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
function earnedWithin(stop: Stop, amount: Through, actual: number, direction: 1 | -1): Day | null {
  const target = stop.target as number;
  if (target * direction <= 0) return null;
  const days = length(stop);
  const mean = target / days;
  // A day that weighs nothing, but for rounding, has no rate to go on with.
  const rate = (k: number) => {
    const own = amount(k) - amount(k - 1);
    return Math.abs(own) > 1e-9 * Math.abs(mean) ? own : mean;
  };
  const line = {
    planned: (day: Day) => amount(day - stop.from + 1),
    first: stop.from - 1,
    last: stop.due,
    before: { add: rate(1) },
    after: { add: rate(days) },
  };
  return earnedDay(line, actual, direction);
}
