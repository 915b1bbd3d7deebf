import type { Kpi, Milestone, Target } from "../route/route.js";
import type { Day } from "../time/day.js";
import type { Period } from "../time/period.js";

/** A milestone on the road: its period clipped to start … arrive, due on its last day. */
export interface Stop {
  period: Period;
  from: Day;
  due: Day;
  target: Target;
  /** It is no milestone that somebody set, but a year on the way to a far one. */
  derived?: true;
}

/** The stretch of the calendar that a route covers, both days included. */
export interface Stretch {
  start: Day;
  arrive: Day;
}

/** Where a milestone lies on the road. One keyed by a plain date counts from the route's start. */
export function stopOf(milestone: Milestone, { start, arrive }: Stretch): Stop {
  const { period, target } = milestone;
  const from = period.scale === "day" ? start : Math.max(period.from, start);
  return { period, from, due: Math.min(period.to, arrive), target };
}

/** The stops of a KPI in order of due day; of two due on the same day the longer one last. */
export function stopsOf(kpi: Kpi, stretch: Stretch): Stop[] {
  return kpi.milestones
    .map((milestone) => stopOf(milestone, stretch))
    .sort((a, b) => a.due - b.due || b.from - a.from);
}

/**
 * The stops of an amount whose days hold a day, the shortest first: that one is the current, and the longer ones are judged
 * as well. Of running totals keyed by plain dates, which come last, only the first that is due on or after the day.
 */
export function stopsHolding(stops: readonly Stop[], day: Day): Stop[] {
  const dated = (stop: Stop) => stop.period.scale === "day";
  const holds = ({ from, due }: Stop) => from <= day && day <= due;
  const periods = stops.filter((stop) => !dated(stop) && holds(stop));
  const next = stops.find((stop) => dated(stop) && holds(stop));
  const shortestFirst = periods.sort((one, other) => daysOf(one) - daysOf(other));
  return next ? [...shortestFirst, next] : shortestFirst;
}

function daysOf({ period }: Stop): number {
  return period.to - period.from;
}

/** The stop one is heading for on a day: the first due on or after it; of two due on the same day the longer; null after the last. */
export function stopAhead(stops: readonly Stop[], day: Day): Stop | null {
  const first = stops.findIndex((stop) => stop.due >= day);
  if (first < 0) return null;
  let at = first;
  while (stops[at + 1]?.due === stops[first]!.due) at++;
  return stops[at]!;
}

/** The stop due before this one, on an earlier day; null where it is the first. */
export function stopBefore(stops: readonly Stop[], stop: Stop): Stop | null {
  return stops.findLast((other) => other.due < stop.due) ?? null;
}

/** The first day of the leg to a stop: after the stop before it, or the start. */
export function legFrom(stops: readonly Stop[], stop: Stop, start: Day): Day {
  const before = stopBefore(stops, stop);
  return before ? before.due + 1 : start;
}

/** The stops that are still to come where `stop` is the one ahead: also the shorter ones that are due with it. */
export function stopsFrom(stops: readonly Stop[], stop: Stop): Stop[] {
  return stops.filter(({ due }) => due >= stop.due);
}
