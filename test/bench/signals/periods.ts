import type { Route } from "../../../src/domain/route/route.js";
import { journeyOf } from "../../../src/domain/standing/journey.js";
import type { Day } from "../../../src/domain/time/day.js";
import { nextPeriod, periodHolding } from "../../../src/domain/time/period.js";

/** A period as the plan of the only KPI of a route has it; the first one may be a part of one. */
export interface Planned {
  /** Its last day. */
  date: Day;
  days: number;
  /** What the plan has of a day of it: of an amount on average, of a reading on the last one. */
  perDay: number;
}

/** All periods from the start of a route to its last stop, whichever stops they cross. */
export function plannedPeriods(route: Route, scale: "week" | "month"): Planned[] {
  const { start } = route;
  const { kpi, plan } = journeyOf(route, { measurements: [], notes: [] }, start, { only: [] }).standings[0]!;
  const stops = plan.stops.filter(
    ({ due, from }) => !plan.stops.some((one) => one.due === due && one.from > from),
  );
  const on = (day: Day): number => {
    const stop = stops.find(({ due }) => due >= day)!;
    const planned = plan.planned(day, stop) as number;
    if (kpi.kind !== "total") return planned;
    return planned - (day > stop.from && day > start ? (plan.planned(day - 1, stop) as number) : 0);
  };
  const periods: Planned[] = [];
  const last = plan.stops.at(-1)!.due;
  for (let period = periodHolding(start, scale); period.to <= last; period = nextPeriod(period)) {
    const from = Math.max(period.from, start);
    const days = period.to - from + 1;
    let sum = 0;
    for (let day = from; day <= period.to; day++) sum += on(day);
    periods.push({ date: period.to, days, perDay: kpi.kind === "total" ? sum / days : on(period.to) });
  }
  return periods;
}
