import { KINDS } from "../kinds/index.js";
import { jamWeight } from "../lines/day-weight.js";
import type { Plan } from "../lines/plan.js";
import { type Stop, stopsOf } from "../lines/stop.js";
import type { Meter } from "../log/meter.js";
import type { Kpi, Route } from "../route/route.js";
import { derivedPlan } from "./derived.js";

/** Gives the plan of each KPI of a route, made when it is first asked for. `meters` give a season that is taken from the log. */
export function plannerOf(route: Route, meters: ReadonlyMap<string, Meter>): (kpi: Kpi) => Plan {
  const plans = new Map<string, Plan>();
  const kpis = new Map(route.kpis.map((kpi) => [kpi.id, kpi]));
  const planOf = (kpi: Kpi): Plan => {
    const known = plans.get(kpi.id);
    if (known) return known;
    const plan = kpi.planFollows
      ? derivedPlan(kpi, stopsOn(route, kpi), route.start, (id) => {
          const input = kpis.get(id);
          return input && { kpi: input, plan: planOf(input) };
        })
      : ownPlan(route, kpi, meters.get(kpi.id));
    plans.set(kpi.id, plan);
    return plan;
  };
  return planOf;
}

/** The stops of a KPI on a route. */
export function stopsOn(route: Route, kpi: Kpi): Stop[] {
  return stopsOf(kpi, { start: route.start, arrive: route.destination.arrive });
}

function ownPlan(route: Route, kpi: Kpi, meter: Meter | undefined): Plan {
  const stops = stopsOn(route, kpi);
  const ahead = jamWeight(route, kpi.id);
  return KINDS[kpi.kind].plan(kpi, stops, { start: route.start, ahead, meter });
}
