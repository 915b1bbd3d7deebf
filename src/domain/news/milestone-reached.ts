import { count, text } from "../say/value.js";
import { lastEnded } from "./closing.js";
import { amountFact, dayFact } from "./facts.js";
import { type KpiRule, warning } from "./warning.js";

/** Good news is news: a stop that was reached not long ago, and the next one. */
export const milestoneReached: KpiRule = (standing, { today }) => {
  const { kpi, plan, course } = standing;
  const last = lastEnded(standing, "reached", today);
  if (!last || last.date === null || course === "off-course") return null;
  const early = last.stop.due - last.date;
  const replaced = !plan.stops.includes(last.stop);
  const next = plan.stops.find(({ due }) => due > last.stop.due || (replaced && due === last.stop.due));
  const facts = {
    name: text(kpi.name),
    stop: { is: "period", period: last.stop.period } as const,
    date: dayFact(last.date, today),
    early: early > 0 ? count(early, "day") : null,
    target: typeof next?.target === "number" ? amountFact(next.target, standing) : null,
    due: next ? dayFact(next.due, today) : null,
  };
  return warning("milestone-reached", facts, { since: last.date, next: null });
};
