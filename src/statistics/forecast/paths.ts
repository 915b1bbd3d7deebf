import { chiSquareColumns, chiSquares } from "./chi-square.js";
import { grid } from "./grid.js";
import { type Model, restoration } from "./model.js";
import { normals } from "./normals.js";
import type { Posterior } from "./posterior.js";

const stateColumns = 2;
const firstError = stateColumns + chiSquareColumns;

/** So many steps are drawn at a time. */
const block = 16;

/** What is done to the values of every step. */
export interface Frame {
  /** What the values of each step are multiplied by. */
  readonly factors?: readonly number[];
  /** Values beyond these are set to them; what follows from them is drawn on as if they were not. */
  readonly bounds?: readonly [low: number, high: number];
}

/**
 * Pairs of paths from the posterior, recentred so that their mean is the point forecast, and widened by the
 * calibration. Pair p takes the model at its place in the cumulative weights, an error variance, level and slope
 * from their posterior, and an error for every step; the second path of a pair has all draws' signs changed.
 * They are drawn as far as they are asked for: most questions are answered long before the horizon.
 */
export class Futures {
  readonly paths: number;
  readonly horizon: number;
  private readonly chosen: Uint8Array;
  /** Where each pair is: its expected level and slope, and how far its first path is from them. */
  private readonly expected: Float64Array;
  private readonly expectedSlope: Float64Array;
  private readonly starts: Starts;
  private readonly base: Float64Array;
  private readonly gain: Float64Array;
  private readonly low: number;
  private readonly high: number;
  private drawn = 0;

  /** @param values memory for the paths: `2 · pairs · horizon` numbers or more */
  constructor(
    { horizon, ...model }: Model,
    private readonly pairs: number,
    private readonly values: Float64Array,
    { factors, bounds = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] }: Frame,
  ) {
    this.paths = 2 * pairs;
    this.horizon = horizon;
    const { posterior } = model;
    this.chosen = allot(posterior.weight, pairs);
    this.starts = drawStarts(posterior, this.chosen, normals(pairs, firstError));
    this.expected = Float64Array.from(this.chosen, (i) => posterior.level[i]!);
    this.expectedSlope = Float64Array.from(this.chosen, (i) => posterior.slope[i]!);
    const { base, gain } = recentre({ horizon, ...model }, this.chosen);
    this.base = factors ? base.map((value, j) => value * factors[j]!) : base;
    this.gain = factors ? gain.map((value, j) => value * factors[j]!) : gain;
    [this.low, this.high] = bounds;
  }

  /** The values at step `j` (from 0): the first paths of all pairs, then the second ones. */
  step(j: number): Float64Array {
    if (j >= this.drawn) this.drawTo(Math.min(this.horizon, Math.max(j + 1, this.drawn + block)));
    return this.values.subarray(j * this.paths, (j + 1) * this.paths);
  }

  private drawTo(end: number): void {
    const { pairs, paths, chosen, expected, expectedSlope, starts, base, gain, low, high, values } = this;
    const draws = normals(pairs, firstError + end);
    for (let p = 0; p < pairs; p++) {
      const { alpha, beta, phi } = grid[chosen[p]!]!;
      const deviation = starts.deviation[p]!;
      let level = starts.level[p]!;
      let slope = starts.slope[p]!;
      let centre = expected[p]!;
      let step = expectedSlope[p]!;
      for (let j = this.drawn; j < end; j++) {
        step *= phi;
        centre += step;
        slope *= phi;
        level += slope;
        const error = deviation * draws[(firstError + j) * pairs + p]!;
        const middle = base[j]! + gain[j]! * centre;
        const off = gain[j]! * (level + error);
        const at = j * paths + p;
        values[at] = Math.min(high, Math.max(low, middle + off));
        values[at + pairs] = Math.min(high, Math.max(low, middle - off));
        level += alpha * error;
        slope += beta * error;
      }
      starts.level[p] = level;
      starts.slope[p] = slope;
      expected[p] = centre;
      expectedSlope[p] = step;
    }
    this.drawn = end;
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
