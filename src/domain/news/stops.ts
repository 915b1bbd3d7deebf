import { firstFrom } from "../log/measurement.js";
import { past, shortOf } from "../route/target.js";
import { amount, command, count, number, text, type Value } from "../say/value.js";
import type { Standing, Verdict } from "../standing/standing.js";
import type { Day } from "../time/day.js";
import { dayFact, targetFact } from "./facts.js";
import { changeStop } from "./next.js";
import { type KpiRule, warning } from "./warning.js";

/** How a stop ended is news for so many days from the figure that closed it; that it was made easier, from the last time. */
const NEWS_DAYS = 60;

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
    actual: amount(last.actual, standing),
    target: targetFact(last.stop.target, standing),
    next: stop && ({ is: "period", period: stop.period } as const),
    nextTarget: stop && targetFact(stop.target, standing),
  };
  return warning("milestone-missed", facts, {
    since: last.date ?? last.stop.due,
    next: changeStop(standing),
  });
};

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
    target: typeof next?.target === "number" ? amount(next.target, standing) : null,
    due: next ? dayFact(next.due, today) : null,
  };
  return warning("milestone-reached", facts, { since: last.date, next: null });
};

/** The day of the figure that closed a stop: that which reached it or went over, else the first on its due day or after. */
function closingDay({ stop, date }: Verdict, { meter: { days } }: Standing): Day {
  if (date !== null && date < stop.due) return date;
  return days[firstFrom(days, stop.due)] ?? stop.due;
}

/** The last stop of a kind of end that is still news. */
function lastEnded(standing: Standing, verdict: Verdict["verdict"], today: Day): Verdict | null {
  const last = standing.verdicts.findLast((one) => one.verdict === verdict);
  return last && today - closingDay(last, standing) <= NEWS_DAYS ? last : null;
}

/** From so many times on it is "again". */
const AGAIN = 2;

/** A stop that is made easier again and again: how often, since when, and by how much together. */
export const loweredAgain: KpiRule = (standing, { route, today }) => {
  const { kpi, stop, projection } = standing;
  if (!stop || typeof stop.target !== "number") return null;
  const lowered = route.changes
    .flatMap(({ date, set }) =>
      set.flatMap(({ kpi: id, period, from, to }): Lowering[] => {
        if (id !== kpi.id || period !== stop.period.key) return [];
        if (typeof from !== "number" || typeof to !== "number") return [];
        const by = past(kpi, from, to);
        return by > 0 ? [{ date, by }] : [];
      }),
    )
    .sort((one, other) => one.date - other.date);
  const last = lowered.at(-1);
  if (!last || lowered.length < AGAIN || today - last.date > NEWS_DAYS) return null;
  const outlook = projection?.milestone;
  const facts = {
    name: text(kpi.name),
    stop: { is: "period", period: stop.period } as const,
    times: number(lowered.length),
    span: spanOf(last.date - lowered[0]!.date),
    by: amount(
      lowered.reduce((sum, { by }) => sum + by, 0),
      standing,
    ),
    expected: outlook ? amount(outlook.expected, standing) : null,
    target: amount(stop.target, standing),
  };
  return warning("lowered-again", facts, { since: lowered[0]!.date, next: command("show", kpi.id) });
};

interface Lowering {
  date: Day;
  /** How much easier the stop became, in the KPI's unit. */
  by: number;
}

function spanOf(days: number) {
  return days < 14 ? count(Math.max(1, days), "day") : count(Math.round(days / 7), "week");
}
