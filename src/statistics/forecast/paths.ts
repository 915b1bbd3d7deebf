import { block, drawsFor } from "./draws.js";
import { grid } from "./engine.js";
import { type Model, restoration } from "./model.js";
import { weighted, weightsOf } from "./posterior.js";

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
  readonly chosen: Float64Array;
  readonly states: Float64Array;
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
    this.paths = frame.paths;
    this.chosen = allot(weightsOf(model.posterior), frame.paths / 2);
    this.states = drawsFor(frame.paths / 2).start(model.posterior, this.chosen);
  }

  /** The values at step `j` (from 0): the first paths of all pairs, then the second ones. */
  step(j: number): Float64Array {
    while (j >= this.drawn) this.drawOn();
    return this.values.subarray(j * this.paths, (j + 1) * this.paths);
  }

  /** Draws the next block of steps. */
  private drawOn(): void {
    const from = this.drawn;
    const end = Math.min(this.horizon, from + block);
    this.recentreTo(end);
    const [low, high] = this.frame.bounds ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
    const { base, gain, paths } = this;
    const into = this.values.subarray(from * paths, end * paths);
    drawsFor(paths / 2).advance(this, { from, steps: end - from }, { base, gain, low, high }, into);
    this.drawn = end;
  }

  /** Works out base and gain as far as step `end`, and further. */
  private recentreTo(end: number): void {
    if (end <= this.base.length) return;
    const steps = Math.min(this.horizon, Math.max(end, firstSteps, 2 * this.base.length));
    const { posterior, calibration, units } = this.model;
    const { point } = this.model.ahead(steps);
    const { mean } = weighted(posterior, sharesOf(this.chosen), steps);
    const { factors } = this.frame;
    this.base = new Float64Array(steps);
    this.gain = new Float64Array(steps);
    for (let j = 0; j < steps; j++) {
      const { factor, offset } = restoration(units, j);
      const weight = factors ? factors[j]! : 1;
      this.gain[j] = calibration * factor * weight;
      this.base[j] = (offset + factor * (point[j]! - calibration * mean[j]!)) * weight;
    }
  }
}

/** The model of each pair, in order: models get pairs in proportion to their weights. */
function allot(weight: Float64Array, pairs: number): Float64Array {
  const chosen = new Float64Array(pairs);
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

/** The share of the pairs that each model has got. */
function sharesOf(chosen: Float64Array): Float64Array {
  const shares = new Float64Array(grid.length);
  for (const i of chosen) shares[i]! += 1 / chosen.length;
  return shares;
}
