import type { Kpi } from "../route/route.js";
import { isBand } from "../route/target.js";
import type { Along, Plan } from "./plan.js";
import { type Stop, stopAhead, stopBefore } from "./stop.js";

/**
 * The plan of what is to stay on a side, and of averages and ratios: the milestone of the period itself, as it was in
 * force on the day.
 */
export function flatPlan(kpi: Kpi, stops: readonly Stop[], { before }: Pick<Along, "before">): Plan {
  return {
    stops,
    planned(day, stop) {
      if (!before || day >= before.on) return stop.target;
      const then = before.plan.stops.find(({ period }) => period.key === stop.period.key);
      return then ? before.plan.planned(day, then) : before.plan.over(day, day);
    },
    over(from, to) {
      if (before && to < before.on) return before.plan.over(from, to);
      return stopAhead(stops, to)?.target ?? null;
    },
    earned: () => null,
    working: () => null,
    legStart(stop) {
      const target = stopBefore(stops, stop)?.target ?? kpi.baseline;
      return target === null || isBand(target) ? null : target;
    },
  };
}
