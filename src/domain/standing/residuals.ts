import { accrues, holds, KINDS } from "../kinds/index.js";
import type { Kind } from "../kinds/kind.js";
import type { Plan } from "../lines/plan.js";
import { type Stop, stopAhead } from "../lines/stop.js";
import type { Meter } from "../log/meter.js";
import type { PeriodValue } from "../log/period-value.js";
import { firstFrom } from "../log/readings.js";
import type { Era } from "../plan/eras.js";
import { type Kpi, orientation, type Target } from "../route/route.js";
import { isBand } from "../route/target.js";
import type { Day } from "../time/day.js";
import type { Period } from "../time/period.js";

/** How far one period was from its plan: positive is favourable, in per cent or in points (see `residualsOf`). */
export interface Residual {
  period: Period;
  value: number;
}

interface Deviation {
  period: Period;
  /** Favourable is positive, in the KPI's own unit. */
  gap: number;
  planned: number;
}

/**
 * The residuals of a KPI from its plan, one per full period since `since`. Of what accrues the period's own amount
 * against its own planned amount, of the rest the reading against the plan on its date. In per cent of planned;
 * in points where the tolerance is; of a plan that touches 0 in per cent of the next milestone (or the largest).
 */
export function residualsOf(
  kpi: Kpi,
  meter: Meter,
  plan: Plan,
  series: readonly PeriodValue[],
  since: Day,
): Residual[] {
  const deviations: Deviation[] = [];
  const held = DEVIATIONS[KINDS[kpi.kind].residual];
  for (let at = 0; at < series.length; at++) {
    const found = held({ kpi, meter, plan, entry: series[at]!, since });
    if (found) deviations.push(found);
  }
  if ("points" in kpi.tolerance) return deviations.map(({ period, gap }) => ({ period, value: gap }));
  const fixed = touchesZero(kpi, plan, deviations)
    ? milestoneUnit(kpi, plan, deviations.at(-1)?.period.to ?? since)
    : null;
  const residuals: Residual[] = [];
  for (let at = 0; at < deviations.length; at++) {
    const { period, gap, planned } = deviations[at]!;
    const unit = fixed ? fixed(period) : Math.abs(planned);
    if (unit > 0) residuals.push({ period, value: (100 * gap) / unit });
  }
  return residuals;
}

/**
 * Since when the periods measured have the plan that they have; null: from the beginning. A re-route begins the series
 * anew only where it changes what was planned for them: that of a later leg leaves every residual as it is.
 */
export function plannedSince(
  eras: readonly Era[],
  meter: Meter,
  series: readonly PeriodValue[],
  start: Day,
): Day | null {
  const residuals = ({ kpi, plan }: Era) => residualsOf(kpi, meter, plan, series, start);
  let at = eras.length - 1;
  while (at > 0 && sameResiduals(residuals(eras[at]!), residuals(eras[at - 1]!))) at--;
  return eras[at]!.from;
}

function sameResiduals(some: readonly Residual[], others: readonly Residual[]): boolean {
  const close = (one: number, other: number) => Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one));
  return (
    some.length === others.length &&
    some.every(
      ({ period, value }, at) => period.from === others[at]!.period.from && close(value, others[at]!.value),
    )
  );
}

/** The tolerance in the unit of the residuals. */
export function residualTolerance({ tolerance }: Kpi): number {
  return "points" in tolerance ? tolerance.points : 100 * tolerance.relative;
}

/** How far one period was from its plan, by what of it is held against that; null where nothing is planned. */
const DEVIATIONS: Readonly<Record<Kind["residual"], (held: Held) => Deviation | null>> = {
  amount: ({ kpi, plan, entry: { period, value }, since }) => {
    const planned = period.from < since ? null : plannedAmount(plan, period.from, period.to);
    return planned === null ? null : { period, gap: orientation(kpi.goal) * (value - planned), planned };
  },
  reading: (held) => readOn(lastReading(held.meter, held.entry.period.to), held),
  figure: (held) => readOn(held.entry.period.to, held),
};

interface Held {
  kpi: Kpi;
  meter: Meter;
  plan: Plan;
  entry: PeriodValue;
  since: Day;
}

/** A value against what is planned on a day. */
function readOn(day: Day, { kpi, plan, entry: { period, value }, since }: Held): Deviation | null {
  const stop = day < since ? null : stopAhead(plan.stops, day);
  const planned = stop && plan.planned(day, stop);
  if (planned === null) return null;
  if (isBand(planned)) return { period, ...insideBand(value, planned) };
  return { period, gap: orientation(kpi.goal) * (value - planned), planned };
}

function lastReading({ days }: Meter, to: Day): Day {
  return days[firstFrom(days, to + 1) - 1]!;
}

/** The distance to the nearer bound: positive inside. */
function insideBand(value: number, { low, high }: Extract<Target, object>): { gap: number; planned: number } {
  const [above, below] = [value - low, high - value];
  return above < below ? { gap: above, planned: low } : { gap: below, planned: high };
}

/** The amount planned for the days from … to, stop by stop; null where no stop plans all of them. */
function plannedAmount(plan: Plan, from: Day, to: Day): number | null {
  let amount = 0;
  for (let day = from; day <= to; ) {
    // A part of a year comes first in the list, and does not plan the days before it.
    const stop = plan.stops.find(({ from, due }) => from <= day && day <= due);
    if (!stop) return null;
    const end = Math.min(to, stop.due);
    const through = plan.planned(end, stop);
    const before = day > stop.from ? plan.planned(day - 1, stop) : 0;
    if (through === null || before === null || isBand(through) || isBand(before)) return null;
    amount += through - before;
    day = end + 1;
  }
  return amount;
}

function touchesZero(kpi: Kpi, plan: Plan, deviations: readonly Deviation[]): boolean {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  const take = (value: number) => {
    if (value < low) low = value;
    if (value > high) high = value;
  };
  for (const { planned } of deviations) take(planned);
  if (holds(kpi)) {
    if (kpi.baseline !== null) take(kpi.baseline);
    for (const { target } of plan.stops) if (!isBand(target)) take(target);
  }
  return low <= 0 && high >= 0;
}

/**
 * What the residual of a period is a part of where the plan touches 0: the milestone ahead of a day, or, where that is
 * 0, the largest one. Of what accrues the period's even share in it: a week's residual is no part of a year.
 */
function milestoneUnit(kpi: Kpi, plan: Plan, day: Day): (period: Period) => number {
  const size = ({ target }: Stop) =>
    isBand(target) ? Math.max(Math.abs(target.low), Math.abs(target.high)) : Math.abs(target);
  const next = stopAhead(plan.stops, day);
  const reference = [...(next ? [next] : []), ...[...plan.stops].sort((a, b) => size(b) - size(a))].find(
    (stop) => size(stop) > 0,
  );
  if (!reference) return () => 0;
  const days = reference.due - reference.from + 1;
  return ({ from, to }) => size(reference) * (accrues(kpi) ? (to - from + 1) / days : 1);
}
