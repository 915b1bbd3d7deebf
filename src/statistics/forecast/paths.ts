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

/** What is expected is worked out as far as it is needed: for so many steps first, then for twice as many. */
const firstSteps = 32;

/**
 * Pairs of paths from the posterior, recentred so that their mean is the point forecast, and widened by the
 * calibration. Pair p takes the model at its place in the cumulative weights, an error variance, level and slope
 * from their posterior, and an error for every step; the second path of a pair has all draws' signs changed.
 * They are drawn as far as they are asked for: most questions are answered long before the horizon.
 */
export class Futures {
  readonly paths: number;
  private readonly pairs: number;
  private readonly chosen: Uint8Array;
  /** Where each pair is: its expected level and slope, and how far its first path is from them. */
  private readonly expected: Float64Array;
  private readonly expectedSlope: Float64Array;
  private readonly starts: Starts;
  /** Per step, what turns a standardised draw x into a value: `base + gain · x`. */
  private base = new Float64Array(0);
  private gain = new Float64Array(0);
  private drawn = 0;

  /**
   * @param values memory for the paths: `paths · horizon` numbers or more
   * @param frame with the number of `paths`, an even one
   */
  constructor(
    private readonly model: Model,
    readonly horizon: number,
    private readonly values: Float64Array,
    private readonly frame: Frame & { readonly paths: number },
  ) {
    const { posterior } = model;
    this.paths = frame.paths;
    this.pairs = frame.paths / 2;
    const { pairs } = this;
    this.chosen = allot(posterior.weight, pairs);
    this.starts = drawStarts(posterior, this.chosen, normals(pairs, firstError));
    this.expected = new Float64Array(pairs);
    this.expectedSlope = new Float64Array(pairs);
    // Plain loops throughout: on its first thousands of values `Float64Array.from` takes many times as long.
    for (let p = 0; p < pairs; p++) {
      this.expected[p] = posterior.level[this.chosen[p]!]!;
      this.expectedSlope[p] = posterior.slope[this.chosen[p]!]!;
    }
  }

  /** The values at step `j` (from 0): the first paths of all pairs, then the second ones. */
  step(j: number): Float64Array {
    if (j >= this.drawn) this.drawTo(Math.min(this.horizon, Math.max(j + 1, this.drawn + block)));
    return this.values.subarray(j * this.paths, (j + 1) * this.paths);
  }

  private drawTo(end: number): void {
    this.recentreTo(end);
    const { pairs, paths, chosen, expected, expectedSlope, starts, base, gain, values } = this;
    const [low, high] = this.frame.bounds ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
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

  /** Works out base and gain as far as step `end`, and further. */
  private recentreTo(end: number): void {
    if (end <= this.base.length) return;
    const steps = Math.min(this.horizon, Math.max(end, firstSteps, 2 * this.base.length));
    const { posterior, calibration, units } = this.model;
    const { point } = this.model.ahead(steps);
    const average = averageOf(posterior, this.chosen, steps);
    const { factors } = this.frame;
    this.base = new Float64Array(steps);
    this.gain = new Float64Array(steps);
    for (let j = 0; j < steps; j++) {
      const { factor, offset } = restoration(units, j);
      const weight = factors ? factors[j]! : 1;
      this.gain[j] = calibration * factor * weight;
      this.base[j] = (offset + factor * (point[j]! - calibration * average[j]!)) * weight;
    }
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

/** The mean of the pairs' expected values, per step, standardised. */
function averageOf(posterior: Posterior, chosen: Uint8Array, steps: number): Float64Array {
  const average = new Float64Array(steps);
  const counts = new Float64Array(grid.length);
  for (const i of chosen) counts[i]! += 1 / chosen.length;
  for (let i = 0; i < counts.length; i++) {
    const share = counts[i]!;
    if (share === 0) continue;
    const { phi } = grid[i]!;
    let power = 1;
    let reach = 0;
    for (let j = 0; j < steps; j++) {
      power *= phi;
      reach += power;
      average[j]! += share * (posterior.level[i]! + reach * posterior.slope[i]!);
    }
  }
  return average;
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
