import { KINDS } from "../kinds/index.js";
import type { Milestone } from "../route/route.js";
import { isBand } from "../route/target.js";
import type { Goal, KindName } from "../say/terms.js";
import type { Day } from "../time/day.js";
import { MEAN_DAYS } from "../time/period.js";

/** What a KPI's goal is inferred from. Milestones in order of due day. */
export interface Journeying {
  kind: KindName;
  /** Whether it is logged, and not computed by a formula. */
  logged: boolean;
  baseline: number | null;
  milestones: readonly Milestone[];
  start: Day;
}

/**
 * The goal where none is written: `increase` where the milestones lie above the baseline, rise, or are a single
 * one of a total or counter; `decrease` where they lie below it or fall, of what is logged and always positive: a falling
 * plan of a profit is an investment, and no wish. Null where that says both or nothing, and for bands. Amounts compare by
 * their mean per day, so that a quarter's stands beside a year's; those keyed by days are running totals, from 0 on.
 */
export function inferGoal({ kind, logged, baseline, milestones, start }: Journeying): Goal | null {
  if (milestones.some(({ target }) => isBand(target))) return null;
  const { accrues } = KINDS[kind];
  const dated = accrues && milestones.every(({ period }) => period.scale === "day");
  const whole = accrues ? milestones.filter((one) => !isPart(one, milestones)) : milestones;
  const values = whole.map((one) => (accrues && !dated ? perDay(one, start) : (one.target as number)));
  const origin = dated ? 0 : originOf(kind, baseline);
  const up = allFrom(origin, values, 1) || runs(values, 1);
  const down = allFrom(origin, values, -1) || runs(values, -1);
  if (up !== down) {
    if (up) return "increase";
    const positive = [...values, baseline ?? values[0]!].every((value) => value > 0);
    return logged && positive ? "decrease" : null;
  }
  return accrues && values.length === 1 && !down ? "increase" : null;
}

/** What the milestones are held against: the baseline, of amounts by its mean per day; null where it is none. */
function originOf(kind: KindName, baseline: number | null): number | null {
  if (baseline === null || KINDS[kind].baseline === "reading") return null;
  return KINDS[kind].accrues ? baseline / MEAN_DAYS.year : baseline;
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
