import { past } from "../route/target.js";
import { command, count, number, text } from "../say/value.js";
import type { Day } from "../time/day.js";
import { amountFact } from "./facts.js";
import { type KpiRule, warning } from "./warning.js";

/** From so many times on it is "again". */
const AGAIN = 2;
/** It is news for so many days from the last time. */
const NEWS_DAYS = 60;

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
    by: amountFact(
      lowered.reduce((sum, { by }) => sum + by, 0),
      standing,
    ),
    expected: outlook ? amountFact(outlook.expected, standing) : null,
    target: amountFact(stop.target, standing),
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
