import type { Signal } from "../../statistics/signal.js";
import type { Plan } from "../lines/plan.js";
import type { Stop } from "../lines/stop.js";
import type { Meter, PeriodValue } from "../log/meter.js";
import type { Projection } from "../outlook/projection.js";
import type { Change, Kpi, Target } from "../route/route.js";
import type { Measure } from "../say/measure.js";
import type { Course } from "../say/terms.js";
import type { Phrase } from "../say/value.js";
import type { Day } from "../time/day.js";
import type { Period, Scale } from "../time/period.js";
import type { Residual } from "./residuals.js";

/** Where one KPI stands, as of a day. Whatever is not known is null. */
export interface Standing {
  kpi: Kpi;
  meter: Meter;
  plan: Plan;
  measure: Measure;
  /** The date up to which the KPI has been measured. */
  through: Day | null;
  /** The milestone one is heading for; null after the last. */
  stop: Stop | null;
  /** The stop whose period the actual belongs to: the one ahead, or after the last one the last. */
  judged: Stop | null;
  lastStop: Stop | null;
  /** The longer stops that hold the judged one's days, the shortest first: judged as well. */
  beside: readonly Beside[];
  /** The stop that decided the course; null where none did. */
  decidedBy: Stop | null;
  /** The first day that the actual counts: of the stop it belongs to, of an input that of the running year. */
  countedFrom: Day;
  actual: number | null;
  planned: Target | null;
  variance: Variance | null;
  /** Against the plan before it was ever changed; null where it never was. */
  varianceOriginal: Variance | null;
  /** The change that made its plan what it is; null where it never changed. */
  rerouted: Change | null;
  progress: Progress;
  /** What is still to go to the milestone, in the goal's direction: negative once past it. */
  toGo: number | null;
  verdicts: readonly Verdict[];
  pace: Pace;
  projection: Projection | null;
  /** The regular series at the KPI's cadence: its full periods up to the through date. */
  history: readonly PeriodValue[];
  /** How far each full period since the start was from its plan of then. */
  residuals: readonly Residual[];
  signal: Signal | null;
  stale: boolean;
  course: Course;
  provisional: boolean;
  /** Whether its course is unknown because too little is measured yet. */
  tooEarly: boolean;
  /** Of a stale KPI, its course as of the through date. */
  lastCourse: Course | null;
  reasons: readonly Phrase[];
}

/** A longer stop that holds the days of the one that the row is about. */
export interface Beside {
  stop: Stop;
  actual: number | null;
  planned: Target | null;
  variance: Variance | null;
}

export interface Variance {
  /** actual − planned; of a band the signed distance to the nearer bound, 0 inside. */
  absolute: number;
  /** As a fraction of |planned|; null where that is 0. */
  relative: number | null;
  /** The earned day minus the through date; null where the line is flat. */
  days: number | null;
  earned: Day | null;
  favourable: boolean;
}

export interface Progress {
  /** Part of the way to the milestone, as a fraction. */
  milestone: number | null;
  /** Earned time: (earned day − start) ÷ (arrive − start). */
  route: number | null;
  /** Time passed on the through date: (through − start) ÷ (arrive − start). */
  time: number | null;
}

/** How a stop ended: reached (when), missed (by how much), or not measured: nothing was counted in it. */
export interface Verdict {
  stop: Stop;
  actual: number | null;
  progress: number | null;
  verdict: "reached" | "missed" | "not-measured";
  /** The day it was reached, or on which an at-most total went over; null where it was missed at the end. */
  date: Day | null;
  /** Of a level that missed it: the day it was at or past the target, and did not stay. */
  touched: Day | null;
}

/** Speeds in the KPI's unit per `per`. */
export interface Pace {
  per: Scale;
  /** The pace now, over the recent full periods; `over` is how many. */
  now: number | null;
  over: number;
  /** The average speed needed from here to be on time. */
  required: number | null;
  /** What the plan itself asks from here. */
  planned: number | null;
  /** The best pace ever held over as many full periods as are left, rounded up (`left`), ending in `bestEnd`. */
  best: number | null;
  left: number | null;
  bestEnd: Period | null;
}

/** Where the KPI with an id stands; undefined where the journey tells nothing of it. */
export function standingOf(
  { standings }: { standings: readonly Standing[] },
  id: string,
): Standing | undefined {
  return standings.find(({ kpi }) => kpi.id === id);
}
