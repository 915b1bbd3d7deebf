import { chiSquareColumns, chiSquares } from "./chi-square.js";
import { type GridPoint, grid } from "./grid.js";
import { type Model, restoration } from "./model.js";
import { normals } from "./normals.js";
import type { Posterior } from "./posterior.js";

const stateColumns = 2;
const firstError = stateColumns + chiSquareColumns;

/**
 * Draws pairs of paths from the posterior, recentred so that their mean is the point forecast, and widened by the
 * calibration. Pair p takes the model at its place in the cumulative weights, an error variance, level and slope
 * from their posterior, and an error for every step; the second path of a pair has all draws' signs changed.
 *
 * @param result what to fill: row-major, a path a row, the first paths of all pairs, then the second ones
 */
export function drawPaths(model: Model, pairs: number, result: Float64Array): void {
  const { horizon, posterior } = model;
  const chosen = allot(posterior.weight, pairs);
  const draws = normals(pairs, firstError + horizon);
  const starts = drawStarts(posterior, chosen, draws);
  const { base, gain } = recentre(model, chosen);
  for (let p = 0; p < pairs; p++) {
    const i = chosen[p]!;
    drawPair(result, p, grid[i]!, posterior.level[i]!, posterior.slope[i]!, starts, draws, base, gain);
  }
}

/** The model of each pair, in order: models get pairs in proportion to their weights. */
function allot(weight: Float64Array, pairs: number): Uint8Array {
  const chosen = new Uint8Array(pairs);
  let model = 0;
  let reached = weight[0]!;
  for (let p = 0; p < pairs; p++) {
    while (reached * pairs < p + 0.5 && model < weight.length - 1) {
      model += 1;
      reached += weight[model]!;
    }
    chosen[p] = model;
  }
  return chosen;
}

/** Per step, what turns a standardised draw x into a value: `base + gain · x`. */
function recentre(model: Model, chosen: Uint8Array): { base: Float64Array; gain: Float64Array } {
  const { horizon, posterior, point, calibration } = model;
  const average = new Float64Array(horizon);
  const counts = new Float64Array(grid.length);
  for (const i of chosen) counts[i]! += 1 / chosen.length;
  counts.forEach((share, i) => {
    if (share === 0) return;
    let power = 1;
    let reach = 0;
    for (let j = 0; j < horizon; j++) {
      power *= grid[i]!.phi;
      reach += power;
      average[j]! += share * (posterior.level[i]! + reach * posterior.slope[i]!);
    }
  });
  const gain = new Float64Array(horizon);
  const base = average.map((mean, j) => {
    const { factor, offset } = restoration(model.units, j);
    gain[j] = calibration * factor;
    return offset + factor * (point[j]! - calibration * mean);
  });
  return { base, gain };
}

interface Starts {
  /** Per pair: standard deviation of an error, and the deviations of level and slope from their means. */
  readonly deviation: Float64Array;
  readonly level: Float64Array;
  readonly slope: Float64Array;
}

function drawStarts(posterior: Posterior, chosen: Uint8Array, draws: Float64Array): Starts {
  const pairs = chosen.length;
  const variance = chiSquares(draws.subarray(stateColumns * pairs), pairs, posterior.degrees);
  const starts = {
    deviation: new Float64Array(pairs),
    level: new Float64Array(pairs),
    slope: new Float64Array(pairs),
  };
  for (let p = 0; p < pairs; p++) {
    const i = chosen[p]!;
    const deviation = Math.sqrt(posterior.errorVariance[i]! / variance[p]!);
    const level = Math.sqrt(posterior.levelLevel[i]!);
    const shared = level > 0 ? posterior.levelSlope[i]! / level : 0;
    const rest = Math.sqrt(Math.max(0, posterior.slopeSlope[i]! - shared * shared));
    starts.deviation[p] = deviation;
    starts.level[p] = deviation * level * draws[p]!;
    starts.slope[p] = deviation * (shared * draws[p]! + rest * draws[pairs + p]!);
  }
  return starts;
}

function drawPair(
  result: Float64Array,
  p: number,
  { alpha, beta, phi }: GridPoint,
  meanLevel: number,
  meanSlope: number,
  starts: Starts,
  draws: Float64Array,
  base: Float64Array,
  gain: Float64Array,
): void {
  const horizon = base.length;
  const pairs = starts.level.length;
  const deviation = starts.deviation[p]!;
  let level = starts.level[p]!;
  let slope = starts.slope[p]!;
  let expected = meanLevel;
  let step = meanSlope;
  let at = p * horizon;
  let mirrored = at + pairs * horizon;
  for (let j = 0; j < horizon; j++) {
    step *= phi;
    expected += step;
    slope *= phi;
    level += slope;
    const error = deviation * draws[(firstError + j) * pairs + p]!;
    const off = gain[j]! * (level + error);
    const centre = base[j]! + gain[j]! * expected;
    result[at++] = centre + off;
    result[mirrored++] = centre - off;
    level += alpha * error;
    slope += beta * error;
  }
}
