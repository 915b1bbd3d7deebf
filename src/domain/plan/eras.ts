import type { Plan } from "../lines/plan.js";
import type { Stop } from "../lines/stop.js";
import type { Meter } from "../log/meter.js";
import { formulaIds } from "../route/formula.js";
import type { Change, Kpi, Route } from "../route/route.js";
import { sameTarget } from "../route/target.js";
import type { Day } from "../time/day.js";
import { plannerOf, stopsOn } from "./planner.js";
import { type Version, versionsOf } from "./versions.js";

/** A stretch of time in which the plan of one KPI stayed the same. */
export interface Era {
  /** The KPI with the milestones of then. */
  kpi: Kpi;
  plan: Plan;
  /** Its first day, on which the plan was changed to this; null: from the beginning. */
  from: Day | null;
  /** The day on which the plan was changed to the next; null: in force now. */
  until: Day | null;
}

/**
 * The eras of each KPI's plan up to the route given, by id, the oldest first: each plan goes on from the one before it, so
 * that no change moves the line before its day. A change of other KPIs makes no era; one of an input does, where the plan
 * follows its inputs.
 */
export function erasOf(route: Route, meters: ReadonlyMap<string, Meter>): Map<string, Era[]> {
  const eras = new Map<string, Era[]>(route.kpis.map(({ id }) => [id, []]));
  const versions = [...versionsOf(route)].reverse();
  versions.forEach(({ route, since }, at) => {
    const touched = at > 0 ? touchedBetween(versions[at - 1]!, versions[at]!) : null;
    const last = (kpi: Kpi) => eras.get(kpi.id)!.at(-1);
    const stands = touched ? route.kpis.filter(({ id }) => !touched.has(id)) : [];
    const planOf = plannerOf(
      route,
      meters,
      (kpi) => (since === null ? null : { plan: last(kpi)!.plan, on: since }),
      new Map(stands.map((kpi) => [kpi.id, last(kpi)!.plan])),
    );
    const made = route.kpis
      .filter((kpi) => !stands.includes(kpi))
      .map((kpi): Era => ({ kpi, plan: planOf(kpi), from: since, until: null }));
    for (const era of made) {
      const before = last(era.kpi);
      if (before) before.until = since;
      eras.get(era.kpi.id)!.push(era);
    }
  });
  return eras;
}

/** The KPIs whose planned line differs between two versions of a route. */
function touchedBetween(one: Version, other: Version): Set<string> {
  const touched = new Set<string>();
  const before = new Map(one.route.kpis.map((kpi) => [kpi.id, kpi]));
  for (const kpi of other.route.kpis) {
    if (!samePlan(one.route, before.get(kpi.id)!, other.route, kpi)) touched.add(kpi.id);
  }
  for (let grown = true; grown; ) {
    grown = false;
    for (const { id, planFollows, formula } of other.route.kpis) {
      if (!planFollows || touched.has(id) || !formulaIds(formula!).some((input) => touched.has(input.id)))
        continue;
      touched.add(id);
      grown = true;
    }
  }
  return touched;
}

function samePlan(oneRoute: Route, one: Kpi, otherRoute: Route, other: Kpi): boolean {
  if (!sameJams(oneRoute, otherRoute, one.id)) return false;
  if (one === other && oneRoute.destination.arrive === otherRoute.destination.arrive) return true;
  if (one.goal !== other.goal || one.path !== other.path || one.planFollows !== other.planFollows)
    return false;
  const [stops, others] = [stopsOn(oneRoute, one), stopsOn(otherRoute, other)];
  return stops.length === others.length && stops.every((stop, at) => sameStop(stop, others[at]!));
}

/** Whether what is known to lie ahead of a KPI is the same. */
function sameJams({ ahead: some }: Route, { ahead: others }: Route, id: string): boolean {
  const own = (jams: Route["ahead"]) => jams.filter(({ effect }) => effect.has(id));
  const [one, other] = [own(some), own(others)];
  return one.length === other.length && one.every((jam, at) => jam === other[at]);
}

/** Whether two stops are one: the same days, the same target. */
export function sameStop(one: Stop, other: Stop): boolean {
  return (
    one.period.key === other.period.key &&
    one.from === other.from &&
    one.due === other.due &&
    sameTarget(one.target, other.target)
  );
}

/** The change that brought about the plan of a KPI as it is; null where it is the original one. */
export function changeOf(route: Route, eras: readonly Era[]): Change | null {
  const { from, kpi } = eras.at(-1)!;
  if (from === null) return null;
  const onDay = route.changes.filter(({ date }) => date === from);
  const names = ({ set, moved }: Change) => [...set, ...moved].some((one) => one.kpi === kpi.id);
  return onDay.findLast(names) ?? onDay.findLast((one) => one.destination !== null) ?? onDay.at(-1) ?? null;
}
