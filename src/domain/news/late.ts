import { past } from "../route/target.js";
import { count, text } from "../say/value.js";
import { amountFact, dayFact, inTrouble } from "./facts.js";
import { askPace } from "./next.js";
import { type KpiRule, warning } from "./warning.js";

/** Where the chance is below this, lateness is news. */
const UNLIKELY = 0.25;

/** A KPI off its course that arrives, but after the due day, and has a small chance of being on time. */
export const late: KpiRule = (standing, { today, route }) => {
  const { kpi } = standing;
  const outlook = inTrouble(standing) ? standing.projection?.milestone : null;
  if (!outlook || outlook.arrival === null || outlook.chance >= UNLIKELY) return null;
  const { stop, arrival, expected } = outlook;
  if (arrival <= stop.due || typeof stop.target !== "number") return null;
  const short = -past(kpi, expected, stop.target);
  const facts = {
    name: text(kpi.name),
    expected: amountFact(expected, standing),
    due: dayFact(stop.due, today),
    short: short > 0 ? amountFact(short, standing) : null,
    target: amountFact(stop.target, standing),
    arrival: dayFact(arrival, today),
    late: count(arrival - stop.due, "day"),
  };
  return warning("late", facts, { since: null, next: askPace(standing, route) });
};
