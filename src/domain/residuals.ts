import type { Day } from "./day.js";
import type { Meter } from "./kinds/index.js";
import type { Period } from "./period.js";
import { isBand, type Plan, stopAhead } from "./plan/index.js";
import { firstFrom } from "./readings.js";
import { accrues, type Kpi, orientation, type Target } from "./route.js";
import type { PeriodValue } from "./series.js";

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
  const deviations = series.flatMap((entry) => deviation(kpi, meter, plan, entry, since) ?? []);
  if ("points" in kpi.tolerance) return deviations.map(({ period, gap }) => ({ period, value: gap }));
  const fixed = touchesZero(kpi, plan, deviations)
    ? milestoneSize(plan, deviations.at(-1)?.period.to ?? since)
    : null;
  return deviations.flatMap(({ period, gap, planned }) => {
    const unit = fixed ?? Math.abs(planned);
    return unit > 0 ? [{ period, value: (100 * gap) / unit }] : [];
  });
}

/** The tolerance in the unit of the residuals. */
export function residualTolerance({ tolerance }: Kpi): number {
  return "points" in tolerance ? tolerance.points : 100 * tolerance.relative;
}

function deviation(kpi: Kpi, meter: Meter, plan: Plan, entry: PeriodValue, since: Day): Deviation | null {
  const { period, value } = entry;
  if (accrues(kpi)) {
    if (period.from < since) return null;
    const planned = plannedAmount(plan, period.from, period.to);
    return planned === null ? null : { period, gap: orientation(kpi.goal) * (value - planned), planned };
  }
  const day = kpi.kind === "level" ? lastReading(meter, period.to) : period.to;
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
export function plannedAmount(plan: Plan, from: Day, to: Day): number | null {
  let amount = 0;
  for (let day = from; day <= to; ) {
    const stop = stopAhead(plan.stops, day);
    if (!stop || stop.from > day) return null;
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
  const targets = plan.stops.flatMap(({ target }) => (isBand(target) ? [] : [target]));
  const line = kpi.kind === "level" ? [...(kpi.baseline === null ? [] : [kpi.baseline]), ...targets] : [];
  const values = [...deviations.map(({ planned }) => planned), ...line];
  return values.length > 0 && Math.min(...values) <= 0 && Math.max(...values) >= 0;
}

/** The size of the milestone ahead of a day; where that is 0 the largest one's. */
function milestoneSize(plan: Plan, day: Day): number {
  const size = (target: Target) =>
    isBand(target) ? Math.max(Math.abs(target.low), Math.abs(target.high)) : Math.abs(target);
  const next = stopAhead(plan.stops, day);
  return (next && size(next.target)) || Math.max(0, ...plan.stops.map(({ target }) => size(target)));
}
