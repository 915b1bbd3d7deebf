import { KINDS } from "../kinds/index.js";
import type { Plan } from "../lines/plan.js";
import type { Readings } from "../log/measurement.js";
import type { Fuel, Kpi } from "../route/route.js";
import { isBand } from "../route/target.js";
import { decimalsFor, isPercent, type Measure } from "../say/measure.js";

/**
 * How figures of a KPI are shown. Amounts and levels that come in whole numbers stay whole; else as many
 * decimals as give the smallest milestone three significant digits, unless the KPI says `decimals`.
 */
export function measureOf(kpi: Kpi, plan: Plan, readings: Readings | undefined): Measure {
  const targets = plan.stops.flatMap(({ target }) => (isBand(target) ? [target.low, target.high] : [target]));
  const values = kpi.formula ? [] : (readings?.values ?? []);
  const baseline = kpi.baseline === null ? [] : [kpi.baseline];
  const figures = targets.length ? targets : [...values, ...baseline];
  const counted = kpi.formula === null && KINDS[kpi.kind].counted;
  const integers = (known: readonly number[]) => known.every(Number.isInteger);
  const whole = counted && !kpi.decimals && [targets, baseline, values].every(integers);
  if (whole) return { unit: kpi.unit, decimals: 0, whole: true };
  return {
    unit: kpi.unit,
    decimals: kpi.decimals ?? (isPercent(kpi) ? percentDecimals(figures) : decimalsFor(figures)),
    whole: false,
  };
}

/** How figures of a fuel are shown. */
export function fuelMeasure(fuel: Fuel, readings: Readings | undefined): Measure {
  const known = [...fuel.tank.map((tank) => tank.amount), ...(readings?.values ?? [])];
  const whole = !fuel.decimals && known.every(Number.isInteger);
  return { unit: fuel.unit, decimals: whole ? 0 : (fuel.decimals ?? decimalsFor(known)), whole };
}

/** Percentages want no more than two decimals, unless they are tiny. */
function percentDecimals(figures: readonly number[]): number {
  const decimals = decimalsFor(figures);
  return decimals > 3 ? decimals : Math.min(2, decimals);
}
