import type { Paths } from "./simulate.js";

/**
 * When each path first reaches `target`, coming from `start`: in steps after the start, interpolated on a straight line
 * between two steps. 0 if the start is already there (`target` equals it); Infinity for a path that never arrives.
 * A target above the start is reached from below, one under it from above.
 */
export function firstPassage(
  { paths, horizon, values }: Paths,
  { start, target }: { readonly start: number; readonly target: number },
): Float64Array {
  const side = Math.sign(target - start);
  const goal = side * target;
  const result = new Float64Array(paths).fill(side === 0 ? 0 : Number.POSITIVE_INFINITY);
  if (side === 0) return result;
  for (let p = 0; p < paths; p++) {
    let before = side * start;
    for (let j = 0; j < horizon; j++) {
      const now = side * values[p * horizon + j]!;
      if (now >= goal) {
        result[p] = j + (goal - before) / (now - before);
        break;
      }
      before = now;
    }
  }
  return result;
}

/** The share of the passages, from 0 to 1, that come at `step` or before. */
export function shareArrived(passages: Float64Array, step: number): number {
  let arrived = 0;
  for (const passage of passages) if (passage <= step) arrived += 1;
  return arrived / passages.length;
}

/**
 * Quantiles of the passages, each at the probability asked for (linear between order statistics, type 7 of Hyndman &
 * Fan 1996); null for one that falls among the paths that never arrive.
 */
export function passageQuantiles(
  passages: Float64Array,
  probabilities: readonly number[],
): (number | null)[] {
  const sorted = passages.slice().sort();
  return probabilities.map((probability) => {
    const place = probability * (sorted.length - 1);
    const low = sorted[Math.floor(place)]!;
    const high = sorted[Math.ceil(place)]!;
    if (high === Number.POSITIVE_INFINITY) return null;
    return low + (place - Math.floor(place)) * (high - low);
  });
}
