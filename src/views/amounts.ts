import { KINDS } from "../domain/kinds/index.js";
import type { Target } from "../domain/route/route.js";
import { isBand } from "../domain/route/target.js";
import { isPercent, type Measure, withDecimals } from "../domain/say/measure.js";
import { amount, type Value } from "../domain/say/value.js";
import { neededOf } from "../domain/standing/pace.js";
import type { Standing } from "../domain/standing/standing.js";
import { type Side, sideOf, wholeGap } from "../domain/standing/variance.js";
import type { Scale } from "../domain/time/period.js";

/** Figures this close to a whole number are whole: they come out of floating point. */
const CLOSE = 1e-9;

/** An amount of a KPI, without its unit: in a table. */
export function bare(value: number, { measure }: { measure: Measure }): Value {
  return { is: "amount", value, measure };
}

/** An amount of a KPI in a table: only a percentage has its unit, as the target beside it has. */
export function tabled(value: number, standing: { measure: Measure }): Value {
  return isPercent(standing.measure) ? amount(value, standing) : bare(value, standing);
}

/** How far two amounts of a KPI are apart, with its unit: percentages are points apart. */
export function difference(value: number, { measure }: { measure: Measure }): Value {
  return { is: "amount", value, measure, unit: true, difference: true };
}

/**
 * A variance as it is shown, so that the three figures foot: of a KPI in whole numbers a shortfall is rounded up,
 * of others it is what is shown of the actual minus what is shown of the plan.
 */
export function shortfall(standing: Standing, signed: boolean): Value | null {
  const { variance, measure } = standing;
  if (!variance) return null;
  const footed = shownVariance(standing);
  const value = signed ? footed : Math.abs(footed);
  // A difference of percentages is no percentage: it goes without its unit.
  const unit = !signed && !isPercent(measure);
  return { is: "amount", value, measure, signed, unit };
}

/** The planned value as it is shown: shown actual − shown variance; null of a band. */
export function shownPlanned(standing: Standing): number | null {
  const { planned, actual, variance, measure } = standing;
  if (planned === null || isBand(planned) || actual === null || !variance) return null;
  return measure.whole ? rounded(actual, measure) - shownVariance(standing) : planned;
}

function shownVariance({ actual, planned, variance, measure }: Standing): number {
  const { absolute } = variance!;
  if (measure.whole) return wholeGap(variance!);
  if (planned === null || isBand(planned)) return absolute;
  const shown = rounded(actual!, measure) - rounded(planned, measure);
  return rounded(shown, measure) === 0 ? absolute : shown;
}

/** Half away from zero, at the decimals of the measure. */
function rounded(value: number, { decimals }: Measure): number {
  const factor = 10 ** decimals;
  return (Math.sign(value) * Math.round(Math.abs(value) * factor + CLOSE)) / factor;
}

/** A target as it is shown in a table: a value, a bound (“≥ 95 %”) or a band (“70–90”). */
export function target(value: Target, standing: Standing): Value {
  const { measure, kpi } = standing;
  if (isBand(value)) return { is: "band", low: value.low, high: value.high, measure };
  const bound = boundOf(standing);
  const shown: Value = {
    is: "amount",
    value,
    measure: asTyped(value, measure),
    ...(isPercent(kpi) ? { unit: true } : {}),
    trim: true,
  };
  return bound ? { is: "bound", side: bound, of: shown } : bare(value, { measure: asTyped(value, measure) });
}

/** More decimals than this nobody types: they come out of a division. */
const TYPED = 6;

/** Somebody typed a target: it is not rounded to the decimals that the figures of its KPI are shown with. */
function asTyped(target: number, measure: Measure): Measure {
  const typed = /\.(\d+)$/.exec(String(Number(target.toPrecision(12))))?.[1]?.length ?? 0;
  if (typed <= measure.decimals || typed > TYPED) return measure;
  return withDecimals(measure, typed);
}

/** On which side of its milestone a KPI is to stay: bounds, and averages and ratios, whose plan is flat. */
export function boundOf({ kpi }: Standing): "at-least" | "at-most" | null {
  if (kpi.goal === "at-least" || kpi.goal === "at-most") return kpi.goal;
  if (kpi.goal === "between" || !KINDS[kpi.kind].bound) return null;
  return kpi.goal === "increase" ? "at-least" : "at-most";
}

/** A speed of a KPI: “818 a week”, short “818/wk”. */
export function speed(value: number, standing: Standing, per: Scale, short: boolean): Value {
  return { is: "rate", value, measure: paceMeasure(value, standing.measure), per, short };
}

/** The figure of a speed alone. */
export function speedFigure(value: number, { measure }: Standing): Value {
  return { is: "amount", value, measure: paceMeasure(value, measure) };
}

/** What is needed, what may come, or by how much it is over, under the name that says which. */
export function neededFacts(standing: Standing): { required?: Value; may?: Value; exceeded?: Value } {
  const needed = neededOf(standing);
  if (!needed) return {};
  if ("over" in needed) return { exceeded: amount(needed.over, standing) };
  return "may" in needed
    ? { may: speedFigure(needed.may, standing) }
    : { required: speedFigure(needed.needs, standing) };
}

/** A speed below 10 of a KPI without decimals still shows one. */
function paceMeasure(value: number, measure: Measure): Measure {
  const decimals =
    measure.decimals === 0 && Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : measure.decimals;
  return withDecimals(measure, decimals);
}

/** A target in a sentence. */
export function targetValue(target: Target, measure: Measure): Value {
  if (isBand(target)) return { is: "band", low: target.low, high: target.high, measure, unit: true };
  return { is: "amount", value: target, measure: asTyped(target, measure), unit: true, trim: true };
}

/** The side of the plan in a row: on the good side of a bound nothing is too low or too high, it is below or above. */
export function sideHole({
  kpi,
  variance,
}: Pick<Standing, "kpi" | "variance">): Side | "below" | "above" | null {
  const side = sideOf(kpi, variance);
  if (!variance?.favourable || (side !== "low" && side !== "high")) return side;
  return side === "low" ? "below" : "above";
}
