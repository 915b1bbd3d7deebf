import { holds } from "../kinds/index.js";
import type { Plan } from "../lines/plan.js";
import type { Stop } from "../lines/stop.js";
import { type Kpi, travels } from "../route/route.js";
import { isBand } from "../route/target.js";

/** A reading that travels tolerates no more than this part of its leg's way. */
export const OF_THE_WAY = 0.1;

/**
 * The tolerance of a KPI at a value, in its own unit: a part of the value, or points. Of a reading that travels to a stop no
 * more than a tenth of its leg's way.
 */
export function tolerated(kpi: Kpi, plan: Plan, stop: Stop, value: number): number {
  const { tolerance } = kpi;
  const relative = "relative" in tolerance ? tolerance.relative * Math.abs(value) : 0;
  const usual = "points" in tolerance ? tolerance.points : asksNothing(plan) ? 1 : relative;
  const way = wayTo(kpi, plan, stop);
  return way ? Math.min(usual, OF_THE_WAY * way) : usual;
}

/** Whether every milestone is 0: then there is nothing to take a part of, and one is news. */
export function asksNothing({ stops }: Plan): boolean {
  const sizeOf = ({ target }: Stop) =>
    isBand(target) ? Math.max(Math.abs(target.low), Math.abs(target.high)) : Math.abs(target);
  return stops.length > 0 && stops.every((stop) => sizeOf(stop) === 0);
}

/** How far a reading that travels has to go on its leg to a stop, in its own unit; null of all else. */
export function wayTo(kpi: Kpi, plan: Plan, stop: Stop): number | null {
  if (!holds(kpi) || !travels(kpi) || isBand(stop.target)) return null;
  const from = (plan.runsFrom ?? plan.legStart)(stop);
  return from === null ? null : Math.abs(stop.target - from);
}
