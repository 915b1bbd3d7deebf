import { text } from "../say/value.js";
import { dayFact, varianceFacts } from "./facts.js";
import { bringForward } from "./next.js";
import type { KpiRule } from "./warning.js";

/** A KPI that is ahead of its plan. */
export const ahead: KpiRule = {
  code: "ahead",
  detect(standing, { today }) {
    const { kpi, course, projection } = standing;
    if (course !== "ahead") return null;
    const arrival = projection?.milestone.arrival ?? null;
    return {
      facts: {
        name: text(kpi.name),
        ...varianceFacts(standing),
        ...(arrival === null ? {} : { arrival: dayFact(arrival, today) }),
      },
      since: null,
      next: bringForward(standing, arrival),
    };
  },
};
