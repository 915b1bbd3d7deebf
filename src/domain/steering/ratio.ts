import type { Journey } from "../journey.js";
import { type Problem, problem } from "../problem.js";
import { ENOUGH_PERIODS } from "../projection/index.js";
import { accrues, type Kpi, type Route } from "../route.js";
import { text } from "../value.js";
import { isRouteSteer, type Steer } from "./steer.js";

/** An amount for every one of another: `sales / visitors`. */
export interface Ratio {
  numerator: Kpi;
  denominator: string;
}

/** The two sides of a ratio that can be steered through its numerator; null where it is no such ratio. */
export function ratioOf({ formula }: Kpi, route: Route): Ratio | null {
  if (formula?.op !== "/" || formula.left.op !== "id" || formula.right.op !== "id") return null;
  const [above, below] = [formula.left.id, formula.right.id];
  const numerator = route.kpis.find(({ id }) => id === above);
  if (!numerator || numerator.formula || !accrues(numerator)) return null;
  const denominator = route.kpis.find(({ id }) => id === below);
  const spent = route.fuel.some(({ id, kind }) => id === below && kind === "spend");
  return spent || (denominator && accrues(denominator)) ? { numerator, denominator: below } : null;
}

/** The id of what goes differently: a ratio is steered through its numerator. */
export function drivenId(id: string, route: Route): string {
  const kpi = route.kpis.find((one) => one.id === id);
  return (kpi && ratioOf(kpi, route)?.numerator.id) ?? id;
}

/** Whether a steer says how the same goes as an id does. */
export function drivesSame(steer: Steer, id: string, route: Route): boolean {
  return !isRouteSteer(steer) && drivenId(steer.id, route) === drivenId(id, route);
}

/** Why a ratio cannot be steered: it makes its numerator from what is yet to come of its denominator. */
export function unmeasured(steer: Steer, { route, standings }: Journey): Problem[] {
  if (steer.steer !== "ratio") return [];
  const ratio = route.kpis.find(({ id }) => id === steer.id)!;
  const { numerator, denominator } = ratioOf(ratio, route)!;
  const below = standings.find(({ kpi }) => kpi.id === denominator);
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
    const ratio = steer.steer === "pace" && route.kpis.find(({ id }) => id === steer.id);
    const below = ratio ? ratioOf(ratio, route)?.denominator : undefined;
    const by = below === undefined ? undefined : set.get(below);
    if (below === undefined || by === undefined) return [];
    const facts = { word: text(words[at]!), by: text(by), denominator: text(below), id: text(steer.id) };
    return [problem("steer-over-set", facts)];
  });
}
