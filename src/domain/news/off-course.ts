import { text } from "../say/value.js";
import { adverseRun, paceFacts, varianceFacts } from "./facts.js";
import { askPace } from "./next.js";
import type { KpiRule } from "./warning.js";

/** A KPI that is off course: how far, since when, and what it takes from here. */
export const offCourse: KpiRule = {
  code: "off-course",
  detect(standing, { route }) {
    const { kpi, course } = standing;
    if (course !== "off-course") return null;
    const run = adverseRun(standing);
    return {
      facts: { name: text(kpi.name), ...varianceFacts(standing), ...run?.facts, ...paceFacts(standing) },
      since: run?.since ?? null,
      next: askPace(standing, route),
    };
  },
};
