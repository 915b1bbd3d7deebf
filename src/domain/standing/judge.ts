import { isGap, type SignalRule, spreadOf } from "../../statistics/signal.js";
import { accrues, holds } from "../kinds/index.js";
import type { Stop } from "../lines/stop.js";
import { type Kpi, travels } from "../route/route.js";
import { isBand, shortOf } from "../route/target.js";
import { COURSES, type Course } from "../say/terms.js";
import type { Day } from "../time/day.js";
import { type Cadence, MEAN_DAYS, SCALE_OF } from "../time/period.js";
import type { Against, Judged, Judgement, ReasonCode } from "./judged.js";

/** Fewer full periods than this tell nothing yet. */
const ENOUGH_PERIODS = 3;
/** From so many on the course is no longer provisional. */
export const SETTLED: Readonly<Record<Cadence, number>> = {
  daily: 8,
  weekly: 8,
  monthly: 8,
  quarterly: 5,
  yearly: 5,
};
/** A chance below this is off course, below that drifting; from this on it is good enough. */
const HARDLY = 0.05;
const UNLIKELY = 0.25;
const LIKELY = 0.75;
/** In this part of a leg the rules that rest on the chance alone rest. */
const EARLY = 0.2;
/** So many periods make a quarter. */
const QUARTER: Readonly<Record<Cadence, number>> = {
  daily: 91,
  weekly: 13,
  monthly: 3,
  quarterly: 3,
  yearly: 3,
};
/** Who is so many per cent behind for a quarter is behind. */
const FAR = 20;
/** Less scatter than this part of the tolerance is none. */
const LEAST_SPREAD = 1 / 6;

/** Whether the through date is too old for the cadence: by more than half a period over one. */
export function isStale(
  { cadence }: Pick<Kpi, "cadence">,
  through: Day | null,
  today: Day,
  last: { due: Day } | null,
): boolean {
  if (through === null || (last && through >= last.due)) return false;
  return today - through > 1.5 * MEAN_DAYS[SCALE_OF[cadence]];
}

/** The course of a KPI as of its through date, and why, by the order of the design's rules (docs/reference/figures.md). */
export function judge(judged: Judged): Judgement {
  const { kpi, through, actual, lastStop, against } = judged;
  if (judged.suspicious) return verdict("unknown", "suspicious");
  if (through === null) return verdict("unknown", "never-measured");
  if (actual === null || against.length === 0) return verdict("unknown", "not-computable");
  if (hasArrived(judged)) return verdict("arrived", "last-milestone-reached");
  if (lastStop && through >= lastStop.due) return afterLast(judged, lastStop);
  const n = judged.residuals.length;
  const decided = judged.verdicts.some((one) => one.verdict !== "not-measured");
  if (n < ENOUGH_PERIODS && !decided) return verdict("unknown", "too-early");
  const judgeOne = n < SETTLED[kpi.cadence] ? provisional : settled;
  const judgements = against.map((one) => judgeOne(judged, one));
  // The gravest course speaks; of equal ones that of the shortest stop.
  return COURSES.map((course) => judgements.find((one) => one.course === course)).find(Boolean)!;
}

function verdict(course: Course, ...because: ReasonCode[]): Judgement {
  return { course, provisional: false, because, by: null };
}

/** With few periods the mean of the last three speaks, and how far behind it is. */
function provisional(judged: Judged, against: Against): Judgement {
  const { signal, tolerance } = judged;
  const { stop, reached } = against;
  const because = reached
    ? []
    : rulesThat(
        ["exceeded", isExceeded(judged, against)],
        ["gap", isGap(signal.gap3 ?? 0, tolerance)],
        ["behind", isBehind(judged, against) && !likely(against)],
      );
  const given = { provisional: true, by: stop };
  if (because.length > 0) return { ...given, course: "drifting", because: [...because, "provisional"] };
  if (reached) return { ...given, course: "ahead", because: ["milestone-already-reached", "provisional"] };
  const catching = isBehind(judged, against);
  return { ...given, course: "on-course", because: [catching ? "catching-up" : "near-plan", "provisional"] };
}

/** What the signal, the shortfall and the chance say together. */
function settled(judged: Judged, against: Against): Judgement {
  const { kpi, signal } = judged;
  const { stop, short, reached } = against;
  const given = { provisional: false, by: stop };
  // What is reached rests until the next leg.
  if (reached) return { ...given, course: "ahead", because: ["milestone-already-reached"] };
  const off = offCourse(judged, against);
  if (off.length > 0 && !isFine(against)) return { ...given, course: "off-course", because: off };
  const drifting = driftingBy(judged, against);
  if (drifting.length > 0 && !isFine(against)) return { ...given, course: "drifting", because: drifting };
  // Who is to stay on a side of a bound does not travel, and is never ahead.
  const good = signal.favourable.length > 0 && -(signal.gap3 ?? 0) >= judged.tolerance;
  if (travels(kpi) && good && short <= 0) return { ...given, course: "ahead", because: ["ahead"] };
  const catching = isBehind(judged, against);
  return { ...given, course: "on-course", because: [catching ? "catching-up" : "near-plan"] };
}

function rulesThat(...rules: readonly (readonly [ReasonCode, boolean])[]): ReasonCode[] {
  return rules.flatMap(([code, holds]) => (holds ? [code] : []));
}

function offCourse(judged: Judged, against: Against): ReasonCode[] {
  const { signal, residuals, tolerance } = judged;
  const threeBehind = residuals.slice(-3).filter((residual) => residual <= -tolerance).length >= 2;
  const signalled = adverse(judged).length > 0 && isGap(signal.gap3 ?? 0, tolerance) && threeBehind;
  if (isExceeded(judged, against)) return ["exceeded"];
  if (signalled) return ["signal", "gap"];
  return isBehind(judged, against) && hopeless(judged, against, HARDLY, 1) ? ["behind", "chance"] : [];
}

function driftingBy(judged: Judged, against: Against): ReasonCode[] {
  const { signal, residuals, tolerance } = judged;
  const rules = adverse(judged);
  const drift = Math.max(tolerance, (2 * spread(judged)) / Math.sqrt(3));
  const onlyRun = rules.length === 1 && rules[0] === "run-of-8";
  if (rules.length > 0 && (!onlyRun || mean(residuals.slice(-8)) <= -tolerance / 2)) return ["signal"];
  if (isGap(signal.gap3 ?? 0, drift)) return ["gap"];
  if (isBehind(judged, against) && !likely(against)) return ["behind", "chance"];
  return against.short >= against.tolerance / 2 &&
    against.short > 0 &&
    hopeless(judged, against, UNLIKELY, 0.5)
    ? ["chance"]
    : [];
}

/** The adverse rules that speak where the scatter is at least a sixth of the tolerance. */
function adverse(judged: Judged): SignalRule[] {
  const { signal, residuals } = judged;
  const sigma = spread(judged);
  return signal.adverse.filter((rule) => {
    if (rule === "run-of-8" || sigma === signal.sigma) return true;
    const below = (count: number, bound: number) =>
      residuals.slice(-count).filter((one) => one < bound).length;
    if (rule === "outside") return below(1, -3 * sigma) === 1;
    return below(1, -1.5 * sigma) === 1 && below(4, -1.5 * sigma) >= 3;
  });
}

/** σ as a course is judged by it: never below a sixth of the tolerance. */
function spread({ residuals, tolerance }: Judged): number {
  return Math.max(spreadOf(residuals) ?? 0, LEAST_SPREAD * tolerance);
}

/** Whether it is behind by more than the tolerance, and by more than chance: of an amount of all periods that count in it. */
function isBehind(judged: Judged, { short, tolerance, unit, counted }: Against): boolean {
  if (isFarBehind(judged, short, unit)) return true;
  if (counted < ENOUGH_PERIODS) return false;
  const scatter = 2 * spread(judged) * unit * (accrues(judged.kpi) ? 1 / Math.sqrt(counted) : 1);
  return short > 0 && short >= Math.max(tolerance, scatter);
}

/** Whether it is a fifth behind after a quarter that was behind as well: however it scatters, that is no chance. */
function isFarBehind({ kpi, residuals, tolerance }: Judged, short: number, unit: number): boolean {
  const quarter = QUARTER[kpi.cadence];
  if (residuals.length < quarter || mean(residuals.slice(-quarter)) > -tolerance) return false;
  return unit > 0 && short >= FAR * unit && "relative" in kpi.tolerance;
}

/** Favourable, and likely to be made. */
function isFine(against: Against): boolean {
  return against.short <= 0 && likely(against);
}

function likely({ outlook }: Against): boolean {
  return outlook !== null && (outlook.reached || outlook.chance >= LIKELY);
}

/** Whether the chance is small, and what is expected misses the milestone by a part of the tolerance; not early in a leg. */
function hopeless(
  { kpi }: Judged,
  { stop, part, tolerated, outlook }: Against,
  chance: number,
  of: number,
): boolean {
  if (part < EARLY || !outlook || outlook.reached || outlook.chance >= chance) return false;
  const missed = shortOf(kpi, outlook.expected, stop.target);
  return missed > 0 && missed >= of * tolerated;
}

/** An amount that was to stay below its milestone and is over it: until its period ends. */
function isExceeded({ kpi }: Judged, { stop, actual }: Against): boolean {
  return accrues(kpi) && kpi.goal === "at-most" && shortOf(kpi, actual, stop.target) > 0;
}

/** After the last stop there is no plan: what counts is how it ended. */
function afterLast({ kpi, verdicts, against }: Judged, lastStop: Stop): Judgement {
  const ended = verdicts.find(({ stop }) => stop === lastStop);
  if (!ended || ended.verdict === "not-measured") return verdict("unknown", "not-computable");
  if (ended.verdict === "reached") return { ...verdict("on-course", "last-milestone-reached"), by: lastStop };
  const last = against.find(({ stop }) => stop === lastStop);
  const missed = ended.actual === null ? 0 : shortOf(kpi, ended.actual, lastStop.target);
  return {
    ...verdict(last && missed >= last.tolerated ? "off-course" : "drifting", "last-milestone-missed"),
    by: lastStop,
  };
}

/** The last milestone is reached, and a level has not fallen back from it by the tolerance. */
function hasArrived({ kpi, lastStop, verdicts, actual, against }: Judged): boolean {
  if (!lastStop || !travels(kpi) || isBand(lastStop.target) || actual === null) return false;
  if (!verdicts.some((one) => one.stop === lastStop && one.verdict === "reached")) return false;
  if (!holds(kpi)) return true;
  const last = against.find(({ stop }) => stop === lastStop);
  return !last || shortOf(kpi, actual, lastStop.target) < Math.max(last.tolerated, Number.MIN_VALUE);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
