import { shortOf } from "../route/target.js";
import { text, type Value } from "../say/value.js";
import { amountFact, targetFact } from "./facts.js";
import { changeStop } from "./next.js";
import { type KpiRule, warning } from "./warning.js";

/** For so many days after its due day a missed stop is news. */
const NEWS_DAYS = 60;

/** A stop that was missed not long ago: by how much, and what comes next. */
export const milestoneMissed: KpiRule = (standing, { today }) => {
  const { kpi, verdicts, stop, measure } = standing;
  const last = verdicts.findLast(({ verdict }) => verdict === "missed");
  if (!last || last.actual === null) return null;
  // What was to stay below a bound is missed on the day it goes over.
  const since = last.date ?? last.stop.due;
  if (today - since > NEWS_DAYS) return null;
  const by: Value = {
    is: "amount",
    value: shortOf(kpi, last.actual, last.stop.target),
    measure,
    unit: true,
    ...(measure.whole ? { round: "up" } : {}),
  };
  const facts = {
    name: text(kpi.name),
    stop: { is: "period", period: last.stop.period } as const,
    by,
    actual: amountFact(last.actual, standing),
    target: targetFact(last.stop.target, standing),
    next: stop && ({ is: "period", period: stop.period } as const),
    nextTarget: stop && targetFact(stop.target, standing),
  };
  return warning("milestone-missed", facts, { since, next: changeStop(standing) });
};
