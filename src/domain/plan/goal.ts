import { KINDS } from "../kinds/index.js";
import type { Milestone } from "../route/route.js";
import type { Goal, KindName } from "../say/terms.js";
import type { Day } from "../time/day.js";
import { MEAN_DAYS } from "../time/period.js";

/** What a KPI's goal is inferred from. Milestones in order of due day. */
export interface Journeying {
  kind: KindName;
  baseline: number | null;
  milestones: readonly Milestone[];
  start: Day;
}

/**
 * The goal where none is written: `increase` where the milestones lie above the baseline, rise, or are a single
 * one of a total or counter; `decrease` where they lie below it or fall. Null where that says both or nothing,
 * and for bands. Amounts compare by their mean per day, so that a quarter's stands beside a year's.
 */
export function inferGoal(journeying: Journeying): Goal | null {
  const { kind, baseline, milestones, start } = journeying;
  if (milestones.some(({ target }) => typeof target !== "number")) return null;
  const { accrues } = KINDS[kind];
  const whole = accrues ? milestones.filter((one) => !isPart(one, milestones)) : milestones;
  const values = whole.map((one) => (accrues ? perDay(one, start) : (one.target as number)));
  const origin =
    baseline === null || KINDS[kind].baseline === "reading"
      ? null
      : accrues
        ? baseline / MEAN_DAYS.year
        : baseline;
  const up = allFrom(origin, values, 1) || runs(values, 1);
  const down = allFrom(origin, values, -1) || runs(values, -1);
  if (up !== down) return up ? "increase" : "decrease";
  return accrues && values.length === 1 && !down ? "increase" : null;
}

/** Whether a milestone fixes a part of a longer one. */
function isPart(one: Milestone, all: readonly Milestone[]): boolean {
  const { from, to } = one.period;
  return all.some(
    ({ period }) => period.from <= from && period.to >= to && period.to - period.from > to - from,
  );
}

/** The mean amount per day; a milestone keyed by a plain date counts from the start. */
function perDay({ period, target }: Milestone, start: Day): number {
  const days = period.scale === "day" ? Math.max(1, period.to - start + 1) : MEAN_DAYS[period.scale];
  return (target as number) / days;
}

/** Whether no value lies on the wrong side of the origin and one at least on the right side. */
function allFrom(origin: number | null, values: readonly number[], sign: 1 | -1): boolean {
  if (origin === null) return false;
  const steps = values.map((value) => sign * step(origin, value));
  return steps.every((size) => size >= 0) && steps.some((size) => size > 0);
}

/** Whether the values run one way only: never back, and somewhere on. */
function runs(values: readonly number[], sign: 1 | -1): boolean {
  const steps = values.slice(1).map((value, index) => sign * step(values[index]!, value));
  return steps.every((size) => size >= 0) && steps.some((size) => size > 0);
}

/** The difference, where it is more than the rounding of a division. */
function step(from: number, to: number): number {
  const difference = to - from;
  return Math.abs(difference) <= 1e-9 * Math.max(Math.abs(from), Math.abs(to)) ? 0 : difference;
}
