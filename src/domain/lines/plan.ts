import type { Meter } from "../log/meter.js";
import type { Target } from "../route/route.js";
import type { Day } from "../time/day.js";
import type { Stop } from "./stop.js";

/** The planned line of a KPI. */
export interface Plan {
  readonly stops: readonly Stop[];
  /** What the plan says on a day inside a stop's days; of an accruing KPI the amount from the stop's first day on. */
  planned(day: Day, stop: Stop): Target | null;
  /**
   * What is planned of the days from … to (both included), whichever stops they lie in: of an accruing KPI their amount,
   * of all else what the plan says on the last of them, or of a mean that moves its mean. Null: nothing is planned.
   */
  over(from: Day, to: Day): Target | null;
  /** The day whose planned value equals the actual; null where the line is flat or the KPI does not travel. */
  earned(actual: number, stop: Stop): Day | null;
  /** How the planned value of a day comes about, where it is one formula; null where days weigh differently. */
  working(day: Day, stop: Stop): Working | null;
  /** Where the leg to a stop begins: the planned value at the stop before, or the baseline; null: unknown. */
  legStart(stop: Stop): number | null;
  /** The figure from which the line runs to a stop: where its leg begins, or where a change made it go on. */
  runsFrom?(stop: Stop): number | null;
}

/** What a planned line runs along. */
export interface Along {
  start: Day;
  /** What a day's weight is multiplied by for what lies ahead; null where nothing does. */
  ahead: ((day: Day) => number) | null;
  /** The KPI's own measurements, for a season that is taken from the log. */
  meter: Meter | undefined;
  /** The plan that was in force before, which this one goes on from; null: it is the first. */
  before: Before | null;
}

/** A plan that was in force before another one, which goes on from it. */
export interface Before {
  plan: Plan;
  /** The day on which the other one came into force: what was planned through it stands. */
  on: Day;
}

/** The formula behind a planned value, filled in: `days` of `of` days have passed. */
export type Working =
  | { path: "even"; amount: number; days: number; of: number }
  | { path: "growing"; amount: number; change: number; days: number; of: number }
  | { path: "linear" | "compound"; from: number; to: number; days: number; of: number };
