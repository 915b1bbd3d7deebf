import { arrives } from "../outlook/outlook.js";
import { orientation } from "../route/route.js";
import { past } from "../route/target.js";
import { withDecimals } from "../say/measure.js";
import { amount, count, day, text } from "../say/value.js";
import { SCALE_OF } from "../time/period.js";
import { dayFact, inTrouble, requiredFact } from "./facts.js";
import { askPace, changeStop } from "./next.js";
import { type KpiRule, warning } from "./warning.js";

/** Where the chance is below this, lateness is news, and so is a pace that was never held. */
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
    expected: amount(expected, standing),
    due: dayFact(stop.due, today),
    short: short > 0 ? amount(short, standing) : null,
    target: amount(stop.target, standing),
    arrival: dayFact(arrival, today),
    late: count(arrival - stop.due, "day"),
  };
  return warning("late", facts, { since: null, next: askPace(standing, route) });
};

/** A KPI off its course that does not arrive within twice the plan's length, at the pace it has. */
export const wontArrive: KpiRule = (standing, { route }) => {
  const { kpi } = standing;
  const outlook = inTrouble(standing) ? standing.projection?.milestone : null;
  if (!outlook || outlook.reached || outlook.arrival !== null) return null;
  const { stop } = outlook;
  if (!arrives(kpi, stop) || typeof stop.target !== "number") return null;
  const horizon = route.start + 2 * (route.destination.arrive - route.start);
  const facts = {
    name: text(kpi.name),
    target: amount(stop.target, standing),
    horizon: day(horizon, "month"),
  };
  return warning("wont-arrive", facts, { since: null, next: askPace(standing, route) });
};

/** A KPI off its course that needs a pace it never held over as many periods as are left. */
export const requiredAboveBest: KpiRule = (standing, { today }) => {
  const { kpi, pace, stop, measure } = standing;
  const outlook = inTrouble(standing) ? standing.projection?.milestone : null;
  if (!stop || !outlook || outlook.chance >= UNLIKELY) return null;
  if (pace.required === null || pace.best === null || pace.left === null) return null;
  const direction = orientation(kpi.goal) || 1;
  if (pace.required * direction <= pace.best * direction) return null;
  const decimals = measure.whole && Math.abs(pace.best) < 10 ? 1 : measure.decimals;
  const facts = {
    name: text(kpi.name),
    required: requiredFact(pace.required, standing),
    due: dayFact(stop.due, today),
    left: count(pace.left, SCALE_OF[kpi.cadence]),
    best: { is: "amount", value: pace.best, measure: withDecimals(measure, decimals) } as const,
  };
  return warning("required-above-best", facts, { since: null, next: changeStop(standing) });
};
