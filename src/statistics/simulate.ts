import { withKernel } from "./forecast/engine.js";
import { infer } from "./forecast/model.js";
import { type Frame, Futures } from "./forecast/paths.js";

export type { Futures } from "./forecast/paths.js";

export interface SimulateOptions {
  /** Values in a seasonal cycle (12 for months); 1, the default, when there is none. */
  readonly period?: number;
  readonly horizon: number;
  /** How many paths, an even number; 2000 by default. */
  readonly paths?: number;
  /** False when a known season has been divided out already; true by default. */
  readonly seasonal?: boolean;
}

export interface FuturesOptions extends SimulateOptions, Frame {
  /** Memory for the paths, of `paths · horizon` numbers or more, to spare asking for megabytes a second time. */
  readonly into?: Float64Array;
}

export interface Paths {
  readonly paths: number;
  readonly horizon: number;
  /** Row-major: step `j` (from 0) of path `p` is `values[p * horizon + j]`. */
  readonly values: Float64Array;
}

/**
 * Possible futures of a series, drawn from what `forecast` believes of it: their mean at every step is its mean, their
 * spread its intervals. There is no chance in it: the same values give the same paths, and the paths of the negated
 * values are the negated paths (as a set; the two of a pair change places).
 *
 * @throws TypeError when a value is not a finite number
 * @throws RangeError when there are no values, when `period` or `horizon` is not a whole number of at least 1, or
 *   `paths` not an even one of at least 2
 */
export function simulate(values: readonly number[], options: SimulateOptions): Paths {
  const futures = futuresOf(values, options);
  const { paths, horizon } = futures;
  const rows = new Float64Array(paths * horizon);
  for (let j = 0; j < horizon; j++) {
    const step = futures.step(j);
    for (let p = 0; p < paths; p++) rows[p * horizon + j] = step[p]!;
  }
  return { paths, horizon, values: rows };
}

/**
 * The same futures, a step at a time, drawn as far as they are asked for.
 *
 * @throws TypeError, RangeError as `simulate` does; RangeError when `into` is too short
 */
export function futuresOf(values: readonly number[], options: FuturesOptions): Futures {
  const { period = 1, horizon, paths = 2000, seasonal = true, into } = options;
  if (!Number.isSafeInteger(paths) || paths < 2 || paths % 2 !== 0) {
    throw new RangeError(`paths must be an even number of at least 2, not ${paths}`);
  }
  if (into !== undefined && into.length < paths * horizon) {
    throw new RangeError(`${paths} paths of ${horizon} steps do not fit into ${into.length} numbers`);
  }
  const model = infer(values, { period, horizon, seasonal });
  return new Futures(model, horizon, into ?? new Float64Array(paths * horizon), { ...options, paths });
}

/**
 * Quantiles of values (none of them NaN), each at the probability asked for, linear between order statistics (type 7 of
 * Hyndman & Fan 1996).
 */
export function quantiles(values: Float64Array, probabilities: readonly number[]): number[] {
  return withKernel((kernel) => {
    const all = kernel.put(values);
    return probabilities.map((probability) => kernel.compute.quantile(all, values.length, probability));
  });
}

/** A stretch of days that all paths go through, both included, and the value of each path in it. */
export interface Stage {
  readonly first: number;
  readonly last: number;
  readonly values: Float64Array;
}

/** A stage of what adds up, of which a part counts. */
export interface AddedStage extends Stage {
  readonly part: number;
}

/** Where all paths come from, and what they are to reach. */
export interface Course {
  readonly paths: number;
  readonly start: number;
  readonly target: number;
}

/**
 * The day on which each path first reaches the target, on straight lines from the end of a stage to the end of the
 * next, where it has that stage's value; Infinity for a path that does not get there. Stages are asked for as long as
 * a path is on its way.
 */
export function passages(course: Course, stages: Iterable<Stage>): Float64Array {
  return along(course, stages, false);
}

/** The same for what adds up: at the end of a stage a path has its value there on top of what it had before. */
export function passagesOfSums(course: Course, stages: Iterable<AddedStage>): Float64Array {
  return along(course, stages, true);
}

function along(
  { paths, start, target }: Course,
  stages: Iterable<Stage & { readonly part?: number }>,
  adds: boolean,
): Float64Array {
  return withKernel((kernel) => {
    const { compute } = kernel;
    const alike = (value: number) => kernel.put(new Float64Array(paths).fill(value));
    const days = alike(Number.POSITIVE_INFINITY);
    const side = Math.sign(target - start);
    let before = alike(start);
    let now = kernel.room(paths);
    let open = paths;
    for (const { first, last, values, part = 1 } of stages) {
      kernel.view(now, paths).set(values);
      if (adds) compute.accumulate(before, now, part, paths, now);
      open -= compute.reach(before, now, paths, side, target, first, last, days);
      if (open === 0) break;
      [before, now] = [now, before];
    }
    return kernel.copy(days, paths);
  });
}

/** What all paths come to that start alike and to which parts of values are added. */
export function sums(
  paths: number,
  start: number,
  added: Iterable<Pick<AddedStage, "values" | "part">>,
): Float64Array {
  return withKernel((kernel) => {
    const result = kernel.put(new Float64Array(paths).fill(start));
    const room = kernel.room(paths);
    for (const { values, part } of added) {
      kernel.view(room, paths).set(values);
      kernel.compute.accumulate(result, room, part, paths, result);
    }
    return kernel.copy(result, paths);
  });
}
