/** Decimals that give the smallest of the figures (0 left out) three significant digits; at most 6. */
export function decimalsFor(figures: readonly number[]): number {
  const sizes = figures.map(Math.abs).filter((size) => size > 0);
  if (sizes.length === 0) return 0;
  return Math.max(0, Math.min(6, 2 - Math.floor(Math.log10(Math.min(...sizes)))));
}

/** How figures of one KPI or fuel are shown: its unit, its decimals, and whether it comes in whole numbers only. */
export interface Measure {
  unit: string | null;
  decimals: number;
  whole: boolean;
}
