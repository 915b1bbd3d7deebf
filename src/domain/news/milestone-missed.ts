import { shortOf } from "../route/target.js";
import { text, type Value } from "../say/value.js";
import { lastEnded } from "./closing.js";
import { amountFact, dayFact, targetFact } from "./facts.js";
import { changeStop } from "./next.js";
import { type KpiRule, warning } from "./warning.js";

/** A stop that was missed not long ago: by how much, and what comes next. */
export const milestoneMissed: KpiRule = (standing, { today }) => {
  const { kpi, stop, measure } = standing;
  const last = lastEnded(standing, "missed", today);
  if (!last || last.actual === null) return null;
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
    touched: last.touched === null ? null : dayFact(last.touched, today),
    actual: amountFact(last.actual, standing),
    target: targetFact(last.stop.target, standing),
    next: stop && ({ is: "period", period: stop.period } as const),
    nextTarget: stop && targetFact(stop.target, standing),
  };
  return warning("milestone-missed", facts, {
    since: last.date ?? last.stop.due,
    next: changeStop(standing),
  });
};
