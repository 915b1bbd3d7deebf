import { shortOf } from "../route/target.js";
import { text } from "../say/value.js";
import type { Standing } from "../standing/standing.js";
import { amountFact, targetFact } from "./facts.js";
import { changeStop } from "./next.js";
import type { KpiRule } from "./warning.js";

/** For so many days after its due day a missed stop is news. */
const NEWS_DAYS = 60;

/** A stop that was missed not long ago: by how much, and what comes next. */
export const milestoneMissed: KpiRule = {
  code: "milestone-missed",
  detect(standing, { today }) {
    const { kpi, verdicts, stop } = standing;
    const last = verdicts.findLast(({ verdict }) => verdict === "missed");
    if (!last || last.actual === null) return null;
    // What was to stay below a bound is missed on the day it goes over.
    const since = last.date ?? last.stop.due;
    if (today - since > NEWS_DAYS) return null;
    return {
      facts: {
        name: text(kpi.name),
        stop: { is: "period", period: last.stop.period },
        by: {
          is: "amount",
          value: shortOf(kpi, last.actual, last.stop.target),
          measure: standing.measure,
          unit: true,
          ...(standing.measure.whole ? { round: "up" } : {}),
        },
        actual: amountFact(last.actual, standing),
        target: targetFact(last.stop.target, standing),
        ...nextStop(stop, standing),
      },
      since,
      next: changeStop(standing),
    };
  },
};

function nextStop(stop: Standing["stop"], standing: Standing) {
  if (!stop) return {};
  return {
    next: { is: "period", period: stop.period } as const,
    nextTarget: targetFact(stop.target, standing),
  };
}
