import { type Kpi, orientation, type Target, travels } from "../route/route.js";
import { isBand } from "../route/target.js";
import type { Day } from "../time/day.js";
import { accrue, inside, length, type Past, type Spread, type Through } from "./accrual.js";
import { monthWeights } from "./day-weight.js";
import { earnedDay } from "./earned.js";
import { yearGrowth } from "./growth.js";
import type { Along, Before, Plan, Working } from "./plan.js";
import type { Stop } from "./stop.js";

/** The plan of a total or counter: each milestone is the amount within its period. */
export function accrualPlan(kpi: Kpi, stops: readonly Stop[], { ahead, meter, before }: Along): Plan {
  const spreadOf = (top: Stop): Spread => ({
    change: growth(kpi, top, stops),
    season: monthWeights(kpi, top.from, meter),
    ahead,
  });
  const high = amountsOf(stops, "high", spreadOf, before);
  const low = stops.some(({ target }) => isBand(target)) ? amountsOf(stops, "low", spreadOf, before) : high;
  const planned = (day: Day, stop: Stop): Target =>
    isBand(stop.target)
      ? { low: through(low, day, stop), high: through(high, day, stop) }
      : through(high, day, stop);
  return {
    stops,
    planned,
    over: amountOver(stops, planned, before),
    earned(actual, stop) {
      if (!travels(kpi)) return null;
      return earnedWithin(stop, high.get(stop)!, actual, orientation(kpi.goal) as 1 | -1);
    },
    working(day, stop) {
      const spread = spreadOf(stop);
      const divided = stops.some((other) => other !== stop && (inside(other, stop) || inside(stop, other)));
      const goesOn = before !== null && before.on >= stop.from;
      return divided || goesOn || ahead || spread.season || isBand(stop.target)
        ? null
        : workingOf(stop, spread.change, day);
    },
    legStart: () => 0,
  };
}

/** What is planned between two days, stop by stop; the days that the plan before has stand by it. */
function amountOver(
  stops: readonly Stop[],
  planned: (day: Day, stop: Stop) => Target,
  before: Before | null,
): Plan["over"] {
  return (from, to) => {
    let low = 0;
    let high = 0;
    let banded = false;
    const add = (amount: Target, sign: 1 | -1) => {
      banded ||= isBand(amount);
      low += sign * (isBand(amount) ? amount.low : amount);
      high += sign * (isBand(amount) ? amount.high : amount);
    };
    let day = from;
    if (before && day <= before.on) {
      const end = Math.min(to, before.on);
      const past = before.plan.over(day, end);
      if (past !== null) add(past, 1);
      if (past === null && !stops.some((stop) => stop.from <= day && day <= stop.due)) return null;
      day = end + 1;
    }
    while (day <= to) {
      // A part of a year comes first in the list, and does not plan the days before it.
      const stop = stops.find(({ from, due }) => from <= day && day <= due);
      if (!stop) return null;
      const end = Math.min(to, stop.due);
      add(planned(end, stop), 1);
      if (day > stop.from) add(planned(day - 1, stop), -1);
      day = end + 1;
    }
    return banded ? { low, high } : high;
  };
}

type Amounts = ReadonlyMap<Stop, Through>;

/** The amounts planned through each day of each stop; where milestones are bands, up to one of their edges. */
function amountsOf(
  stops: readonly Stop[],
  edge: "low" | "high",
  spreadOf: (top: Stop) => Spread,
  before: Before | null,
): Amounts {
  const past = before && pastOf(before, edge);
  const originals = new Map(
    stops.map((stop) => [isBand(stop.target) ? { ...stop, target: stop.target[edge] } : stop, stop]),
  );
  const edges = [...originals.keys()];
  const amounts = new Map<Stop, Through>();
  for (const top of topmost(edges)) {
    const nested = edges.filter((stop) => stop !== top && inside(stop, top));
    for (const accrual of accrue(top, nested, spreadOf(originals.get(top)!), past)) {
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

/** The days that stand by the plan before: what it planned of each. */
function pastOf({ plan, on }: Before, edge: "low" | "high"): Past {
  return {
    until: on,
    amountOn(day) {
      const amount = plan.over(day, day);
      return amount !== null && isBand(amount) ? amount[edge] : amount;
    },
  };
}

function topmost(stops: readonly Stop[]): Stop[] {
  return stops.filter((stop, at) => !stops.some((other, index) => index !== at && inside(stop, other)));
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
