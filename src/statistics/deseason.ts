import { deseasonalise, roughSeasonality } from "./forecast/seasonality.js";

/**
 * A series without its season, by the median ratio (or, where a value is not above 0, difference) of each phase to
 * the middle of the cycle around it. `period` is the length of a cycle; there must be two cycles or more. Negated
 * values give the negated series.
 */
export function withoutSeason(values: readonly number[], period: number): number[] {
  const sign = values.every((value) => value < 0) ? -1 : 1;
  const oriented = Float64Array.from(values, (value) => sign * value);
  return [...deseasonalise(oriented, roughSeasonality(oriented, period))].map((value) => sign * value);
}
