import { accrues, holds } from "../kinds/index.js";
import type { Plan } from "../lines/plan.js";
import type { Stop, Stretch } from "../lines/stop.js";
import type { Meter } from "../log/meter.js";
import { type Kpi, orientation, type Route, travels } from "../route/route.js";
import { isBand, meets, past } from "../route/target.js";
import type { Day } from "../time/day.js";
import type { Progress, Variance } from "./standing.js";

/** The actual of a KPI for a stop, through a day: amounts inside the stop's days, the last reading, or the mean inside. */
export function actualFor(kpi: Kpi, meter: Meter, stop: Stop, day: Day): number | null {
  if (accrues(kpi) && day < stop.from) return 0;
  return meter.over(stop.from, day);
}

/** What counts so far for the stop one is heading for: nothing yet of an amount whose days have not begun. */
export function actualToward(kpi: Kpi, meter: Meter, stop: Stop): number | null {
  return meter.through === null ? null : actualFor(kpi, meter, stop, meter.through);
}

/** The actual of the stop one is heading for; after the last one what it came to. */
export function actualNow(kpi: Kpi, meter: Meter, judged: Stop): number | null {
  if (meter.through === null) return null;
  const day = holds(kpi) ? meter.through : Math.min(meter.through, judged.due);
  return actualFor(kpi, meter, judged, day);
}

/**
 * Progress to a milestone, as a fraction: of an amount that runs up to it actual ÷ milestone (null of one that is to stay
 * on a side: “12 of at most 20”), of the rest
 * (actual − leg start) ÷ (target − leg start). Never clamped; a distance of 0 is 1 once reached, else null.
 */
export function progressTo(kpi: Kpi, plan: Plan, stop: Stop, actual: number): number | null {
  if (isBand(stop.target) || (accrues(kpi) && !runsUp(kpi, stop.target))) return null;
  const from = accrues(kpi) ? 0 : plan.legStart(stop);
  if (from === null) return null;
  const distance = stop.target - from;
  if (distance === 0) return meets(kpi, actual, stop.target) ? 1 : null;
  return (actual - from) / distance;
}

/** Whether an amount runs up to its milestone, rather than staying on a side of it. */
export function runsUp(kpi: Kpi, target: number): boolean {
  return travels(kpi) && target * orientation(kpi.goal) > 0;
}

/** The part of the time from start to arrival that has passed on a day. */
export function timeShare({ start, arrive }: Stretch, day: Day): number | null {
  return arrive === start ? null : (day - start) / (arrive - start);
}

/** Progress to the milestone, along the route, and of the time, as of the through date. */
export function progressOf(
  route: Route,
  kpi: Kpi,
  plan: Plan,
  judged: Stop | null,
  actual: number | null,
  variance: Variance | null,
  through: Day | null,
): Progress {
  const stretch = { start: route.start, arrive: route.destination.arrive };
  const earned = variance?.earned ?? null;
  return {
    milestone: judged && actual !== null ? progressTo(kpi, plan, judged, actual) : null,
    route: earned === null ? null : timeShare(stretch, earned),
    time: through === null ? null : timeShare(stretch, through),
  };
}

/** What is still to go to a stop, in the goal's direction: negative once past it. */
export function toGo(kpi: Kpi, stop: Stop | null, actual: number | null): number | null {
  if (!stop || actual === null || isBand(stop.target)) return null;
  return past(kpi, stop.target, actual);
}
