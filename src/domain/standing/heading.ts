import { accrues } from "../kinds/index.js";
import type { Plan } from "../lines/plan.js";
import { legFrom, type Stop, stopAhead, stopsHolding } from "../lines/stop.js";
import type { Meter } from "../log/meter.js";
import type { Kpi, Route } from "../route/route.js";
import type { Day } from "../time/day.js";
import { periodHolding } from "../time/period.js";

/** Which stops a KPI is measured against, by the day up to which it is measured. */
export interface Heading {
  /** The milestone one is heading for, the next once the current one is closed; null after the last. */
  stop: Stop | null;
  lastStop: Stop | null;
  /** The stop that the actual belongs to: the current one, on its due day too, or after the last one the last. */
  judged: Stop | null;
  /** The longer ones that hold the judged one's days: judged as well. */
  longer: readonly Stop[];
  /** The first day that the actual counts: of the stop it belongs to, of an input that of the running year. */
  countedFrom: Day;
  /** The first day of the leg to the judged stop. */
  legFrom: Day;
}

/** Where a KPI is heading. What was never measured is heading for the first stop after today. */
export function headingOf(kpi: Kpi, plan: Plan, { through }: Meter, route: Route, today: Day): Heading {
  const lastStop = plan.stops.at(-1) ?? null;
  const day = through ?? today + 1;
  const [now = null, ...longer] = current(kpi, plan.stops, Math.min(day, lastStop?.due ?? day));
  const ahead = lastStop !== null && day <= lastStop.due;
  const open = now && (through === null || through < now.due) ? now : null;
  const stop = ahead ? (open ?? next(kpi, plan.stops, day + (now ? 1 : 0))) : null;
  const judged = now ?? stop ?? lastStop;
  return {
    stop,
    lastStop,
    judged,
    longer,
    countedFrom: judged?.from ?? inputFrom(route, through),
    legFrom: judged ? legFromOf(kpi, plan.stops, judged, route.start) : route.start,
  };
}

/** The current stops on a day, the one that speaks first: of readings the first due on or after it. */
function current(kpi: Kpi, stops: readonly Stop[], day: Day): Stop[] {
  if (accrues(kpi)) return stopsHolding(stops, day);
  const ahead = stopAhead(stops, day);
  return ahead ? [ahead] : [];
}

/** The stop that is current from a day on: where none is, the first whose days begin after it. */
function next(kpi: Kpi, stops: readonly Stop[], day: Day): Stop | null {
  const [now] = current(kpi, stops, day);
  if (now) return now;
  const begins = Math.min(...stops.filter(({ from }) => from > day).map(({ from }) => from));
  return Number.isFinite(begins) ? (current(kpi, stops, begins)[0] ?? null) : null;
}

/** A leg of an amount is its own period. */
function legFromOf(kpi: Kpi, stops: readonly Stop[], stop: Stop, start: Day): Day {
  return accrues(kpi) ? stop.from : legFrom(stops, stop, start);
}

/** The day from which on an input is counted: the start of the running year. */
function inputFrom({ start, yearStarts }: Route, through: Day | null): Day {
  return through === null ? start : Math.max(start, periodHolding(through, "year", yearStarts).from);
}
