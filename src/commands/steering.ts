import { fuelFigures, kpiFigures, outlookFigures, stopFigures } from "../domain/figures/figures.js";
import type { Route } from "../domain/route/route.js";
import { isBand } from "../domain/route/target.js";
import type { Problem } from "../domain/say/problem.js";
import { fuelStandingOf, perMonth } from "../domain/standing/fuel.js";
import type { Journey } from "../domain/standing/journey.js";
import { standingOf } from "../domain/standing/standing.js";
import { changeFrom, rerouted } from "../domain/steering/decision.js";
import { written } from "../domain/steering/milestones.js";
import {
  fuelThatDiffers,
  kpisThatDiffer,
  type StopAhead,
  stopsThatDiffer,
} from "../domain/steering/sides.js";
import { isRouteSteer, type RouteSteer, type Steer } from "../domain/steering/steer.js";
import type { Disk } from "../files/disk.js";
import { openProject, type Project } from "../files/project.js";
import { rewriteRoute } from "../files/route/edit/index.js";
import type { Typed, Whereabouts } from "./command.js";

/** What is usual for an id, for a figure that can be read in two ways. */
export function usualIn(journey: Journey): (id: string) => number | null {
  return (id) => {
    const fuel = fuelStandingOf(journey, id);
    if (fuel) return fuel.burn === null ? null : perMonth(fuel.burn);
    return standingOf(journey, id)?.actual ?? null;
  };
}

/** A route that is to be changed, with its text and how its file is called here; or why there is none. */
export type OpenedRoute =
  | { problems: readonly Problem[] }
  | { project: Project; source: string; shown: string };

export function openRoute(disk: Disk, _typed: Typed, where: Whereabouts): OpenedRoute {
  const opened = openProject(disk, where);
  if ("problems" in opened) return opened;
  const { project } = opened;
  const { routeFile } = project;
  return { project, source: disk.readText(routeFile), shown: disk.shown(routeFile, where.cwd) };
}

/**
 * The route in force as it would be if what is steered of it were decided today; or why its file would hold together
 * no longer.
 */
export function routeWith(
  { project, source, shown }: Exclude<OpenedRoute, { problems: unknown }>,
  inForce: Route,
  steers: readonly Steer[],
  today: number,
): Route | { problems: readonly Problem[] } {
  const own = steers.filter(isRouteSteer);
  if (own.length === 0) return inForce;
  const nobody = { why: "", by: null, strategy: null, stay: null, until: null, destination: null };
  const decided = (route: Route) => {
    const change = changeFrom(route, { ...nobody, date: today, steers: own });
    return { change, wanted: rerouted(route, change, own) };
  };
  const { change, wanted } = decided(project.route);
  const draft = rewriteRoute(source, shown, change, wanted);
  const refused = "problems" in draft && draft.problems.some(({ code }) => code === "reroute-refused");
  return refused ? draft : decided(inForce).wanted;
}

/** What is steered, for JSON. */
export function steerData(steer: Steer): unknown {
  switch (steer.steer) {
    case "pace":
      return { kind: "pace", id: steer.id, factor: steer.factor };
    case "ratio":
      return { kind: "ratio", id: steer.id, value: steer.value };
    case "burn":
      return { kind: "burn", id: steer.id, perMonth: steer.perMonth };
    case "milestone":
      return { kind: "milestone", id: steer.id, period: steer.period.key, target: targetData(steer) };
    case "move":
      return { kind: "move", id: steer.id, from: steer.from.key, to: steer.to.key };
  }
}

function targetData({ target }: Extract<RouteSteer, { steer: "milestone" }>): unknown {
  return isBand(target) ? { ...target } : Number(written(target));
}

/** Both sides of everything that differs, for JSON; `names` are those of the sides. */
export function sidesData(one: Journey, other: Journey, names: readonly [string, string]): unknown {
  const sides = <Of>(figures: (of: Of, journey: Journey) => object, a: Of, b: Of) => ({
    [names[0]]: figures(a, one),
    [names[1]]: figures(b, other),
  });
  return {
    kpis: kpisThatDiffer(one, other).map((side) => ({
      id: side.whatIf.kpi.id,
      name: side.whatIf.kpi.name,
      ...sides(kpiSide, side.asItGoes, side.whatIf),
      stops: stopsThatDiffer(side, other.route.yearStarts).map(({ asItGoes, whatIf }) => ({
        [names[0]]: stopSide(asItGoes),
        [names[1]]: stopSide(whatIf),
      })),
    })),
    fuel: fuelThatDiffers(one, other).map(({ asItGoes, whatIf }) => ({
      id: whatIf.standing.fuel.id,
      name: whatIf.standing.fuel.name,
      ...sides(fuelSide, asItGoes.standing, whatIf.standing),
    })),
  };
}

function kpiSide(standing: Parameters<typeof kpiFigures>[0], journey: Journey): object {
  const { course, milestone, lastMilestone, pace, projection } = kpiFigures(standing, journey);
  return { course, milestone, lastMilestone, pace, projection };
}

function stopSide(side: StopAhead | null): object | null {
  if (!side) return null;
  const { stop, outlook, required } = side;
  return { ...stopFigures(stop), required, projection: outlook && outlookFigures(outlook) };
}

function fuelSide(standing: Parameters<typeof fuelFigures>[0], journey: Journey): object {
  const { burn, empty, earliest, latest, affordable, reaches, drives } = fuelFigures(standing, journey);
  return { burn, empty, earliest, latest, affordable, reaches, drives };
}
