import { add, alphaOf, at, betaOf, from, Numbers, phiOf, put } from "./numbers";

/**
 * Writes the magnitudes to column `k` of the table in random order and with random signs: Fisher & Yates' shuffle,
 * driven by Marsaglia's xorshift32 (2003) seeded with the column. See `forecast/draws`.
 */
export function column(table: Numbers, k: i32, magnitudes: Numbers, pairs: i32): void {
  const draws = from(table, k * pairs);
  memory.copy(draws, magnitudes, (<usize>pairs) << 3);
  let state: u32 = (k + 1) * <u32>0x9e3779b1;
  for (let p = pairs - 1; p >= 0; p--) {
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    const other = <i32>((<f64>(state >> 1) / 2147483648) * <f64>(p + 1));
    const value = at(draws, other);
    put(draws, other, at(draws, p));
    put(draws, p, state & 1 ? value : -value);
  }
}

/** χ² draws divided by their degrees of freedom, one a pair: the mean of as many squared draws of the table. */
export function chiSquares(table: Numbers, pairs: i32, degrees: i32, result: Numbers): void {
  for (let p = 0; p < pairs; p++) put(result, p, 0);
  for (let k = 0; k < degrees; k++) {
    for (let p = 0; p < pairs; p++) {
      const draw = at(table, k * pairs + p);
      add(result, p, (draw * draw) / <f64>degrees);
    }
  }
}

/** Numbers of a pair: the standard deviation of an error; how far level and slope of its first path are from the expected ones; these. */
const pairLength: i32 = 5;

/**
 * Where each pair starts: level and slope are drawn from the posterior of its model (seven arrays: see `posterior`).
 *
 * @param chosen the model of each pair
 * @param variance its χ² draw over the degrees of freedom
 */
export function start(
  chosen: Numbers,
  variance: Numbers,
  posterior: Numbers,
  count: i32,
  table: Numbers,
  pairs: i32,
  result: Numbers,
): void {
  for (let p = 0; p < pairs; p++) {
    const i = <i32>at(chosen, p);
    const deviation = sqrt<f64>(at(posterior, count + i) / at(variance, p));
    const level = sqrt<f64>(at(posterior, 4 * count + i));
    const shared = level > 0 ? at(posterior, 5 * count + i) / level : 0;
    const rest = sqrt<f64>(max<f64>(0, at(posterior, 6 * count + i) - shared * shared));
    const pair = from(result, p * pairLength);
    put(pair, 0, deviation);
    put(pair, 1, deviation * level * at(table, p));
    put(pair, 2, deviation * (shared * at(table, p) + rest * at(table, pairs + p)));
    put(pair, 3, at(posterior, 2 * count + i));
    put(pair, 4, at(posterior, 3 * count + i));
  }
}

/**
 * Takes all pairs through the steps from … to (this one excluded): `values` gets, step by step, the first paths of all
 * pairs and then the second ones.
 *
 * @param states what `start` wrote; it goes along
 * @param draws the errors of these steps: columns of the table
 * @param base what turns a standardised draw into a value: `base + gain · x`, for these steps
 */
export function advance(
  chosen: Numbers,
  states: Numbers,
  models: Numbers,
  pairs: i32,
  steps: i32,
  draws: Numbers,
  base: Numbers,
  gain: Numbers,
  low: f64,
  high: f64,
  values: Numbers,
): void {
  for (let p = 0; p < pairs; p++) {
    const i = <i32>at(chosen, p);
    const alpha = alphaOf(models, i);
    const beta = betaOf(models, i);
    const phi = phiOf(models, i);
    const pair = from(states, p * pairLength);
    const deviation = at(pair, 0);
    let level = at(pair, 1);
    let slope = at(pair, 2);
    let centre = at(pair, 3);
    let step = at(pair, 4);
    for (let j = 0; j < steps; j++) {
      step *= phi;
      centre += step;
      slope *= phi;
      level += slope;
      const error = deviation * at(draws, j * pairs + p);
      const middle = at(base, j) + at(gain, j) * centre;
      const off = at(gain, j) * (level + error);
      const place = 2 * j * pairs + p;
      put(values, place, min<f64>(high, max<f64>(low, middle + off)));
      put(values, place + pairs, min<f64>(high, max<f64>(low, middle - off)));
      level += alpha * error;
      slope += beta * error;
    }
    put(pair, 1, level);
    put(pair, 2, slope);
    put(pair, 3, centre);
    put(pair, 4, step);
  }
}

/** Adds `part` of each value to the sum beside it; `result` may be `sums`. */
export function accumulate(sums: Numbers, values: Numbers, part: f64, count: i32, result: Numbers): void {
  for (let p = 0; p < count; p++) put(result, p, at(sums, p) + at(values, p) * part);
}

/**
 * Takes all paths along a straight line from what they were to what they are, over the days first … last (both
 * included), and writes the day on which a path that is still on its way (Infinity) reaches the target.
 *
 * @param side 1 where the target is reached from below, −1 from above
 * @returns how many of them do
 */
export function reach(
  before: Numbers,
  now: Numbers,
  count: i32,
  side: f64,
  target: f64,
  first: f64,
  last: f64,
  days: Numbers,
): i32 {
  let arrived = 0;
  for (let p = 0; p < count; p++) {
    const end = at(now, p);
    if (at(days, p) < Infinity || !(side * end >= side * target)) continue;
    const start = at(before, p);
    const share = end === start ? 1 : min<f64>(1, max<f64>(0, (target - start) / (end - start)));
    put(days, p, first - 1 + max<f64>(1, ceil<f64>(share * (last - first + 1) - 1e-9)));
    arrived++;
  }
  return arrived;
}
