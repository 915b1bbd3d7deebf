import { Kernel, type Numbers } from "../kernel/kernel.js";
import { grid, putModels } from "./engine.js";
import type { Posterior } from "./posterior.js";

/**
 * Up to this many degrees of freedom so many squares of normal draws are summed; above it the cube-root approximation is
 * right to a thousandth in both tails.
 */
const summed = 24;

/**
 * Columns for level and slope at the start, then those that are summed for the error variance; the errors of the steps
 * follow.
 */
const stateColumns = 2;
const firstError = stateColumns + summed;

/** Numbers of a pair in the kernel: see `start` there. */
const pairLength = 5;

/** So many steps are drawn at a time, at most. */
export const block = 16;

/** What turns the standardised draws of some steps into values: `base + gain · x`, kept within bounds. */
export interface Scale {
  readonly base: Float64Array;
  readonly gain: Float64Array;
  readonly low: number;
  readonly high: number;
}

/** One for each number of pairs. */
const known = new Map<number, Draws>();

/** The draws that all simulations of so many pairs share. */
export function drawsFor(pairs: number): Draws {
  const draws = known.get(pairs) ?? new Draws(pairs);
  known.set(pairs, draws);
  return draws;
}

/**
 * The one table of standard normal draws that all simulations share, so that equal histories give equal paths, and what
 * is made of them. Every column holds the same evenly spread magnitudes, in an order and with signs of its own (a Latin
 * hypercube: McKay, Beckman & Conover 1979); a draw stands for itself and for its negative.
 */
class Draws {
  private readonly kernel = new Kernel();
  private readonly models: Numbers;
  private readonly magnitudes: Numbers;
  private readonly chosen: Numbers;
  private readonly states: Numbers;
  private readonly variance: Numbers;
  private readonly posterior: Numbers;
  private readonly base: Numbers;
  private readonly gain: Numbers;
  private readonly values: Numbers;
  /** The last thing in the memory: it grows by columns. */
  private readonly table: Numbers;
  private drawn = 0;

  constructor(private readonly pairs: number) {
    const { kernel } = this;
    this.models = putModels(kernel);
    this.magnitudes = kernel.put(spreadEvenly(pairs));
    this.chosen = kernel.room(pairs);
    this.states = kernel.room(pairLength * pairs);
    this.variance = kernel.room(pairs);
    this.posterior = kernel.room(7 * grid.length);
    this.base = kernel.room(block);
    this.gain = kernel.room(block);
    this.values = kernel.room(2 * block * pairs);
    this.table = kernel.room(0);
  }

  /** The first columns of the table, one after the other: draw p of column k is at `k · pairs + p`. */
  columns(count: number): Float64Array {
    return this.kernel.copy(this.tableOf(count), count * this.pairs);
  }

  /** χ² draws divided by their degrees of freedom, one a pair. */
  variances(degrees: number): Float64Array {
    const { kernel, pairs, variance } = this;
    const from = this.tableOf(firstError) + this.bytes(stateColumns);
    if (degrees > summed) return cubed(kernel.copy(from, pairs), degrees);
    kernel.compute.chiSquares(from, pairs, degrees, variance);
    return kernel.copy(variance, pairs);
  }

  /** Where pairs start whose models are `chosen`: to be taken through the steps by `advance`. */
  start(posterior: Posterior, chosen: Float64Array): Float64Array {
    const { kernel, pairs, states } = this;
    const variance = this.variances(posterior.degrees);
    this.write(this.chosen, chosen);
    this.write(this.variance, variance);
    this.write(this.posterior, posterior.numbers);
    const table = this.tableOf(stateColumns);
    kernel.compute.start(this.chosen, this.variance, this.posterior, grid.length, table, pairs, states);
    return kernel.copy(states, pairLength * pairs);
  }

  /**
   * Takes pairs through the next `steps` (as many as a block at most), the first of which is step `from`, and writes
   * their values: step by step the first paths of all pairs, then the second ones. The states go along.
   */
  advance(
    { chosen, states }: { chosen: Float64Array; states: Float64Array },
    { from, steps }: { from: number; steps: number },
    { base, gain, low, high }: Scale,
    into: Float64Array,
  ): void {
    const { kernel, pairs, models, values } = this;
    const errors = this.tableOf(firstError + from + steps) + this.bytes(firstError + from);
    this.write(this.chosen, chosen);
    this.write(this.states, states);
    this.write(this.base, base.subarray(from, from + steps));
    this.write(this.gain, gain.subarray(from, from + steps));
    kernel.compute.advance(
      this.chosen,
      this.states,
      models,
      pairs,
      steps,
      errors,
      this.base,
      this.gain,
      low,
      high,
      values,
    );
    states.set(kernel.view(this.states, states.length));
    into.set(kernel.view(values, 2 * steps * pairs));
  }

  /** The table, with at least so many columns. */
  private tableOf(columns: number): Numbers {
    const { kernel, pairs, table, magnitudes } = this;
    for (; this.drawn < columns; this.drawn++) {
      kernel.room(pairs);
      kernel.compute.column(table, this.drawn, magnitudes, pairs);
    }
    return table;
  }

  private bytes(columns: number): number {
    return columns * this.pairs * Float64Array.BYTES_PER_ELEMENT;
  }

  private write(at: Numbers, numbers: Float64Array): void {
    this.kernel.view(at, numbers.length).set(numbers);
  }
}

/**
 * |z| as evenly spread as so many normal draws can be: Box & Muller's transform (1958) of a lattice of points in the unit
 * square (multiples of the golden ratio), scaled so that the mean square is exactly 1.
 */
function spreadEvenly(pairs: number): Float64Array {
  const golden = (Math.sqrt(5) - 1) / 2;
  const result = new Float64Array(pairs);
  let squares = 0;
  for (let p = 0; p < pairs; p++) {
    const radius = Math.sqrt(-2 * Math.log((p + 0.5) / pairs));
    result[p] = Math.abs(radius * Math.cos(2 * Math.PI * ((p * golden) % 1)));
    squares += result[p]! ** 2;
  }
  return result.map((value) => value / Math.sqrt(squares / pairs));
}

/**
 * χ² draws divided by their degrees of freedom, of which there are many: the cube of one normal draw each (Wilson &
 * Hilferty 1931).
 */
function cubed(normals: Float64Array, degrees: number): Float64Array {
  const spread = 2 / (9 * degrees);
  return normals.map((draw) => (1 - spread + draw * Math.sqrt(spread)) ** 3);
}
