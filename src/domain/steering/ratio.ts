import { ENOUGH_PERIODS } from "../outlook/prospects.js";
import { drivenId, ratioOf } from "../plan/ratio.js";
import { kpiOf } from "../route/lookup.js";
import type { Route } from "../route/route.js";
import { type Problem, problem } from "../say/problem.js";
import { text } from "../say/value.js";
import type { Journey } from "../standing/journey.js";
import { standingOf } from "../standing/standing.js";
import { isRouteSteer, type Steer } from "./steer.js";

/** Whether a steer says how the same goes as an id does. */
export function drivesSame(steer: Steer, id: string, route: Route): boolean {
  return !isRouteSteer(steer) && drivenId(steer.id, route) === drivenId(id, route);
}

/** Why a ratio cannot be steered: it makes its numerator from what is yet to come of its denominator. */
export function unmeasured(steer: Steer, { route, standings }: Journey): Problem[] {
  if (steer.steer !== "ratio") return [];
  const ratio = kpiOf(route, steer.id)!;
  const { numerator, denominator } = ratioOf(ratio, route)!;
  const below = standingOf({ standings }, denominator);
  if (!below || below.history.length >= ENOUGH_PERIODS) return [];
  return [
    problem("steer-unmeasured", {
      name: text(ratio.name),
      numerator: text(numerator.name),
      denominator: text(below.kpi.name),
      id: text(denominator),
    }),
  ];
}

/** Ratios steered in per cent of how they go, over something that another word sets: per cent of what, nobody can say. */
export function overSet(steers: readonly Steer[], words: readonly string[], route: Route): Problem[] {
  const set = new Map(
    steers.flatMap((steer, at) =>
      steer.steer === "ratio" ? [[drivenId(steer.id, route), words[at]!] as const] : [],
    ),
  );
  return steers.flatMap((steer, at) => {
    const ratio = steer.steer === "pace" && kpiOf(route, steer.id);
    const below = ratio ? ratioOf(ratio, route)?.denominator : undefined;
    const by = below === undefined ? undefined : set.get(below);
    if (below === undefined || by === undefined) return [];
    const facts = { word: text(words[at]!), by: text(by), denominator: text(below), id: text(steer.id) };
    return [problem("steer-over-set", facts)];
  });
}
