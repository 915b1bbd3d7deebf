import type { Steering, Tie } from "../outlook/prospects.js";
import { ratioOf } from "../plan/ratio.js";
import { kpiOf } from "../route/lookup.js";
import { worthOf } from "../say/measure.js";
import type { Journey } from "../standing/journey.js";
import { pacesOf } from "./carried.js";
import type { DrivenSteer } from "./steer.js";

/** What is driven differently, as the projection takes it, with what goes along. */
export function steeringOf(steers: readonly DrivenSteer[], journey: Journey): Steering {
  const { route } = journey;
  const tied = new Map<string, Tie>();
  const burns = new Map<string, number>();
  for (const steer of steers) {
    if (steer.steer === "ratio") {
      const kpi = kpiOf(route, steer.id)!;
      const { numerator, denominator } = ratioOf(kpi, route)!;
      tied.set(numerator.id, { to: denominator, times: steer.value * worthOf(kpi) });
    }
    if (steer.steer === "burn") burns.set(steer.id, steer.perMonth);
  }
  return { paces: pacesOf(steers, journey).factors, tied, burns };
}
