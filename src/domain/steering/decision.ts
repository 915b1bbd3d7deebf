import { replanned } from "../plan/versions.js";
import { kpiOf } from "../route/lookup.js";
import type { Change, Destination, Milestone, Route } from "../route/route.js";
import type { Day } from "../time/day.js";
import type { RouteSteer } from "./steer.js";

/** A decision about the route, with who took it and why. */
export interface Decision {
  date: Day;
  why: string;
  by: string | null;
  steers: readonly RouteSteer[];
  /** The strategy from now on; null: as it is. */
  strategy: string | null;
  /** The KPI whose plan is kept although another was thought of, and until when that is quiet. */
  stay: string | null;
  until: Day | null;
  /** What of the destination is another from now on. */
  destination: Partial<Destination> | null;
}

/** A decision as the change that the route keeps: with what was before. */
export function changeFrom(route: Route, decision: Decision): Change {
  const { date, why, by, steers, strategy, stay, until, destination } = decision;
  const { vision, arrive } = route.destination;
  const before: Destination = { vision, arrive };
  const targetOf = (id: string, key: string) =>
    kpiOf(route, id)?.milestones.find(({ period }) => period.key === key)?.target ?? null;
  return {
    date,
    why,
    by,
    set: steers.flatMap((one) =>
      one.steer === "milestone"
        ? [{ kpi: one.id, period: one.period.key, from: targetOf(one.id, one.period.key), to: one.target }]
        : [],
    ),
    moved: steers.flatMap((one) =>
      one.steer === "move" ? [{ kpi: one.id, from: one.from.key, to: one.to.key }] : [],
    ),
    stay,
    until,
    strategy: strategy === null ? null : { from: route.strategy, to: strategy },
    destination: destination && { from: before, to: { ...before, ...destination } },
  };
}

/** The route with one more change in force: its milestones are set first, then moved. */
export function rerouted(route: Route, change: Change, steers: readonly RouteSteer[]): Route {
  const own = new Map<string, Milestone[]>(
    route.kpis.map((kpi) => [kpi.id, kpi.planFollows ? [] : [...kpi.milestones]]),
  );
  for (const one of steers) if (one.steer === "milestone") put(own.get(one.id)!, one);
  for (const one of steers) if (one.steer === "move") move(own.get(one.id)!, one);
  const changed: Route = {
    ...route,
    strategy: change.strategy ? change.strategy.to : route.strategy,
    destination: { ...route.destination, ...change.destination?.to },
    changes: [...route.changes, change],
  };
  const replan = steers.length > 0 || change.destination !== null;
  return replan ? { ...changed, kpis: replanned(changed, own) } : changed;
}

function put(milestones: Milestone[], { period, target }: Extract<RouteSteer, { steer: "milestone" }>): void {
  const at = milestones.findIndex((one) => one.period.key === period.key);
  if (at < 0) milestones.push({ period, target });
  else milestones[at] = { period, target };
}

function move(milestones: Milestone[], { from, to }: Extract<RouteSteer, { steer: "move" }>): void {
  const at = milestones.findIndex((one) => one.period.key === from.key);
  milestones[at] = { period: to, target: milestones[at]!.target };
}
