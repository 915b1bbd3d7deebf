import { type Band, type Kpi, orientation, type Target } from "./route.js";

/** Whether a target is a band rather than one value. */
export function isBand(target: Target): target is Band {
  return typeof target !== "number";
}

/** Figures this close to a target have reached it: sums are floating point. */
const CLOSE = 1e-9;

/** Whether a value is on the good side of a target, or at it. */
export function meets(kpi: Kpi, value: number, target: Target): boolean {
  if (isBand(target)) return value >= target.low && value <= target.high;
  const slack = CLOSE * Math.abs(target);
  return orientation(kpi.goal) * (value - target) >= -slack;
}

/** Whether two targets are the same, either of which may be none. */
export function sameTarget(one: Target | null, other: Target | null): boolean {
  if (one === null || other === null) return one === other;
  if (typeof one === "number" || typeof other === "number") return one === other;
  return one.low === other.low && one.high === other.high;
}

/** How far a value is on the bad side of a target; 0 on the good side. */
export function shortOf(kpi: Pick<Kpi, "goal">, value: number, target: Target): number {
  if (isBand(target)) return Math.max(0, target.low - value, value - target.high);
  return Math.max(0, orientation(kpi.goal) * (target - value));
}

/** How far a value is past a target in the goal's direction; negative: short of it. */
export function past({ goal }: Pick<Kpi, "goal">, value: number, target: number): number {
  return (value - target) * (orientation(goal) || 1);
}
