import { percent } from "../kinds/index.js";
import type { Route } from "../route.js";
import { carriedAlong, drivenId } from "./carried.js";
import { ratioOf } from "./ratio.js";
import type { DrivenSteer } from "./steer.js";
import type { Steering, Tie } from "./steering.js";

/** What is driven differently, as the projection takes it, with what goes along. */
export function steeringOf(steers: readonly DrivenSteer[], route: Route): Steering {
  const paces = new Map<string, number>();
  const tied = new Map<string, Tie>();
  const burns = new Map<string, number>();
  for (const steer of steers) {
    switch (steer.steer) {
      case "pace": {
        const id = drivenId(steer.id, route);
        paces.set(id, (paces.get(id) ?? 1) * steer.factor);
        break;
      }
      case "ratio": {
        const kpi = route.kpis.find(({ id }) => id === steer.id)!;
        const { numerator, denominator } = ratioOf(kpi, route)!;
        tied.set(numerator.id, { to: denominator, times: steer.value * (percent(kpi) ? 0.01 : 1) });
        break;
      }
      case "burn":
        burns.set(steer.id, steer.perMonth);
        break;
    }
  }
  for (const { what, factor } of carriedAlong(steers, route)) paces.set(what.id, factor);
  return { paces, tied, burns };
}
