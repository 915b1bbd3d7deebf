import { type Measurement, type Readings, readingsAsOf } from "../log/measurement.js";
import type { Meter, PeriodValue } from "../log/meter.js";
import { type Doubt, withoutDoubts } from "../log/suspicion.js";
import type { Measured, Route } from "../route/route.js";
import type { Day } from "../time/day.js";
import { nextPeriod, periodHolding, SCALE_OF } from "../time/period.js";
import { accrues } from "./index.js";
import { metersOf } from "./meters.js";

/** What is measured of a route as of a day, without what is doubted: that is no figure until somebody confirms it. */
export interface MeasuredOn {
  readings: ReadonlyMap<string, Readings>;
  histories: Histories;
  doubts: readonly Doubt[];
}

/** What is measured of a route as of `today`: measurements dated after it do not exist. */
export function measuredOn(route: Route, measurements: readonly Measurement[], today: Day): MeasuredOn {
  const { trusted, doubts } = withoutDoubts(measurements, today);
  const readings = readingsAsOf(trusted, today);
  return { readings, histories: new Histories(route, metersOf(route, readings)), doubts };
}

/** The regular series of a route's KPIs and fuels, each made once, when it is first asked for. */
export class Histories {
  private readonly made = new Map<string, readonly PeriodValue[]>();

  constructor(
    private readonly route: Pick<Route, "start" | "yearStarts">,
    readonly meters: ReadonlyMap<string, Meter>,
  ) {}

  of(measured: Measured): readonly PeriodValue[] {
    const known = this.made.get(measured.id);
    if (known) return known;
    const series = seriesOf(measured, this.meters.get(measured.id)!, this.route);
    this.made.set(measured.id, series);
    return series;
  }
}

/**
 * The regular series of a KPI at its cadence: one value for each full period that was measured, up to the
 * through date. The running, incomplete period is left out; so is a first period that the measurements cover
 * only in part, of a KPI whose amounts add up. A period in which nothing was measured is no entry.
 */
function seriesOf(
  kpi: Measured,
  meter: Meter,
  { start, yearStarts }: Pick<Route, "start" | "yearStarts">,
): PeriodValue[] {
  const { through, days, amounts } = meter;
  const begins = amounts?.from ?? days;
  const first = begins[0];
  if (through === null || first === undefined) return [];
  const series: PeriodValue[] = [];
  let period = periodHolding(first, SCALE_OF[kpi.cadence], yearStarts);
  if (amounts ? first > period.from : accrues(kpi) && first >= start && period.from < start)
    period = nextPeriod(period, yearStarts);
  let at = 0;
  for (; period.to <= through; period = nextPeriod(period, yearStarts)) {
    while (days[at]! < period.from) at++;
    const value = begins[at]! <= period.to ? meter.over(period.from, period.to) : null;
    if (value !== null) series.push({ period, value });
  }
  return series;
}
