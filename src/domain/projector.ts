import type { Day } from "./day.js";
import { once } from "./once.js";
import { type Plan, type Stop, stopsFrom } from "./plan/index.js";
import type { Prospects } from "./projection/index.js";
import { outlookOn } from "./projection/outlook.js";
import type { Kpi } from "./route.js";
import type { Projection, Verdict } from "./standing.js";

interface Projected {
  kpi: Kpi;
  plan: Plan;
  prospects: Prospects;
  today: Day;
  scope: { only?: readonly string[]; everyStop?: boolean };
}

/**
 * What is expected of the stops ahead, worked out when it is first asked for: it takes longer than all else, and
 * often nobody asks. Null where there is no stop or too little is known.
 */
export function projector(
  projected: Projected,
  stop: Stop | null,
  verdicts: readonly Verdict[],
): () => Projection | null {
  return once(() => projectionOf(projected, stop, verdicts));
}

function projectionOf(
  { kpi, plan, prospects, today, scope }: Projected,
  stop: Stop | null,
  verdicts: readonly Verdict[],
): Projection | null {
  if (!stop || kpi.input || (scope.only && !scope.only.includes(kpi.id))) return null;
  const last = plan.stops.at(-1)!;
  const wanted = scope.everyStop ? stopsFrom(plan.stops, stop) : [...new Set([stop, last])];
  const reached = (one: Stop) =>
    verdicts.some((verdict) => verdict.stop === one && verdict.verdict === "reached");
  const outlooks = prospects.lend(kpi.id, (prospect) =>
    wanted.map((one) => outlookOn(kpi, prospect, one, reached(one), today)),
  );
  const [milestone, lastMilestone] = [stop, last].map((one) => outlooks?.[wanted.indexOf(one)]);
  if (!outlooks || !milestone) return null;
  return {
    milestone,
    lastMilestone: lastMilestone ?? null,
    outlooks: outlooks.filter((one) => one !== null),
  };
}
