import type { Day } from "../time/day.js";

/** The possible futures of one KPI or fuel: every figure comes once for each path, in an array of the caller's own. */
export interface Prospect {
  readonly paths: number;
  /** The value over the days from … to (both included, `to` on or after the through date), as the kind aggregates it. */
  at(from: Day, to: Day): Float64Array;
  /**
   * The first day on which the value (of what accrues: the sum since `from`) is at or past a target; Infinity for a
   * path that does not get there within the horizon.
   */
  passage(from: Day, target: number): Float64Array;
}

/** A period that is simulated, both days included. */
export interface Step {
  from: Day;
  to: Day;
}

/** Values to come, one for each path, a period at a time. */
export interface Drawn {
  readonly paths: number;
  /** The values in step `j`, from 0. */
  step(j: number): Float64Array;
}

/** The simulated periods that follow the series, and the values of all paths in each of them. */
export interface Future {
  steps: readonly Step[];
  futures: Drawn;
  /** The last day that is measured: nothing before it is projected. */
  through: Day;
}
