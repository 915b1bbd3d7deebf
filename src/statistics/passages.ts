import { withKernel } from "./forecast/engine.js";

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
