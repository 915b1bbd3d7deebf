import { civil, type Day } from "./day.js";

/**
 * What can be counted: what is computed from larger figures overflows, and from smaller ones nothing is left. No company
 * measures beyond.
 */
export const RANGE = {
  /** The largest figure, and the smallest that is not 0. */
  most: 1e15,
  least: 1e-9,
  /** The first and the last year of a date. */
  firstYear: 1800,
  lastYear: 2200,
  /** The longest route, in years. */
  longest: 100,
} as const;

/** Whether a figure is one that can be counted with. */
export function isCountable(figure: number): boolean {
  const size = Math.abs(figure);
  return size === 0 || (size >= RANGE.least && size <= RANGE.most);
}

/** Whether a day lies in the years that can be. */
export function isSensibleDay(day: Day): boolean {
  const { year } = civil(day);
  return year >= RANGE.firstYear && year <= RANGE.lastYear;
}
