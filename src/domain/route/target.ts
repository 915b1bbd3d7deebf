import { type Band, type Kpi, orientation, type Target } from "./route.js";

/** Whether a target is a band rather than one value. */
export function isBand(target: Target): target is Band {
  return typeof target !== "number";
}

/** Figures this close are the same, as a part of the larger: sums and shares are floating point. */
const CLOSE = 1e-9;

/** How far one figure is from another; 0 where only rounding is between them. */
export function difference(value: number, other: number): number {
  const apart = value - other;
  return Math.abs(apart) <= CLOSE * Math.max(Math.abs(value), Math.abs(other)) ? 0 : apart;
}

/** Whether a value is on the good side of a target, or at it. */
export function meets(kpi: Pick<Kpi, "goal">, value: number, target: Target): boolean {
  return shortOf(kpi, value, target) === 0;
}

/** Whether two targets are the same, either of which may be none. */
export function sameTarget(one: Target | null, other: Target | null): boolean {
  if (one === null || other === null) return one === other;
  if (typeof one === "number" || typeof other === "number") return one === other;
  return one.low === other.low && one.high === other.high;
}

/** How far a value is on the bad side of a target; 0 on the good side. */
export function shortOf({ goal }: Pick<Kpi, "goal">, value: number, target: Target): number {
  if (isBand(target)) return Math.max(0, difference(target.low, value), difference(value, target.high));
  return Math.max(0, orientation(goal) * difference(target, value));
}

/** How far a value is past a target in the goal's direction; negative: short of it. */
export function past({ goal }: Pick<Kpi, "goal">, value: number, target: number): number {
  return difference(value, target) * (orientation(goal) || 1);
}
