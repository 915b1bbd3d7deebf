import type { Target } from "../route/route.js";
import type { Day } from "../time/day.js";
import type { Stop } from "./stop.js";

/** The planned line of a KPI. */
export interface Plan {
  readonly stops: readonly Stop[];
  /** What the plan says on a day inside a stop's days; of an accruing KPI the amount from the stop's first day on. */
  planned(day: Day, stop: Stop): Target | null;
  /** The day whose planned value equals the actual; null where the line is flat or the KPI does not travel. */
  earned(actual: number, stop: Stop): Day | null;
  /** How the planned value of a day comes about, where it is one formula; null where days weigh differently. */
  working(day: Day, stop: Stop): Working | null;
  /** Where the leg to a stop begins: the planned value at the stop before, or the baseline; null: unknown. */
  legStart(stop: Stop): number | null;
}

/** The formula behind a planned value, filled in: `days` of `of` days have passed. */
export type Working =
  | { path: "even"; amount: number; days: number; of: number }
  | { path: "growing"; amount: number; change: number; days: number; of: number }
  | { path: "linear" | "compound"; from: number; to: number; days: number; of: number };
