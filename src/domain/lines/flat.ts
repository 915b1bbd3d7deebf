import type { Kpi } from "../route/route.js";
import { isBand } from "../route/target.js";
import type { Plan } from "./plan.js";
import { type Stop, stopBefore } from "./stop.js";

/** The plan of what is to stay on a side, and of averages and ratios: the milestone of the period itself. */
export function flatPlan(kpi: Kpi, stops: readonly Stop[]): Plan {
  return {
    stops,
    planned: (_day, stop) => stop.target,
    earned: () => null,
    working: () => null,
    legStart(stop) {
      const target = stopBefore(stops, stop)?.target ?? kpi.baseline;
      return target === null || isBand(target) ? null : target;
    },
  };
}
