import { percent } from "../kinds/index.js";
import type { Route } from "../route.js";
import { ratioOf } from "./ratio.js";
import type { DrivenSteer } from "./steer.js";
import type { Steering, Tie } from "./steering.js";

/** What is driven differently, as the projection takes it: a ratio is steered through its numerator. */
export function steeringOf(steers: readonly DrivenSteer[], route: Route): Steering {
  const paces = new Map<string, number>();
  const tied = new Map<string, Tie>();
  const burns = new Map<string, number>();
  for (const steer of steers) {
    const kpi = route.kpis.find(({ id }) => id === steer.id);
    const ratio = kpi?.formula ? ratioOf(kpi, route) : null;
    switch (steer.steer) {
      case "pace": {
        const id = ratio ? ratio.numerator.id : steer.id;
        paces.set(id, (paces.get(id) ?? 1) * steer.factor);
        break;
      }
      case "ratio":
        tied.set(ratio!.numerator.id, {
          to: ratio!.denominator,
          times: steer.value * (percent(kpi!) ? 0.01 : 1),
        });
        break;
      case "burn":
        burns.set(steer.id, steer.perMonth);
        break;
    }
  }
  return { paces, tied, burns };
}
