export interface HistoryOptions {
  /** Values in a seasonal cycle; 1 when there is none. */
  readonly period: number;
  /** How many steps to look ahead. */
  readonly horizon: number;
}

/** The part of a history that a forecast is made from, in a unit in which it cannot overflow. */
export interface History {
  /** At most 260 values (period 1) or max(120, 5 · period), divided by `unit`. */
  readonly values: Float64Array;
  /** A power of two, negative when all values are: a fall of debts is the mirror image of a rise of savings. */
  readonly unit: number;
}

/**
 * @throws TypeError when a value is not a finite number
 * @throws RangeError when there are no values, or `period` or `horizon` is not a whole number of at least 1
 */
export function history(values: readonly number[], { period, horizon }: HistoryOptions): History {
  if (values.length === 0) throw new RangeError("a forecast needs at least one value");
  requireWhole("period", period);
  requireWhole("horizon", horizon);
  values.forEach(requireFinite);
  const longest = period === 1 ? 260 : Math.max(120, 5 * period);
  const recent = Float64Array.from(values.slice(-longest));
  const unit = powerOfTwo(recent) * (recent.every((value) => value < 0) ? -1 : 1);
  return { values: recent.map((value) => value / unit), unit };
}

function requireWhole(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new RangeError(`${name} must be a whole number of at least 1, not ${value}`);
  }
}

function requireFinite(value: number, index: number): void {
  if (!Number.isFinite(value)) throw new TypeError(`value ${index} must be a finite number, not ${value}`);
}

/** The power of two next below the largest magnitude, so that dividing by it is exact; 1 when all values are 0. */
function powerOfTwo(values: Float64Array): number {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return largest === 0 ? 1 : 2 ** Math.floor(Math.log2(largest));
}
