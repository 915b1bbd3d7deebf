import { deseasonalise, roughSeasonality } from "./forecast/seasonality.js";

/**
 * The last values of a series (`count` of them, or all) without its season, by the median ratio (or, where a value is
 * not above 0, difference) of each phase to the middle of the cycle around it. `period` is the length of a cycle; there
 * must be two cycles or more. Negated values give the negated series.
 */
export function withoutSeason(values: readonly number[], period: number, count = values.length): number[] {
  const sign = values.every((value) => value < 0) ? -1 : 1;
  const oriented = new Float64Array(values).map((value) => sign * value);
  const adjusted = deseasonalise(oriented, roughSeasonality(oriented, period));
  return [...adjusted.subarray(values.length - count)].map((value) => sign * value);
}
