import { daysFact } from "../say/facts.js";
import { text } from "../say/value.js";
import { dayFact, varianceFacts } from "./facts.js";
import { bringForward } from "./next.js";
import { type KpiRule, warning } from "./warning.js";

/** A KPI that is ahead of its plan. */
export const ahead: KpiRule = (standing, { today }) => {
  const { kpi, course, projection, variance } = standing;
  if (course !== "ahead") return null;
  const arrival = projection?.milestone.arrival ?? null;
  const facts = {
    name: text(kpi.name),
    ...varianceFacts(standing),
    ahead: daysFact(variance?.days).ahead ?? null,
    arrival: arrival === null ? null : dayFact(arrival, today),
  };
  return warning("ahead", facts, { since: null, next: bringForward(standing, arrival) });
};
