import type { Signal } from "../../statistics/signal.js";
import type { WarningCode, WarningSeverity } from "../news/warning.js";
import type { Path, Target } from "../route/route.js";
import type { Severity } from "../say/problem.js";
import type { Course, Goal, KindName } from "../say/terms.js";
import type { Phrase } from "../say/value.js";
import type { Cadence, Scale } from "../time/period.js";

/** A day as ISO text, "2027-09-05". */
export type IsoDay = string;

/** The figures of `kpi status --json`: days are ISO texts, unknown is null, messages are codes and facts. */
export interface Figures {
  version: 1;
  today: IsoDay;
  route: { title: string; vision: string; start: IsoDay; arrive: IsoDay; changes: number };
  trip: TripFigures;
  kpis: KpiFigures[];
  fuel: FuelFigures[];
  ahead: AheadFigures[];
  warnings: WarningFigures[];
  problems: ProblemFigures[];
}

export interface TripFigures {
  progress: number | null;
  time: number | null;
  days: number | null;
  course: Course;
  courses: Record<Course, number>;
}

export interface KpiFigures {
  id: string;
  name: string;
  kind: KindName;
  goal: Goal;
  path: Path;
  unit: string | null;
  cadence: Cadence;
  weight: number;
  owner: string | null;
  formula: string | null;
  baseline: number | null;
  through: IsoDay | null;
  actual: number | null;
  planned: Target | null;
  variance: VarianceFigures;
  /** Against the plan before it was ever changed; null where it never was. */
  varianceOriginal: VarianceFigures | null;
  progress: { milestone: number | null; route: number | null; time: number | null };
  toGo: number | null;
  milestone: StopFigures | null;
  lastMilestone: StopFigures | null;
  closed: VerdictFigures[];
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
  reasons: Phrase[];
  history: { date: IsoDay; value: number }[];
  warnings: WarningFigures[];
}

export interface VarianceFigures {
  absolute: number | null;
  relative: number | null;
  days: number | null;
  favourable: boolean | null;
}

export interface StopFigures {
  period: string;
  due: IsoDay;
  target: Target;
}

export interface VerdictFigures extends StopFigures {
  actual: number | null;
  progress: number | null;
  verdict: "reached" | "missed";
  date: IsoDay | null;
}

export interface OutlookFigures {
  expected: number;
  low: number;
  high: number;
  arrival: IsoDay | null;
  earliest: IsoDay | null;
  latest: IsoDay | null;
  chance: number;
}

export interface SignalFigures {
  verdict: Signal["verdict"];
  sigma: number | null;
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
  tank: number | null;
  left: number | null;
  reserve: number | null;
  burn: { per: "month"; now: number | null };
  empty: IsoDay | null;
  earliest: IsoDay | null;
  latest: IsoDay | null;
  affordable: number | null;
  reaches: { milestone: boolean | null; destination: boolean | null };
  drives: { kpi: string; consumption: number | null; asks: number | null } | null;
}

export interface AheadFigures {
  from: IsoDay;
  to: IsoDay;
  what: string;
  effect: Record<string, number>;
}

export interface WarningFigures {
  code: WarningCode;
  severity: WarningSeverity;
  /** The KPI or fuel that it is about; null: the journey. */
  subject: string | null;
  message: Phrase;
  since: IsoDay | null;
  next: string | null;
}

export interface ProblemFigures {
  code: string;
  severity: Severity;
  file: string | null;
  line: number | null;
  column: number | null;
  message: Phrase;
}
