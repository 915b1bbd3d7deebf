import { accrues, holds, KINDS } from "../kinds/index.js";
import type { Plan } from "../lines/plan.js";
import type { Stop } from "../lines/stop.js";
import { anyBetween, firstFrom } from "../log/measurement.js";
import type { Meter } from "../log/meter.js";
import { type Era, sameStop } from "../plan/eras.js";
import { type Kpi, travels } from "../route/route.js";
import { isBand, meets, shortOf } from "../route/target.js";
import type { Day } from "../time/day.js";
import { actualFor, progressTo, runsUp } from "./progress.js";
import type { Verdict } from "./standing.js";
import { tolerated } from "./tolerance.js";

/**
 * The stops that have ended for a KPI: those measured through their due day, those reached before it, and
 * those of an at-most total that went over. Each is judged by the plan that was in force on that day, so a stop that
 * was changed after it had ended stands as it was. By due day.
 */
export function verdictsOf(eras: readonly Era[], meter: Meter, start: Day): Verdict[] {
  const current = eras.at(-1)!.plan.stops;
  const verdicts: Verdict[] = [];
  eras.forEach((era, at) => {
    for (const stop of era.plan.stops) {
      if (verdicts.some((one) => sameStop(one.stop, stop))) continue;
      // The change of another stop ends nothing.
      const changed = eras.slice(at + 1).find(({ plan }) => !plan.stops.some((one) => sameStop(one, stop)));
      const found = verdictIn({ ...era, until: changed?.from ?? null }, meter, stop, start);
      if (found) verdicts.push({ ...found, stop: current.find((one) => sameStop(one, stop)) ?? stop });
    }
  });
  return verdicts.sort((one, other) => one.stop.due - other.stop.due);
}

/** How a stop ended while an era lasted; null where it did not. */
function verdictIn(era: Era, meter: Meter, stop: Stop, start: Day): Verdict | null {
  const { kpi, plan, from, until } = era;
  const { through } = meter;
  if (through === null || (from !== null && stop.due < from)) return null;
  const closed = through >= stop.due && (until === null || stop.due < until);
  const day = turningDay(era, meter, stop, start);
  const turned = day !== null && (until === null || day < until) ? day : null;
  const over = turned !== null && !travels(kpi);
  const end = Math.min(through, stop.due, (until ?? Number.POSITIVE_INFINITY) - 1);
  const counted = !closed || countedIn(meter, stop);
  const actual = counted ? actualFor(kpi, meter, stop, end) : null;
  if (closed && actual === null)
    return { stop, actual, progress: null, verdict: "not-measured", date: null, touched: null };
  const good = actual !== null && !over && meetsPlan(kpi, plan, actual, stop);
  const early =
    turned !== null && travels(kpi) && (!holds(kpi) || stillThere(kpi, plan, stop, actual, good, closed));
  if (!closed && !early && !over) return null;
  const reached = closed ? good || (early && !holds(kpi)) : early;
  return {
    stop,
    actual,
    progress: actual === null ? null : progressTo(kpi, plan, stop, actual),
    verdict: reached ? "reached" : "missed",
    date: reached ? (turned ?? stop.due) : over ? turned : null,
    touched: !reached && holds(kpi) ? turned : null,
  };
}

/** Whether anything was counted of a stop's days. */
function countedIn({ amounts, days, over }: Meter, { from, due }: Stop): boolean {
  return amounts ? over(from, due) !== null : anyBetween(days, from, due);
}

/** Whether a level that was at its stop before the due day still is, within the tolerance; on the day it has to be there. */
function stillThere(
  kpi: Kpi,
  plan: Plan,
  stop: Stop,
  actual: number | null,
  good: boolean,
  closed: boolean,
): boolean {
  if (closed || good || actual === null) return good;
  return shortOf(kpi, actual, stop.target) < tolerated(kpi, plan, stop, stop.target as number);
}

/** Whether what came out is what was to be: of a mean that moves along a line, the mean of the line. */
function meetsPlan(kpi: Kpi, plan: Plan, actual: number, stop: Stop): boolean {
  const asked = KINDS[kpi.kind].bound && travels(kpi) ? plan.planned(stop.due, stop) : null;
  return meets(kpi, actual, asked ?? stop.target);
}

/**
 * The day on which a stop was decided before its end: the first reading or running sum at or past the target
 * of what travels towards it, or the day on which a total that was to stay below went over. A stop that was set or changed
 * looks at what was measured since then only.
 */
function turningDay({ kpi, from: since }: Era, meter: Meter, stop: Stop, start: Day): Day | null {
  if (isBand(stop.target)) return null;
  const { target } = stop;
  const runsOver = accrues(kpi) && kpi.goal === "at-most" && target >= 0;
  const first = Math.max(holds(kpi) ? start : stop.from, since ?? start);
  const on = (turns: (value: number) => boolean) => firstDay(kpi, meter, stop, first, turns);
  if (travels(kpi) && ((accrues(kpi) && runsUp(kpi, target)) || KINDS[kpi.kind].early))
    return on((value) => meets(kpi, value, target));
  return runsOver ? on((value) => !meets(kpi, value, target)) : null;
}

function firstDay(
  kpi: Kpi,
  meter: Meter,
  stop: Stop,
  from: Day,
  turns: (value: number) => boolean,
): Day | null {
  for (let at = firstFrom(meter.days, from); at < meter.days.length; at++) {
    const day = meter.days[at]!;
    if (day > stop.due) return null;
    const value = actualFor(kpi, meter, stop, day);
    if (value !== null && turns(value)) return day;
  }
  return null;
}
