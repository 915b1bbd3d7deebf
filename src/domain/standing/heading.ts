import type { Plan } from "../lines/plan.js";
import { legFrom, type Stop, stopAhead } from "../lines/stop.js";
import type { Meter } from "../log/meter.js";
import type { Route } from "../route/route.js";
import type { Day } from "../time/day.js";
import { inputFrom } from "./input.js";

/** Which stops a KPI is measured against, by the day up to which it is measured. */
export interface Heading {
  /** The milestone one is heading for; null after the last. */
  stop: Stop | null;
  lastStop: Stop | null;
  /** The stop whose period the actual belongs to: the one ahead, or after the last one the last. */
  judged: Stop | null;
  /** The first day that the actual counts: of the stop it belongs to, of an input that of the running year. */
  countedFrom: Day;
  /** The first day of the leg to the judged stop. */
  legFrom: Day;
}

/** Where a KPI is heading. What was never measured is heading for the first stop after today. */
export function headingOf(plan: Plan, meter: Meter, route: Route, today: Day): Heading {
  const stop = stopAhead(plan.stops, meter.through ?? today + 1);
  const lastStop = plan.stops.at(-1) ?? null;
  const judged = stop ?? lastStop;
  return {
    stop,
    lastStop,
    judged,
    countedFrom: judged?.from ?? inputFrom(route, meter),
    legFrom: judged ? legFrom(plan.stops, judged, route.start) : route.start,
  };
}
