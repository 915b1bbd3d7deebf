import type { Signal } from "../../statistics/signal.js";
import type { WarningCode, WarningSeverity } from "../news/warning.js";
import type { Path, Target } from "../route/route.js";
import type { Severity } from "../say/problem.js";
import type { Course, Goal, KindName } from "../say/terms.js";
import type { Command, Phrase } from "../say/value.js";
import type { Cadence, Scale } from "../time/period.js";

/**
 * The shape of `kpi status --json`: from it come the types here and its JSON Schema, with what the comments say
 * (`npm run docs`). A phrase is a code and its facts, and in JSON its English words.
 */

/**
 * A day as ISO text, "2027-09-05".
 * @format date
 */
export type IsoDay = string;

/**
 * How many.
 * @asType integer
 * @minimum 0
 */
type Count = number;

/**
 * How many days; negative is behind.
 * @asType integer
 */
type DaysAhead = number;

/**
 * Counted from 1.
 * @asType integer
 * @minimum 1
 */
type Ordinal = number;

/** Relative values are fractions, values of KPIs in % are percent, unknown is null, days are ISO dates. */
export interface Figures {
  version: 1;
  today: IsoDay;
  route: { title: string; vision: string; start: IsoDay; arrive: IsoDay; changes: Count };
  trip: TripFigures;
  kpis: KpiFigures[];
  fuel: FuelFigures[];
  ahead: AheadFigures[];
  warnings: WarningFigures[];
  problems: ProblemFigures[];
}

/** All KPIs together. */
export interface TripFigures {
  progress: number | null;
  time: number | null;
  days: DaysAhead | null;
  /** Of how many KPIs the days are the middle. */
  of: Count;
  /** How many KPIs that travel are not measured yet. */
  unmeasured: Count;
  course: Course;
  /** How many KPIs have each course. */
  courses: Record<Course, Count>;
}

/** One KPI. */
export interface KpiFigures {
  id: string;
  name: string;
  kind: KindName;
  goal: Goal;
  path: Path;
  unit: string | null;
  cadence: Cadence;
  /** @minimum 0 */
  weight: number;
  owner: string | null;
  formula: string | null;
  baseline: number | null;
  /** The day up to which it has been measured. */
  through: IsoDay | null;
  /** Where it is; of a KPI in % in percent. */
  actual: number | null;
  /** Where the plan says it should be on the through date. */
  planned: Target | null;
  variance: VarianceFigures;
  /** Against the plan before it was ever changed; null where it never was. */
  varianceOriginal: VarianceFigures | null;
  /** Fractions: to the current milestone, along the route, of the time. */
  progress: { milestone: number | null; route: number | null; time: number | null };
  toGo: number | null;
  /** The current milestone. */
  milestone: StopFigures | null;
  lastMilestone: StopFigures | null;
  /** The longer milestones whose days hold those of the one that actual and planned are about. */
  beside: BesideFigures[];
  /** The milestones that lie behind, each with its verdict. */
  closed: VerdictFigures[];
  /** Speeds in the KPI's own unit of time. */
  pace: {
    per: Scale;
    now: number | null;
    required: number | null;
    planned: number | null;
    best: number | null;
  };
  projection: { milestone: OutlookFigures; lastMilestone: OutlookFigures | null } | null;
  signal: SignalFigures | null;
  course: Course;
  provisional: boolean;
  lastCourse: Course | null;
  /** The rules that decided the course, in English. */
  reasons: Phrase[];
  /** What was measured, one figure for each period. */
  history: { date: IsoDay; value: number }[];
  warnings: WarningFigures[];
}

/** actual − planned. */
export interface VarianceFigures {
  absolute: number | null;
  /** A fraction of |planned|. */
  relative: number | null;
  days: DaysAhead | null;
  favourable: boolean | null;
}

/** A milestone: its period, its due day and its target. */
export interface StopFigures {
  /** As 2027, 2027-Q3, 2027-07, 2027-W31 or 2027-07-31. */
  period: string;
  due: IsoDay;
  target: Target;
}

/** A longer milestone, and where the KPI stands for it. */
export interface BesideFigures extends StopFigures {
  actual: number | null;
  planned: Target | null;
  variance: VarianceFigures;
}

export interface VerdictFigures extends StopFigures {
  actual: number | null;
  progress: number | null;
  verdict: "reached" | "missed" | "not-measured";
  date: IsoDay | null;
  /** Of a level that missed it: the day it was there, and did not stay. */
  touched: IsoDay | null;
}

/** What is expected of a milestone, from simulated futures. */
export interface OutlookFigures {
  /** The median of the simulated futures on the due day. */
  expected: number;
  /** 8 in 10 futures lie between low and high. */
  low: number;
  high: number;
  /**
   * The median day of arrival; null: reached already, judged at the end, or no arrival within twice the length of the
   * plan.
   */
  arrival: IsoDay | null;
  earliest: IsoDay | null;
  latest: IsoDay | null;
  /**
   * The share of the futures that are on time.
   * @minimum 0
   * @maximum 1
   */
  chance: number;
}

export interface SignalFigures {
  /** What the residuals say by themselves; the course weighs the projection too. */
  verdict: Signal["verdict"];
  /** Standard deviation of one residual; null for fewer than eight. */
  sigma: number | null;
  /** How far the last three are behind on average, in per cent of planned or in points. */
  gap3: number | null;
  adverse: Signal["adverse"];
  favourable: Signal["favourable"];
  assurance: Signal["assurance"];
}

export interface FuelFigures {
  id: string;
  name: string;
  unit: string | null;
  kind: "spend" | "balance";
  through: IsoDay | null;
  /** What may be spent in the period one drives on, with what was carried into it; null of a balance. */
  tank: number | null;
  left: number | null;
  reserve: number | null;
  /** What goes out a month of 365/12 days: 0 where nothing does, null where no full period is measured. */
  burn: { per: "month"; now: number | null };
  /** Since when nothing is left of it, or its reserve is touched. */
  since: IsoDay | null;
  /** The day it runs dry, or touches its reserve, at this burn; null: it does not. */
  empty: IsoDay | null;
  /** With latest: 8 in 10 simulated futures run dry in between. */
  earliest: IsoDay | null;
  latest: IsoDay | null;
  /** What may go out a month to reach the stop. */
  affordable: number | null;
  /** The two questions of any driver; null: nobody can say yet. */
  reaches: { milestone: boolean | null; destination: boolean | null };
  /** What the fuel is for, and what it takes. */
  drives: { kpi: string; consumption: number | null; asks: number | null } | null;
}

export interface AheadFigures {
  from: IsoDay;
  to: IsoDay;
  what: string;
  /** The day from which on it is known; null: since before the start. */
  known: IsoDay | null;
  effect: Record<string, number>;
}

/** News about the world; a page for each code is under docs/warnings. */
export interface WarningFigures {
  code: WarningCode;
  severity: WarningSeverity;
  /** The KPI or fuel that it is about; null: the journey. */
  subject: string | null;
  message: Phrase;
  /** What to do about it. */
  remedy: Phrase | null;
  /** Since when it is so; null: nobody can say. */
  since: IsoDay | null;
  /** The command to type next. */
  next: Command | null;
}

/** Something about the input. */
export interface ProblemFigures {
  code: string;
  severity: Severity;
  file: string | null;
  line: Ordinal | null;
  column: Ordinal | null;
  message: Phrase;
  /** What mends it. */
  remedy: Phrase | null;
  /** The command that mends it, or that confirms what is doubted. */
  next: Command | null;
}
