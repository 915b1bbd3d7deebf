import type { Measurement } from "../log/measurement.js";
import type { Route } from "../route/route.js";
import type { Day } from "../time/day.js";
import { latestComplete, nextPeriod, periodHolding, SCALE_OF } from "../time/period.js";
import { bookedForPeriod, type Loggable, usualDay } from "./entry.js";

/** Something that has not been measured for its latest period. */
export interface Due {
  what: Loggable;
  /** The first day that is not counted yet: the day after the last measurement, or the route's start. */
  since: Day;
  /** The last measurement; null where it was never measured. */
  last: Measurement | null;
  /** The day a figure typed now would be booked on. */
  day: Day;
}

/**
 * What is due as of today: amounts whose latest full period is not booked, and readings of which there is none in
 * the latest full period or after it. Nothing is due before the route starts.
 */
export function dueOn(route: Route, measurements: readonly Measurement[], today: Day): Due[] {
  if (today < route.start) return [];
  const logged = [...route.kpis.filter((kpi) => kpi.formula === null), ...route.fuel];
  return logged.flatMap((what) => {
    const own = measurements.filter(({ kpi, date }) => kpi === what.id && date <= today);
    const last = own.reduce<Measurement | null>(
      (latest, one) => (latest && latest.date >= one.date ? latest : one),
      null,
    );
    const day = Math.max(usualDay(what, today, route.yearStarts), route.start);
    const through = last?.date ?? null;
    const due = bookedForPeriod(what) ? firstDueDay(what, route) <= today : true;
    if (!due || (through !== null && through >= wantedThrough(what, route, today))) return [];
    return [{ what, since: through === null ? route.start : through + 1, last, day }];
  });
}

/** The day from which on the first amount of a route can be booked: after its first (part of a) period. */
function firstDueDay(what: Loggable, route: Route): Day {
  return nextPeriod(periodHolding(route.start, SCALE_OF[what.cadence], route.yearStarts), route.yearStarts)
    .from;
}

function wantedThrough(what: Loggable, route: Route, today: Day): Day {
  if (bookedForPeriod(what)) return usualDay(what, today, route.yearStarts);
  return latestComplete(today - 1, SCALE_OF[what.cadence], route.yearStarts).from;
}
