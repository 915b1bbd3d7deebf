import type { Standing } from "../standing.js";
import { text } from "../value.js";
import { amountFact } from "./facts.js";
import type { KpiRule } from "./warning.js";

/** For so many days after its due day a missed stop is news. */
const NEWS_DAYS = 60;

/** A stop that was missed not long ago: by how much, and what comes next. */
export const milestoneMissed: KpiRule = {
  code: "milestone-missed",
  detect(standing, { today }) {
    const { kpi, verdicts, stop } = standing;
    const last = verdicts.findLast(({ verdict }) => verdict === "missed");
    if (
      !last ||
      today - last.stop.due > NEWS_DAYS ||
      last.actual === null ||
      typeof last.stop.target !== "number"
    )
      return null;
    const gap = Math.abs(last.stop.target - last.actual);
    return {
      facts: {
        name: text(kpi.name),
        stop: { is: "period", period: last.stop.period },
        by: {
          is: "amount",
          value: gap,
          measure: standing.measure,
          unit: true,
          ...(standing.measure.whole ? { round: "up" } : {}),
        },
        actual: amountFact(last.actual, standing),
        target: amountFact(last.stop.target, standing),
        ...nextStop(stop, standing),
      },
      since: last.stop.due,
      next: `kpi show ${kpi.id}`,
    };
  },
};

function nextStop(stop: Standing["stop"], standing: Standing) {
  if (!stop || typeof stop.target !== "number") return {};
  return {
    next: { is: "period", period: stop.period } as const,
    nextTarget: amountFact(stop.target, standing),
  };
}
