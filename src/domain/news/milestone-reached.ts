import { count, text } from "../say/value.js";
import { amountFact, dayFact } from "./facts.js";
import type { KpiRule } from "./warning.js";

/** For so many days a reached stop is news. */
const NEWS_DAYS = 30;

/** Good news is news: a stop that was reached not long ago, and the next one. */
export const milestoneReached: KpiRule = {
  code: "milestone-reached",
  detect(standing, { today }) {
    const { kpi, verdicts, plan, course } = standing;
    const last = verdicts.findLast(
      ({ verdict, date }) => verdict === "reached" && date !== null && today - date <= NEWS_DAYS,
    );
    if (!last || last.date === null || course === "off-course") return null;
    const early = last.stop.due - last.date;
    const replaced = !plan.stops.includes(last.stop);
    const next = plan.stops.find(({ due }) => due > last.stop.due || (replaced && due === last.stop.due));
    return {
      facts: {
        name: text(kpi.name),
        stop: { is: "period", period: last.stop.period },
        date: dayFact(last.date, today),
        ...(early > 0 ? { early: count(early, "day") } : {}),
        ...(next && typeof next.target === "number"
          ? { target: amountFact(next.target, standing), due: dayFact(next.due, today) }
          : {}),
      },
      since: last.date,
      next: null,
    };
  },
};
