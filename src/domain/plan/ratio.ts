import { accrues } from "../kinds/index.js";
import { kpiOf } from "../route/lookup.js";
import type { Kpi, Route } from "../route/route.js";

/** An amount for every one of another: `sales / visitors`. */
export interface Ratio {
  numerator: Kpi;
  denominator: string;
}

/** The two sides of a ratio that can be steered through its numerator; null where it is no such ratio. */
export function ratioOf({ formula }: Kpi, route: Route): Ratio | null {
  if (formula?.op !== "/" || formula.left.op !== "id" || formula.right.op !== "id") return null;
  const [above, below] = [formula.left.id, formula.right.id];
  const numerator = kpiOf(route, above);
  if (!numerator || numerator.formula || !accrues(numerator)) return null;
  const denominator = kpiOf(route, below);
  const spent = route.fuel.some(({ id, kind }) => id === below && kind === "spend");
  return spent || (denominator && accrues(denominator)) ? { numerator, denominator: below } : null;
}

/** The id of what goes differently: a ratio is steered through its numerator. */
export function drivenId(id: string, route: Route): string {
  const kpi = kpiOf(route, id);
  return (kpi && ratioOf(kpi, route)?.numerator.id) ?? id;
}
