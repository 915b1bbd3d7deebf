import { arrives } from "../projection/outlook.js";
import { text } from "../value.js";
import { amountFact, favourable } from "./facts.js";
import type { KpiRule } from "./warning.js";

/** A KPI that does not arrive within twice the plan's length, at the pace it has, and is behind its plan. */
export const wontArrive: KpiRule = {
  code: "wont-arrive",
  detect(standing, { route }) {
    const { kpi, projection } = standing;
    const outlook = projection?.milestone;
    if (!outlook || outlook.reached || outlook.arrival !== null || favourable(standing)) return null;
    const { stop } = outlook;
    if (!arrives(kpi, stop) || typeof stop.target !== "number") return null;
    const horizon = route.start + 2 * (route.destination.arrive - route.start);
    return {
      facts: {
        name: text(kpi.name),
        target: amountFact(stop.target, standing),
        horizon: { is: "day", day: horizon, style: "month" },
      },
      since: null,
      next: `kpi show ${kpi.id}`,
    };
  },
};
