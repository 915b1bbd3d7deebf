/** How figures of one KPI or fuel are shown: its unit, its decimals, and whether it comes in whole numbers only. */
export interface Measure {
  unit: string | null;
  decimals: number;
  whole: boolean;
}

/** Decimals that give the smallest of the figures (0 left out) three significant digits; at most 6. */
export function decimalsFor(figures: readonly number[]): number {
  const sizes = figures.map(Math.abs).filter((size) => size > 0);
  if (sizes.length === 0) return 0;
  return Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(Math.min(...sizes)))));
}

/**
 * How figures are shown of which no more is known than their unit: whole ones as they are, of others the smallest with
 * three significant digits, but at `least` so many decimals.
 */
export function looseMeasure(unit: string | null, figures: readonly number[], least = 0): Measure {
  const whole = figures.every(Number.isInteger);
  return { unit, decimals: whole ? 0 : Math.max(least, decimalsFor(figures)), whole };
}

/** A measure in other decimals: those that one figure of it needs. */
export function withDecimals(measure: Measure, decimals: number): Measure {
  return { ...measure, decimals, whole: decimals === 0 };
}

/** Anything with a unit. */
interface Unit {
  readonly unit: string | null;
}

/** Whether figures are per cent: they are shown as such, and formulas see the fraction. */
export function isPercent({ unit }: Unit): boolean {
  return unit === "%";
}

/** What one of a unit is worth inside a formula: a hundredth for a per cent, else itself. */
export function worthOf(of: Unit): 0.01 | 1 {
  return isPercent(of) ? 0.01 : 1;
}

/** What a formula's result is multiplied by, once, at the end, to be in its unit: 100 for per cent. */
export function timesOf(of: Unit): 100 | 1 {
  return isPercent(of) ? 100 : 1;
}
