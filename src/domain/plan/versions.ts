import { KINDS } from "../kinds/index.js";
import type { Stretch } from "../lines/stop.js";
import { orderOf } from "../route/order.js";
import type { Change, Kpi, Milestone, Path, Route, Target } from "../route/route.js";
import { isBand } from "../route/target.js";
import type { Goal } from "../say/terms.js";
import type { Day } from "../time/day.js";
import { parsePeriod } from "../time/period.js";
import { byDueDay, type Input, inputOf, inputOfFuel, milestonesOf, plannedBy } from "./follows.js";
import { inferGoal } from "./goal.js";

/** A route as it was in force from a day on; null: from the beginning. */
export interface Version {
  route: Route;
  since: Day | null;
}

/** The route in force on a day: the changes dated after it are undone and not told, and what follows from them follows anew. */
export function routeOn(route: Route, day: Day): Route {
  for (const version of versionsOf(route)) {
    if (version.since === null || version.since <= day) return version.route;
  }
  return route;
}

/**
 * The route as it is, then as it was before each day on which it changed or something ahead became known: the newest
 * first.
 */
export function* versionsOf(route: Route): Iterable<Version> {
  const dated = [...route.changes].sort((one, other) => one.date - other.date);
  const learnt = route.ahead.flatMap(({ known }) => (known !== null && known > route.start ? [known] : []));
  const days = [...new Set([...dated.map(({ date }) => date), ...learnt])].sort((one, other) => other - one);
  let version = route;
  for (const since of days) {
    yield { route: version, since };
    const last: Change[] = [];
    while (dated.at(-1)?.date === since) last.push(dated.pop()!);
    version = without(version, last);
    version = { ...version, ahead: version.ahead.filter(({ known }) => known !== since) };
  }
  yield { route: version, since: null };
}

/** A route without some of its changes, the last of them first. */
function without(route: Route, changes: readonly Change[]): Route {
  const own = new Map(route.kpis.map((kpi) => [kpi.id, kpi.planFollows ? [] : [...kpi.milestones]]));
  let { strategy, destination } = route;
  for (const change of changes) {
    for (const { kpi, from, to } of change.moved.toReversed()) {
      const target = take(own.get(kpi), to);
      if (target !== null) put(own.get(kpi), from, target, route.yearStarts);
    }
    for (const { kpi, period, from } of change.set.toReversed()) {
      take(own.get(kpi), period);
      if (from !== null) put(own.get(kpi), period, from, route.yearStarts);
    }
    if (change.strategy) strategy = change.strategy.from;
    if (change.destination) destination = { ...destination, ...change.destination.from };
  }
  const undone = new Set(changes);
  const left = { ...route, strategy, destination, changes: route.changes.filter((one) => !undone.has(one)) };
  const sets = changes.some((one) => one.set.length > 0 || one.moved.length > 0 || one.destination);
  return sets ? { ...left, kpis: replanned(left, own) } : left;
}

/** Takes the milestone of a period out of a list, and gives its target. */
function take(milestones: Milestone[] | undefined, key: string): Target | null {
  const at = milestones?.findIndex(({ period }) => period.key === key) ?? -1;
  return at < 0 ? null : milestones!.splice(at, 1)[0]!.target;
}

function put(milestones: Milestone[] | undefined, key: string, target: Target, yearStarts: number): void {
  const period = parsePeriod(key, yearStarts);
  if (period && milestones) milestones.push({ period, target });
}

/** The KPIs of a route with other milestones of their own, by id, and with everything that follows from those. */
export function replanned(route: Route, own: ReadonlyMap<string, readonly Milestone[]>): Kpi[] {
  const inputs = new Map<string, Input>(route.fuel.map((fuel) => [fuel.id, inputOfFuel(fuel)]));
  const formulas = new Map(
    route.kpis.flatMap(({ id, formula }) => (formula ? [[id, formula] as const] : [])),
  );
  const kpis = new Map(route.kpis.map((kpi) => [kpi.id, kpi]));
  const logged = [...kpis.keys()].filter((id) => !formulas.has(id));
  for (const id of [...logged, ...orderOf(formulas).order]) {
    const kpi = planned(kpis.get(id)!, own.get(id)!, inputs, route);
    kpis.set(id, kpi);
    inputs.set(id, inputOf(kpi));
  }
  // What had no milestone yet was outside the trip, whether or not a formula used it.
  return [...kpis.values()].map((kpi) => ({ ...kpi, input: kpi.milestones.length === 0 }));
}

function planned(kpi: Kpi, own: readonly Milestone[], inputs: ReadonlyMap<string, Input>, route: Route): Kpi {
  const { arrive } = route.destination;
  const onRoute = own.filter(({ period }) => period.from <= arrive && period.to >= route.start);
  const follows = onRoute.length === 0 && kpi.formula !== null;
  const milestones = follows
    ? milestonesOf(plannedBy(kpi.formula!, kpi.unit, inputs), route.yearStarts, arrive)
    : onRoute.sort(byDueDay(arrive));
  const goal = goalOf(kpi, milestones, route.start);
  const fitting = milestones.filter(({ target }) => isBand(target) === (goal === "between"));
  return {
    ...kpi,
    milestones: fitting,
    planFollows: follows && fitting.length > 0,
    goal,
    path: pathOf(kpi, goal, fitting, { start: route.start, arrive }),
  };
}

/** As written, else inferred anew; where the milestones of then tell nothing, as it is now. */
function goalOf(kpi: Kpi, milestones: readonly Milestone[], start: Day): Goal {
  const { kind, baseline, formula } = kpi;
  const logged = formula === null;
  return kpi.written.goal ?? inferGoal({ kind, logged, baseline, milestones, start }) ?? kpi.goal;
}

function pathOf(kpi: Kpi, goal: Goal, milestones: readonly Milestone[], stretch: Stretch): Path {
  const { path } = kpi.written;
  const usual = KINDS[kpi.kind].usualPath({ goal, baseline: kpi.baseline, milestones, stretch });
  if (path === null || !KINDS[kpi.kind].paths(goal).includes(path)) return usual;
  // Growth by a constant factor knows no zero and no sign.
  const positive = milestones.every(({ target }) => !isBand(target) && target > 0);
  return path === "compound" && !positive ? usual : path;
}
