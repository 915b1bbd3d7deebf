import { isBand } from "../route/target.js";
import { worthOf } from "../say/measure.js";
import type { Journey } from "../standing/journey.js";
import { type Standing, standingOf } from "../standing/standing.js";
import type { Day } from "../time/day.js";
import { periodHolding, SCALE_OF } from "../time/period.js";
import { adverseRun } from "./facts.js";

/** An event that may have caused a deviation. */
export interface Event {
  date: Day;
  text: string;
}

/** How a shortfall of a numerator comes about where a ratio ties it to its denominator. */
export interface Bridge {
  ratio: Standing;
  numerator: Standing;
  denominator: Standing;
  /** What of the numerator's variance the ratio makes, and what the denominator; they add up to it. */
  byRatio: number;
  byDenominator: number;
  /** Where the ratio broke: the first day of the period of the note that explains it, else of the run below plan. */
  since: Day;
  note: Event | null;
  /** The ratio before that day and from it on, as it is shown. */
  before: number | null;
  after: number | null;
  /** What the numerator is expected to come to if the ratio is again what it was before; null: unknown. */
  restored: number | null;
}

/**
 * The bridge over a ratio `a / b`: Δa = (ratio − planned ratio)·b + planned ratio·(b − planned b), with planned
 * ratio = planned a ÷ planned b on the through date. Null where the formula is no such ratio, or its numerator is
 * not behind its plan.
 */
export function bridgeOf(
  ratio: Standing,
  journey: Journey,
  noteNear: (day: Day) => Event | null,
): Bridge | null {
  const { formula } = ratio.kpi;
  if (formula?.op !== "/" || formula.left.op !== "id" || formula.right.op !== "id") return null;
  const [a, b] = [formula.left.id, formula.right.id];
  const numerator = standingOf(journey, a);
  const denominator = standingOf(journey, b);
  if (!numerator || !denominator || numerator.through !== denominator.through) return null;
  const { variance, actual, planned } = numerator;
  const run = adverseRun(numerator);
  if (!variance || variance.favourable || !run || actual === null || planned === null || isBand(planned))
    return null;
  if (denominator.actual === null || denominator.planned === null || isBand(denominator.planned)) return null;
  if (denominator.actual === 0 || denominator.planned === 0) return null;
  const byDenominator = (planned / denominator.planned) * (denominator.actual - denominator.planned);
  const from = numerator.judged!.from;
  const note = noteNear(run.since);
  const since = note
    ? periodHolding(note.date, SCALE_OF[numerator.kpi.cadence], journey.route.yearStarts).from
    : run.since;
  const before = since > from ? ratio.meter.over(from, since - 1) : null;
  return {
    ratio,
    numerator,
    denominator,
    byRatio: variance.absolute - byDenominator,
    byDenominator,
    since,
    note,
    before,
    after: ratio.meter.over(since, numerator.through!),
    restored: restored(before, ratio, numerator, denominator),
  };
}

function restored(
  before: number | null,
  ratio: Standing,
  numerator: Standing,
  denominator: Standing,
): number | null {
  const outlook = denominator.projection?.milestone;
  if (before === null || !outlook || numerator.actual === null || denominator.actual === null) return null;
  const worth = worthOf(ratio.kpi);
  return numerator.actual + before * worth * (outlook.expected - denominator.actual);
}
