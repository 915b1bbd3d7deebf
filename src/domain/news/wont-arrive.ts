import { arrives } from "../outlook/outlook.js";
import { day, text } from "../say/value.js";
import { amountFact, inTrouble } from "./facts.js";
import { askPace } from "./next.js";
import { type KpiRule, warning } from "./warning.js";

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
    target: amountFact(stop.target, standing),
    horizon: day(horizon, "month"),
  };
  return warning("wont-arrive", facts, { since: null, next: askPace(standing, route) });
};
