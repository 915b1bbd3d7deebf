import type { Target } from "../../domain/route/route.js";
import { isBand } from "../../domain/route/target.js";
import { decimalsFor } from "../../domain/say/measure.js";
import type { Value } from "../../domain/say/value.js";

/** What was and what is; null where there was or is nothing. */
export interface Ends {
  from: Value | null;
  to: Value | null;
}

/** What was and what is as facts; what was may be shown otherwise, as in another unit. */
export function ends<T>(
  from: T | null,
  to: T | null,
  shown: (value: T) => Value,
  shownBefore: (value: T) => Value = shown,
): Ends {
  return { from: from === null ? null : shownBefore(from), to: to === null ? null : shown(to) };
}

/** A target with its unit: a figure, or a band. */
export function shownTarget(target: Target, unit: string | null): Value {
  if (!isBand(target)) return figure(target, unit);
  const { low, high } = target;
  return { is: "band", low, high, measure: measureOf([low, high], unit), unit: true };
}

/** A figure with its unit, in the decimals that it needs. */
export function figure(value: number, unit: string | null): Value {
  return { is: "amount", value, measure: measureOf([value], unit), unit: true, trim: true };
}

function measureOf(values: readonly number[], unit: string | null) {
  const whole = values.every(Number.isInteger);
  return { unit, decimals: whole ? 0 : Math.max(2, decimalsFor(values)), whole };
}
