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
