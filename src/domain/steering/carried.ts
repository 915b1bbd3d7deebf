import type { Fuel, Kpi, Route } from "../route.js";
import { ratioOf } from "./ratio.js";
import type { DrivenSteer } from "./steer.js";

/** What goes along with the pace of another, by the same factor. */
export interface Carried {
  what: Kpi | Fuel;
  /** The KPI whose pace is steered. */
  by: string;
  factor: number;
  /** The ratio that stays as it goes; null of a fuel, which is taken for each unit of what it drives. */
  ratio: Kpi | null;
}

/**
 * What nobody steers by itself and yet goes along: the numerator of a ratio with the pace of its denominator, as many
 * for each one as it goes, and a fuel with the pace of what it drives. What is carried carries in turn.
 */
export function carriedAlong(steers: readonly DrivenSteer[], route: Route): Carried[] {
  const steered = new Set(steers.map(({ id }) => drivenId(id, route)));
  const paces = steers.flatMap((one) =>
    one.steer === "pace" ? [{ id: drivenId(one.id, route), factor: one.factor }] : [],
  );
  const carried: Carried[] = [];
  const carry = (one: Carried) => {
    if (steered.has(one.what.id)) return;
    steered.add(one.what.id);
    carried.push(one);
    paces.push({ id: one.what.id, factor: one.factor });
  };
  // The list grows while it is gone through.
  for (const { id, factor } of paces) {
    for (const ratio of route.kpis) {
      const sides = ratioOf(ratio, route);
      if (sides?.denominator === id) carry({ what: sides.numerator, by: id, factor, ratio });
    }
    for (const fuel of route.fuel) {
      if (fuel.kind === "spend" && fuel.drives === id) carry({ what: fuel, by: id, factor, ratio: null });
    }
  }
  return carried;
}

/** The id of what goes differently: a ratio is steered through its numerator. */
export function drivenId(id: string, route: Route): string {
  const kpi = route.kpis.find((one) => one.id === id);
  return (kpi && ratioOf(kpi, route)?.numerator.id) ?? id;
}
