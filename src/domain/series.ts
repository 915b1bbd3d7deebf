import type { Day } from "./day.js";
import type { Meter } from "./kinds/index.js";
import { type Cadence, nextPeriod, type Period, periodHolding, SCALE_OF } from "./period.js";
import { accrues, type Kpi } from "./route.js";

/** The value of one full period: the amount in it, its last reading, or its mean. */
export interface PeriodValue {
  period: Period;
  value: number;
}

/**
 * The regular series of a KPI at a cadence: one value for each full period that was measured, up to the
 * through date. The running, incomplete period is left out; so is a first period that the measurements cover
 * only in part, of a KPI whose amounts add up. A period in which nothing was measured is no entry.
 */
export function seriesOf(
  kpi: Pick<Kpi, "kind">,
  meter: Meter,
  cadence: Cadence,
  start: Day,
  yearStarts: number,
): PeriodValue[] {
  const { through, days } = meter;
  const first = days[0];
  if (through === null || first === undefined) return [];
  const series: PeriodValue[] = [];
  let period = periodHolding(first, SCALE_OF[cadence], yearStarts);
  if (accrues(kpi) && first >= start && period.from < start) period = nextPeriod(period, yearStarts);
  let at = 0;
  for (; period.to <= through; period = nextPeriod(period, yearStarts)) {
    while (days[at]! < period.from) at++;
    const value = days[at]! <= period.to ? meter.over(period.from, period.to) : null;
    if (value !== null) series.push({ period, value });
  }
  return series;
}
