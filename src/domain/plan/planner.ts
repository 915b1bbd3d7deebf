import { accrues, KINDS } from "../kinds/index.js";
import { jamWeight } from "../lines/day-weight.js";
import { lineAt, shareOfDays } from "../lines/line.js";
import type { Before, Plan } from "../lines/plan.js";
import { type Stop, stopsOf } from "../lines/stop.js";
import type { Meter } from "../log/meter.js";
import { type Kpi, type Route, travels } from "../route/route.js";
import { nextPeriod, periodHolding } from "../time/period.js";
import { derivedPlan } from "./derived.js";

/**
 * Gives the plan of each KPI of a route, made when it is first asked for; `standing` has those that are made already.
 * `meters` give a season that is taken from the log, `before` the plan that a KPI's goes on from; null where it is the
 * first.
 */
export function plannerOf(
  route: Route,
  meters: ReadonlyMap<string, Meter>,
  before: (kpi: Kpi) => Before | null = () => null,
  standing: ReadonlyMap<string, Plan> = new Map(),
): (kpi: Kpi) => Plan {
  const plans = new Map(standing);
  const kpis = new Map(route.kpis.map((kpi) => [kpi.id, kpi]));
  const planOf = (kpi: Kpi): Plan => {
    const known = plans.get(kpi.id);
    if (known) return known;
    const plan = kpi.planFollows
      ? derivedPlan(kpi, stopsOn(route, kpi), route.start, (id) => {
          const input = kpis.get(id);
          return input && { kpi: input, plan: planOf(input) };
        })
      : ownPlan(route, kpi, meters.get(kpi.id), before(kpi));
    const bounded = withinPlan(kpi, plan, route);
    plans.set(kpi.id, bounded);
    return bounded;
  };
  return planOf;
}

/**
 * A plan whose earned days lie within it: who fell below the starting point has earned none, and nobody has earned more
 * than twice the plan.
 */
function withinPlan(kpi: Kpi, plan: Plan, { start, destination }: Route): Plan {
  const latest = start + 2 * (destination.arrive - start);
  return {
    ...plan,
    earned(actual, stop) {
      const day = plan.earned(actual, stop);
      if (day === null) return null;
      // Of an amount of which nothing is booked yet no day is behind: it is at the start.
      if (accrues(kpi) && day === start - 1) return start;
      return day < start ? null : Math.min(day, latest);
    },
  };
}

/** The stops of a KPI on a route; of a mean that comes from somewhere also those of the years on the way to a far one. */
export function stopsOn(route: Route, kpi: Kpi): Stop[] {
  const stops = stopsOf(kpi, { start: route.start, arrive: route.destination.arrive });
  return KINDS[kpi.kind].bound && travels(kpi) ? withYearsBetween(route, kpi, stops) : stops;
}

/** A year without a stop on the way to a later one has its own, on the line from the stop before it or the baseline. */
function withYearsBetween({ start, yearStarts }: Route, { baseline }: Kpi, stops: readonly Stop[]): Stop[] {
  const anchors = stops.map(({ due, target }) => ({ day: due, value: target as number }));
  if (baseline !== null) anchors.unshift({ day: start, value: baseline });
  const between: Stop[] = [];
  for (let year = periodHolding(start, "year", yearStarts); ; year = nextPeriod(year, yearStarts)) {
    const from = Math.max(year.from, start);
    if (!stops.some(({ due }) => due > year.to)) break;
    if (stops.some(({ due }) => due >= from && due <= year.to) || anchors[0]!.day > year.to) continue;
    const target = lineAt(anchors, "linear", year.to, shareOfDays);
    between.push({ period: year, from, due: year.to, target, derived: true });
  }
  return [...stops, ...between].sort((one, other) => one.due - other.due || other.from - one.from);
}

function ownPlan(route: Route, kpi: Kpi, meter: Meter | undefined, before: Before | null): Plan {
  const ahead = jamWeight(route, kpi.id);
  return KINDS[kpi.kind].plan(kpi, stopsOn(route, kpi), { start: route.start, ahead, meter, before });
}
