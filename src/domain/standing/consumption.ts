import { accrues } from "../kinds/index.js";
import type { FuelStanding } from "./fuel.js";
import type { Journey } from "./journey.js";
import { type Standing, standingOf } from "./standing.js";

/** What a fuel takes for each unit of the KPI that it drives, as in litres per kilometre. */
export interface Driven {
  kpi: Standing;
  /** What was spent over what was made of it, over the same days; null: unknown. */
  consumption: number | null;
  /** What the way to the next milestone still asks; null: unknown. */
  asks: number | null;
}

/** The consumption of a spend that drives a KPI that accrues; null where it drives none. */
export function drivenBy(
  { fuel, through, tank, meter }: FuelStanding,
  { standings }: Journey,
): Driven | null {
  const kpi = fuel.drives === null ? undefined : standingOf({ standings }, fuel.drives);
  if (!kpi) return null;
  const day = through === null || kpi.through === null ? null : Math.min(through, kpi.through);
  if (day === null || !tank || !accrues(kpi.kpi)) return { kpi, consumption: null, asks: null };
  const spent = meter.over(tank.from, day);
  const made = kpi.meter.over(tank.from, day);
  const consumption = spent === null || !made ? null : spent / made;
  const asks = consumption === null || kpi.toGo === null ? null : consumption * Math.max(0, kpi.toGo);
  return { kpi, consumption, asks };
}
