import { accrues } from "../kinds/index.js";
import type { Plan } from "../lines/plan.js";
import { legFrom } from "../lines/stop.js";
import type { Outlook } from "../outlook/outlook.js";
import type { Projection } from "../outlook/projection.js";
import { type Kpi, travels } from "../route/route.js";
import { isBand } from "../route/target.js";
import type { Day } from "../time/day.js";
import type { Against } from "./judged.js";
import type { Residual } from "./residuals.js";
import type { Beside, Verdict } from "./standing.js";
import { tolerated } from "./tolerance.js";

interface Context {
  kpi: Kpi;
  plan: Plan;
  through: Day | null;
  verdicts: readonly Verdict[];
  residuals: readonly Residual[];
  projection: () => Projection | null;
}

/** How far a KPI is from what was planned for a stop, as it is judged; none where either is unknown. */
export function against({ stop, actual, planned, variance }: Beside, context: Context): Against[] {
  const { kpi, plan, through, verdicts, residuals, projection } = context;
  if (actual === null || planned === null || variance === null || through === null) return [];
  const day = Math.min(through, stop.due);
  const from = accrues(kpi) ? stop.from : legFrom(plan.stops, stop, plan.stops[0]!.from);
  const ended = through >= stop.due ? verdicts.find((one) => one.stop === stop) : undefined;
  const size = (target: typeof planned) => {
    if (!isBand(target)) return Math.abs(target);
    return Math.abs(actual < target.low ? target.low : target.high);
  };
  const reference = [size(planned), size(stop.target), ...plan.stops.map((one) => size(one.target))].find(
    (one) => one > 0,
  );
  const counted = accrues(kpi)
    ? residuals.filter(({ period }) => period.to >= stop.from && period.to <= day)
    : residuals;
  return [
    {
      stop,
      actual,
      short:
        variance.favourable && variance.absolute !== 0
          ? -Math.abs(variance.absolute)
          : Math.abs(variance.absolute),
      tolerance: tolerated(kpi, plan, stop, reference ?? 0),
      tolerated: tolerated(kpi, plan, stop, size(stop.target)),
      unit: accrues(kpi) ? counted.reduce((sum, { per }) => sum + per, 0) : (residuals.at(-1)?.per ?? 0),
      counted: counted.length,
      part: (day - from + 1) / (stop.due - from + 1),
      reached: travels(kpi) && verdicts.some((one) => one.stop === stop && one.verdict === "reached"),
      get outlook() {
        if (ended) return endedOutlook(ended, actual);
        return projection()?.outlooks.find((one) => one.stop === stop) ?? null;
      },
    },
  ];
}

/** What is expected of a stop that is closed: what it came to. */
function endedOutlook({ stop, verdict }: Verdict, actual: number): Outlook {
  const reached = verdict === "reached";
  const none = { arrival: null, earliest: null, latest: null };
  return { stop, expected: actual, low: actual, high: actual, ...none, chance: reached ? 1 : 0, reached };
}
