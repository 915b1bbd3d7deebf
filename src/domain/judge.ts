import type { Course } from "./course.js";
import type { Day } from "./day.js";
import { MEAN_DAYS, SCALE_OF } from "./period.js";
import { isBand, type Plan, type Stop } from "./plan/index.js";
import { accrues, type Kpi, orientation, type Target, travels } from "./route.js";
import type { PeriodValue, Variance, Verdict } from "./standing.js";
import { count, type Measure, type Phrase, text, type Value } from "./value.js";

/** Off course from this many times the tolerance on. */
const OFF_COURSE = 3;

/** Fewer full periods than this tell nothing yet. */
const ENOUGH_PERIODS = 3;

export interface Judged {
  kpi: Kpi;
  plan: Plan;
  measure: Measure;
  through: Day | null;
  actual: number | null;
  planned: Target | null;
  variance: Variance | null;
  verdicts: readonly Verdict[];
  lastStop: Stop | null;
  stop: Stop | null;
  /** Full periods of the cadence that were measured since the start of the route. */
  periods: readonly PeriodValue[];
}

export interface Judgement {
  course: Course;
  reasons: readonly Phrase[];
}

/** Whether the through date is too old for the cadence: by more than half a period over one. */
export function isStale(kpi: Kpi, through: Day | null, today: Day, lastStop: Stop | null): boolean {
  if (through === null || (lastStop && through >= lastStop.due)) return false;
  return today - through > 1.5 * MEAN_DAYS[SCALE_OF[kpi.cadence]];
}

/** The course of a KPI as of its through date, and why: by the tolerance on its variance from the plan. */
export function judge(judged: Judged): Judgement {
  const { kpi, variance, verdicts, periods } = judged;
  if (judged.through === null) return { course: "unknown", reasons: [{ code: "never-measured", facts: {} }] };
  if (judged.actual === null || variance === null)
    return { course: "unknown", reasons: [{ code: "not-computable", facts: {} }] };
  if (hasArrived(judged))
    return { course: "arrived", reasons: [{ code: "last-milestone-reached", facts: {} }] };
  if (periods.length < ENOUGH_PERIODS && verdicts.length === 0) {
    const facts = { have: text(String(periods.length)), need: count(ENOUGH_PERIODS, SCALE_OF[kpi.cadence]) };
    return { course: "unknown", reasons: [{ code: "too-early", facts }] };
  }
  return byTolerance(judged, variance);
}

function byTolerance(judged: Judged, variance: Variance): Judgement {
  const { kpi, stop, verdicts } = judged;
  const tolerance = toleranceIn(judged);
  const size = Math.abs(variance.absolute);
  const facts = varianceFacts(judged, variance);
  if (!variance.favourable && tolerance > 0 && size >= OFF_COURSE * tolerance) {
    return { course: "off-course", reasons: [{ code: "far-from-plan", facts }] };
  }
  if (!variance.favourable && size >= tolerance) {
    return { course: "drifting", reasons: [{ code: "away-from-plan", facts }] };
  }
  if (travels(kpi) && verdicts.some((verdict) => verdict.stop === stop && verdict.verdict === "reached")) {
    return { course: "ahead", reasons: [{ code: "milestone-already-reached", facts: {} }] };
  }
  if (travels(kpi) && variance.favourable && tolerance > 0 && size >= tolerance) {
    return { course: "ahead", reasons: [{ code: "ahead-of-plan", facts }] };
  }
  return { course: "on-course", reasons: [{ code: "near-plan", facts }] };
}

function varianceFacts({ kpi, measure }: Judged, variance: Variance): Phrase["facts"] {
  return {
    name: text(kpi.name),
    variance: {
      is: "amount",
      value: Math.abs(variance.absolute),
      measure,
      unit: measure.unit !== "%",
      ...(measure.whole ? { round: "up" } : {}),
    },
    ...(variance.relative === null
      ? {}
      : { share: { is: "share", value: Math.abs(variance.relative), fine: true } }),
    tolerance: toleranceValue(kpi, measure),
  };
}

/** From what deviation on there is news, as it is written: a percentage, or points of the unit. */
function toleranceValue({ tolerance }: Kpi, measure: Measure): Value {
  if ("relative" in tolerance) return { is: "share", value: tolerance.relative, fine: true };
  return { is: "amount", value: tolerance.points, measure, unit: true };
}

/** The last milestone is reached, and a level has not fallen back from it by the tolerance. */
function hasArrived(judged: Judged): boolean {
  const { kpi, lastStop, verdicts, actual } = judged;
  if (!lastStop || !travels(kpi) || isBand(lastStop.target) || actual === null) return false;
  if (!verdicts.some((verdict) => verdict.stop === lastStop && verdict.verdict === "reached")) return false;
  if (accrues(kpi) || kpi.kind !== "level") return true;
  const fallen = (lastStop.target - actual) * orientation(kpi.goal);
  return fallen < toleranceOf(kpi, Math.abs(lastStop.target));
}

/** The tolerance of a KPI in its own unit, at a planned value. */
export function toleranceOf(kpi: Kpi, planned: number): number {
  return "points" in kpi.tolerance ? kpi.tolerance.points : kpi.tolerance.relative * planned;
}

/** The tolerance at today's planned value; where that is 0 at the next milestone, or else at the largest. */
function toleranceIn({ kpi, plan, planned, stop, variance }: Judged): number {
  const sizes = [planned, stop?.target ?? null].map((target) => size(target, variance!));
  const largest = Math.max(0, ...plan.stops.map((one) => size(one.target, variance!)));
  return toleranceOf(kpi, sizes.find((one) => one > 0) ?? largest);
}

function size(target: Target | null, variance: Variance): number {
  if (target === null) return 0;
  if (isBand(target)) return Math.abs(variance.absolute < 0 ? target.low : target.high);
  return Math.abs(target);
}
