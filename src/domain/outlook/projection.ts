import type { Plan } from "../lines/plan.js";
import { type Stop, stopsFrom } from "../lines/stop.js";
import type { Kpi } from "../route/route.js";
import type { Day } from "../time/day.js";
import { type Outlook, outlookOn } from "./outlook.js";
import type { Prospects } from "./prospects.js";

/** What is expected of the milestone ahead and of the last one. */
export interface Projection {
  milestone: Outlook;
  /** Null where a formula comes to nothing that is known, such as a share of what nobody expects. */
  lastMilestone: Outlook | null;
  /** Of all stops that were asked for, in order. */
  outlooks: readonly Outlook[];
}

interface Projected {
  kpi: Kpi;
  plan: Plan;
  prospects: Prospects;
  today: Day;
  /** What is not measured any more is told as of its through date. */
  stale: boolean;
  scope: { only?: readonly string[]; everyStop?: boolean };
}

/**
 * What is expected of the stops ahead and of the longer ones that hold their days, worked out when it is first asked for: it takes longer than all else, and
 * often nobody asks. Null where there is no stop or too little is known.
 */
export function projector(
  projected: Projected,
  stop: Stop | null,
  longer: readonly Stop[],
  isReached: (stop: Stop) => boolean,
): () => Projection | null {
  return once(() => projectionOf(projected, stop, longer, isReached));
}

function projectionOf(
  { kpi, plan, prospects, today, stale, scope }: Projected,
  stop: Stop | null,
  longer: readonly Stop[],
  isReached: (stop: Stop) => boolean,
): Projection | null {
  if (!stop || kpi.input || (scope.only && !scope.only.includes(kpi.id))) return null;
  const last = plan.stops.at(-1)!;
  const wanted = scope.everyStop ? stopsFrom(plan.stops, stop) : [...new Set([stop, ...longer, last])];
  const outlooks = prospects.lend(kpi.id, (prospect) =>
    wanted.map((one) => outlookOn(kpi, prospect, one, { reached: isReached(one), today, stale })),
  );
  const [milestone, lastMilestone] = [stop, last].map((one) => outlooks?.[wanted.indexOf(one)]);
  if (!outlooks || !milestone) return null;
  return {
    milestone,
    lastMilestone: lastMilestone ?? null,
    outlooks: outlooks.filter((one) => one !== null),
  };
}

/** What takes work and is not always asked for: made when it is first asked for, and then kept. */
export function once<Made>(make: () => Made): () => Made {
  let made: { it: Made } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
