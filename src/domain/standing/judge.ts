import { isGap, type Signal } from "../../statistics/signal.js";
import { holds } from "../kinds/index.js";
import type { Plan } from "../lines/plan.js";
import type { Stop } from "../lines/stop.js";
import type { Outlook } from "../outlook/outlook.js";
import { type Kpi, orientation, type Target, travels } from "../route/route.js";
import { isBand, shortOf } from "../route/target.js";
import type { Course } from "../say/terms.js";
import type { Day } from "../time/day.js";
import { MEAN_DAYS, SCALE_OF } from "../time/period.js";
import type { Variance, Verdict } from "./standing.js";

/** Fewer full periods than this tell nothing yet; from so many on the signals speak. */
const ENOUGH_PERIODS = 3;
const SIGNAL_PERIODS = 8;
/** A chance below this is off course, below that drifting. */
const HARDLY = 0.05;
const UNLIKELY = 0.25;
/** In this part of a leg the projection rules rest. */
const EARLY = 0.2;

export interface Judged {
  kpi: Kpi;
  plan: Plan;
  through: Day | null;
  actual: number | null;
  planned: Target | null;
  variance: Variance | null;
  verdicts: readonly Verdict[];
  stop: Stop | null;
  lastStop: Stop | null;
  /** The first day of the leg to the stop ahead. */
  legFrom: Day;
  /** Residuals, oldest first, and what they say. */
  residuals: readonly number[];
  signal: Signal;
  /** The tolerance in the unit of the residuals. */
  tolerance: number;
  outlook: Outlook | null;
  /** Whether a suspicious value that nobody confirmed is the latest. */
  suspicious: boolean;
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
  | "provisional"
  | "milestone-already-reached"
  | "ahead"
  | "near-plan";

export interface Judgement {
  course: Course;
  provisional: boolean;
  /** The rules that decided. */
  because: readonly ReasonCode[];
}

/** Whether the through date is too old for the cadence: by more than half a period over one. */
export function isStale(kpi: Kpi, through: Day | null, today: Day, lastStop: Stop | null): boolean {
  if (through === null || (lastStop && through >= lastStop.due)) return false;
  return today - through > 1.5 * MEAN_DAYS[SCALE_OF[kpi.cadence]];
}

/** The course of a KPI as of its through date, and why, by the order of the design's rules (docs/reference/figures.md). */
export function judge(judged: Judged): Judgement {
  if (judged.through === null) return verdict("unknown", "never-measured");
  if (judged.suspicious) return verdict("unknown", "suspicious");
  if (judged.actual === null || judged.variance === null) return verdict("unknown", "not-computable");
  if (hasArrived(judged)) return verdict("arrived", "last-milestone-reached");
  if (!judged.stop) return afterLast(judged);
  const n = judged.residuals.length;
  if (n < ENOUGH_PERIODS && judged.verdicts.length === 0) return verdict("unknown", "too-early");
  return n < SIGNAL_PERIODS ? provisional(judged) : settled(judged);
}

function verdict(course: Course, ...because: ReasonCode[]): Judgement {
  return { course, provisional: false, because };
}

/** With few periods the mean of the last three alone speaks. */
function provisional(judged: Judged): Judgement {
  const { signal, tolerance } = judged;
  if (isGap(signal.gap3 ?? 0, tolerance)) {
    return { course: "drifting", provisional: true, because: ["gap", "provisional"] };
  }
  const course = reachedAhead(judged) ? "ahead" : "on-course";
  const because: ReasonCode = course === "ahead" ? "milestone-already-reached" : "near-plan";
  return { course, provisional: true, because: [because, "provisional"] };
}

/** What the signal says, borne out or made graver by the chance. */
function settled(judged: Judged): Judgement {
  const { kpi, signal } = judged;
  if (signal.verdict === "off-course")
    return alsoByChance(judged, verdict("off-course", "signal", "gap"), HARDLY, 1);
  if (unlikely(judged, HARDLY, 1)) return verdict("off-course", "chance");
  if (signal.verdict === "drifting") {
    if (signal.adverse.length === 0) return verdict("drifting", "gap");
    return alsoByChance(judged, verdict("drifting", "signal"), UNLIKELY, 0.5);
  }
  if (unlikely(judged, UNLIKELY, 0.5)) return verdict("drifting", "chance");
  // Who is to stay on a side of a bound does not travel, and is never ahead.
  if (travels(kpi) && signal.verdict === "ahead") return verdict("ahead", "ahead");
  if (reachedAhead(judged)) return verdict("ahead", "milestone-already-reached");
  return verdict("on-course", "near-plan");
}

/** A judgement that the chance may bear out: found out when the reasons are asked for, since it takes a simulation. */
function alsoByChance(judged: Judged, judgement: Judgement, chance: number, part: number): Judgement {
  return {
    ...judgement,
    get because(): readonly ReasonCode[] {
      return unlikely(judged, chance, part) ? [...judgement.because, "chance"] : judgement.because;
    },
  };
}

/**
 * Whether the milestone will hardly be made: the chance is small, the expected value misses it and the variance is
 * itself unfavourable, both by a part of the tolerance. The forecast does not take a plan's growth for granted, so
 * that a shop exactly on a fast-growing plan has a chance of a third: the variance has to agree.
 */
function unlikely(judged: Judged, chance: number, part: number): boolean {
  const { kpi, variance, planned, through, stop, legFrom } = judged;
  if (!stop || variance!.favourable) return false;
  if ((through! - legFrom + 1) / (stop.due - legFrom + 1) < EARLY) return false;
  const tolerated = (reference: number) => part * toleranceOf(kpi, reference);
  const short = shortOf(kpi, judged.actual!, planned!);
  if (short < tolerated(toleranceReference(judged))) return false;
  // The outlook last: it takes a simulation.
  const { outlook } = judged;
  if (!outlook || outlook.reached || outlook.chance >= chance) return false;
  const missed = shortOf(kpi, outlook.expected, stop.target);
  return missed > 0 && missed >= tolerated(size(stop.target, outlook.expected));
}

function reachedAhead({ kpi, stop, verdicts }: Judged): boolean {
  return travels(kpi) && verdicts.some((one) => one.stop === stop && one.verdict === "reached");
}

/** After the last stop there is no plan: what counts is how it ended. */
function afterLast(judged: Judged): Judgement {
  const { kpi, lastStop, actual, verdicts } = judged;
  const missed = shortOf(kpi, actual!, lastStop!.target);
  const reached = verdicts.some((one) => one.stop === lastStop && one.verdict === "reached");
  if (reached && missed === 0) return verdict("on-course", "last-milestone-reached");
  const off = missed >= toleranceOf(kpi, size(lastStop!.target, actual!));
  return verdict(off ? "off-course" : "drifting", "last-milestone-missed");
}

/** The last milestone is reached, and a level has not fallen back from it by the tolerance. */
function hasArrived({ kpi, lastStop, verdicts, actual }: Judged): boolean {
  if (!lastStop || !travels(kpi) || isBand(lastStop.target) || actual === null) return false;
  if (!verdicts.some((one) => one.stop === lastStop && one.verdict === "reached")) return false;
  if (!holds(kpi)) return true;
  const fallen = (lastStop.target - actual) * orientation(kpi.goal);
  return fallen < toleranceOf(kpi, Math.abs(lastStop.target));
}

/** The tolerance of a KPI in its own unit, at a value. */
export function toleranceOf(kpi: Kpi, value: number): number {
  return "points" in kpi.tolerance ? kpi.tolerance.points : kpi.tolerance.relative * value;
}

/** What the tolerance is a part of: today's planned value; where that is 0 the next milestone, or else the largest. */
function toleranceReference({ plan, planned, stop, actual }: Judged): number {
  const sizes = [planned, stop?.target ?? null].map((target) =>
    target === null ? 0 : size(target, actual!),
  );
  return sizes.find((one) => one > 0) ?? Math.max(0, ...plan.stops.map((one) => size(one.target, actual!)));
}

function size(target: Target, value: number): number {
  if (isBand(target)) return Math.abs(value < target.low ? target.low : target.high);
  return Math.abs(target);
}
