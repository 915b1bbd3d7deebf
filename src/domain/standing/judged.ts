import type { Signal } from "../../statistics/signal.js";
import { accrues } from "../kinds/index.js";
import type { Plan } from "../lines/plan.js";
import { legFrom, type Stop } from "../lines/stop.js";
import type { Outlook } from "../outlook/outlook.js";
import type { Projection } from "../outlook/projection.js";
import { type Kpi, travels } from "../route/route.js";
import { isBand } from "../route/target.js";
import type { Course } from "../say/terms.js";
import type { Day } from "../time/day.js";
import type { Residual } from "./residuals.js";
import type { Beside, Verdict } from "./standing.js";
import { tolerated } from "./tolerance.js";

/** What a course is judged by, whichever stop is looked at. */
export interface Judged {
  kpi: Kpi;
  through: Day | null;
  actual: number | null;
  verdicts: readonly Verdict[];
  lastStop: Stop | null;
  /** Residuals, oldest first, and what they say. */
  residuals: readonly number[];
  signal: Signal;
  /** The tolerance in the unit of the residuals. */
  tolerance: number;
  /** Whether a suspicious value that nobody confirmed is the latest. */
  suspicious: boolean;
  /** The stops that are judged: the current one, and the longer ones that hold it. */
  against: readonly Against[];
}

/** One stop that is judged, with how far the KPI is from what was planned for it. */
export interface Against {
  stop: Stop;
  actual: number;
  /** How far it is on the bad side of the plan, in its own unit; negative: on the good side. */
  short: number;
  /** The tolerance of what was planned, and of what is to be, in its own unit. */
  tolerance: number;
  tolerated: number;
  /** How much of the KPI's unit one of the residuals' is, over all days that count. */
  unit: number;
  /** How many full periods count in the stop; of a reading all of them. */
  counted: number;
  /** The part of its leg that is behind, 0–1. */
  part: number;
  /** Whether it is reached, of what can be before the end. */
  reached: boolean;
  outlook: Outlook | null;
}

/** Why a course is what it is. */
export type ReasonCode =
  | "never-measured"
  | "suspicious"
  | "not-computable"
  | "stale"
  | "too-early"
  | "last-milestone-reached"
  | "last-milestone-missed"
  | "signal"
  | "gap"
  | "chance"
  | "behind"
  | "exceeded"
  | "catching-up"
  | "provisional"
  | "milestone-already-reached"
  | "ahead"
  | "near-plan";

export interface Judgement {
  course: Course;
  provisional: boolean;
  /** The rules that decided. */
  because: readonly ReasonCode[];
  /** The stop that decided; null where none did. */
  by: Stop | null;
}

interface Context {
  kpi: Kpi;
  plan: Plan;
  through: Day | null;
  verdicts: readonly Verdict[];
  residuals: readonly Residual[];
  projection: () => Projection | null;
}

/** How far a KPI is from what was planned for a stop, as it is judged; none where either is unknown. */
export function against({ stop, actual, planned, variance }: Beside, context: Context): Against[] {
  const { kpi, plan, through, verdicts, residuals, projection } = context;
  if (actual === null || planned === null || variance === null || through === null) return [];
  const day = Math.min(through, stop.due);
  const from = accrues(kpi) ? stop.from : legFrom(plan.stops, stop, plan.stops[0]!.from);
  const ended = through >= stop.due ? verdicts.find((one) => one.stop === stop) : undefined;
  const size = (target: typeof planned) => {
    if (!isBand(target)) return Math.abs(target);
    return Math.abs(actual < target.low ? target.low : target.high);
  };
  const reference = [size(planned), size(stop.target), ...plan.stops.map((one) => size(one.target))].find(
    (one) => one > 0,
  );
  const counted = accrues(kpi)
    ? residuals.filter(({ period }) => period.to >= stop.from && period.to <= day)
    : residuals;
  return [
    {
      stop,
      actual,
      short:
        variance.favourable && variance.absolute !== 0
          ? -Math.abs(variance.absolute)
          : Math.abs(variance.absolute),
      tolerance: tolerated(kpi, plan, stop, reference ?? 0),
      tolerated: tolerated(kpi, plan, stop, size(stop.target)),
      unit: accrues(kpi) ? counted.reduce((sum, { per }) => sum + per, 0) : (residuals.at(-1)?.per ?? 0),
      counted: counted.length,
      part: (day - from + 1) / (stop.due - from + 1),
      reached: travels(kpi) && verdicts.some((one) => one.stop === stop && one.verdict === "reached"),
      get outlook() {
        if (ended) return endedOutlook(ended, actual);
        return projection()?.outlooks.find((one) => one.stop === stop) ?? null;
      },
    },
  ];
}

/** What is expected of a stop that is closed: what it came to. */
function endedOutlook({ stop, verdict }: Verdict, actual: number): Outlook {
  const reached = verdict === "reached";
  const none = { arrival: null, earliest: null, latest: null };
  return { stop, expected: actual, low: actual, high: actual, ...none, chance: reached ? 1 : 0, reached };
}
