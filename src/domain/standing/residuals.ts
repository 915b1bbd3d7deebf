import { accrues, holds, KINDS } from "../kinds/index.js";
import type { Kind } from "../kinds/kind.js";
import type { Plan } from "../lines/plan.js";
import { type Stop, stopAhead } from "../lines/stop.js";
import { firstFrom } from "../log/measurement.js";
import type { Meter, PeriodValue } from "../log/meter.js";
import { type Kpi, orientation, type Target } from "../route/route.js";
import { difference, isBand } from "../route/target.js";
import type { Day } from "../time/day.js";
import type { Period } from "../time/period.js";
import { asksNothing, OF_THE_WAY, wayTo } from "./tolerance.js";

/** How far one period was from its plan: positive is favourable, in per cent or in points (see `residualsOf`). */
export interface Residual {
  period: Period;
  value: number;
  /** How much of the KPI's own unit one of the residual's is: a per cent of what was planned, or 1. */
  per: number;
}

interface Deviation {
  period: Period;
  /** Favourable is positive, in the KPI's own unit. */
  gap: number;
  planned: number;
}

/**
 * The residuals of a KPI from its plan, one per full period since the start, each against the plan of then. Of what accrues
 * the period's own amount against its own planned amount, of the rest the reading against the plan on its date. In per
 * cent of planned; in points where the tolerance is; of a plan that touches 0 in per cent of the next milestone (or the
 * largest), and where every milestone is 0 in the KPI's own unit.
 */
export function residualsOf(
  kpi: Kpi,
  meter: Meter,
  plan: Plan,
  series: readonly PeriodValue[],
  start: Day,
): Residual[] {
  const deviations: Deviation[] = [];
  const held = DEVIATIONS[KINDS[kpi.kind].residual];
  for (let at = 0; at < series.length; at++) {
    const found = held({ kpi, meter, plan, entry: series[at]!, start });
    if (found) deviations.push(found);
  }
  if (inUnits(kpi, plan)) return deviations.map(({ period, gap }) => ({ period, value: gap, per: 1 }));
  const fixed = touchesZero(kpi, plan, deviations)
    ? milestoneUnit(kpi, plan, deviations.at(-1)?.period.to ?? start)
    : null;
  const residuals: Residual[] = [];
  for (let at = 0; at < deviations.length; at++) {
    const { period, gap, planned } = deviations[at]!;
    const per = (fixed ? fixed(period) : Math.abs(planned)) / 100;
    if (per > 0) residuals.push({ period, value: gap / per, per });
  }
  return residuals;
}

/** Whether deviations are counted in the KPI's own unit: its tolerance is, or there is nothing to take a part of. */
export function inUnits({ tolerance }: Kpi, plan: Plan): boolean {
  return "points" in tolerance || asksNothing(plan);
}

/**
 * The tolerance in the unit of the residuals: one of a whole number where every milestone is 0. Of a reading that travels
 * to a stop it is no more than a tenth of its leg's way.
 */
export function residualTolerance(
  kpi: Kpi,
  plan: Plan,
  stop: Stop | null,
  latest: Residual | undefined,
): number {
  const usual = usualTolerance(kpi, plan);
  const way = stop && wayTo(kpi, plan, stop);
  return way && latest ? Math.min(usual, (OF_THE_WAY * way) / latest.per) : usual;
}

function usualTolerance(kpi: Kpi, plan: Plan): number {
  if ("points" in kpi.tolerance) return kpi.tolerance.points;
  return inUnits(kpi, plan) ? 1 : 100 * kpi.tolerance.relative;
}

/** How far one period was from its plan, by what of it is held against that; null where nothing is planned. */
const DEVIATIONS: Readonly<Record<Kind["residual"], (held: Held) => Deviation | null>> = {
  amount: (held) => against(held.entry.period.from, held.entry.period.to, held),
  reading(held) {
    const day = lastReading(held.meter, held.entry.period.to);
    return against(day, day, held);
  },
  figure: (held) => against(held.entry.period.from, held.entry.period.to, held),
};

interface Held {
  kpi: Kpi;
  meter: Meter;
  plan: Plan;
  entry: PeriodValue;
  start: Day;
}

/** A value against what is planned of the days from … to; a period that began before the route did has no plan. */
function against(from: Day, to: Day, { kpi, plan, entry: { period, value }, start }: Held): Deviation | null {
  const planned = (accrues(kpi) ? from : to) < start ? null : plan.over(from, to);
  if (planned === null) return null;
  if (isBand(planned)) return { period, ...insideBand(value, planned) };
  return { period, gap: orientation(kpi.goal) * difference(value, planned), planned };
}

function lastReading({ days }: Meter, to: Day): Day {
  return days[firstFrom(days, to + 1) - 1]!;
}

/** The distance to the nearer bound: positive inside. */
function insideBand(value: number, { low, high }: Extract<Target, object>): { gap: number; planned: number } {
  const [above, below] = [value - low, high - value];
  return above < below ? { gap: above, planned: low } : { gap: below, planned: high };
}

function sizeOf(target: Target): number {
  return isBand(target) ? Math.max(Math.abs(target.low), Math.abs(target.high)) : Math.abs(target);
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
  const size = ({ target }: Stop) => sizeOf(target);
  const next = stopAhead(plan.stops, day);
  const reference = [...(next ? [next] : []), ...[...plan.stops].sort((a, b) => size(b) - size(a))].find(
    (stop) => size(stop) > 0,
  );
  if (!reference) return () => 0;
  const days = reference.due - reference.from + 1;
  return ({ from, to }) => size(reference) * (accrues(kpi) ? (to - from + 1) / days : 1);
}
