import { KINDS } from "../kinds/index.js";
import type { Plan } from "../lines/plan.js";
import type { Readings } from "../log/measurement.js";
import type { Fuel, Kpi, Target } from "../route/route.js";
import { isBand } from "../route/target.js";
import { decimalsFor, isPercent, type Measure } from "../say/measure.js";

/**
 * How figures of a KPI are shown. Amounts and levels that come in whole numbers stay whole; else as many
 * decimals as give the smallest milestone three significant digits, unless the KPI says `decimals`.
 */
export function measureOf(kpi: Kpi, plan: Plan, readings: Readings | undefined): Measure {
  const targets = figuresOf(plan.stops);
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

/** How the planned figures of a KPI are shown: in the decimals that they need. */
export function plannedMeasure(kpi: Kpi): Measure {
  const targets = figuresOf(kpi.milestones);
  const known = [...targets, ...(kpi.baseline === null ? [] : [kpi.baseline])];
  const whole = known.every(Number.isInteger) && !isPercent(kpi);
  return {
    unit: kpi.unit,
    decimals: kpi.decimals ?? (whole ? 0 : decimalsFor(targets.length ? targets : known)),
    whole,
  };
}

/** How figures of a fuel are shown, beside its tanks and readings. */
export function fuelMeasure(fuel: Fuel, readings: Readings | undefined): Measure {
  return tankMeasure(fuel, [...fuel.tank.map((tank) => tank.amount), ...(readings?.values ?? [])]);
}

/** How some figures of a fuel are shown: whole ones stay whole unless it says `decimals`. */
export function tankMeasure({ unit, decimals }: Fuel, figures: readonly number[]): Measure {
  const whole = !decimals && figures.every(Number.isInteger);
  return { unit, decimals: whole ? 0 : (decimals ?? decimalsFor(figures)), whole };
}

/** The figures that milestones or stops name: a band both of its bounds. */
function figuresOf(milestones: readonly { target: Target }[]): number[] {
  return milestones.flatMap(({ target }) => (isBand(target) ? [target.low, target.high] : [target]));
}

/** Percentages want no more than two decimals, unless they are tiny. */
function percentDecimals(figures: readonly number[]): number {
  const decimals = decimalsFor(figures);
  return decimals > 3 ? decimals : Math.min(2, decimals);
}
