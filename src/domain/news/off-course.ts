import { daysFact } from "../say/facts.js";
import { text } from "../say/value.js";
import { adverseRun, paceFacts, varianceFacts } from "./facts.js";
import { askPace } from "./next.js";
import { type KpiRule, warning } from "./warning.js";

/** A KPI that is off course: how far, since when, and what it takes from here. */
export const offCourse: KpiRule = (standing, { route }) => {
  const { kpi, course, variance } = standing;
  if (course !== "off-course") return null;
  const run = adverseRun(standing);
  const facts = {
    name: text(kpi.name),
    ...varianceFacts(standing),
    ...daysFact(variance?.days),
    ...run?.facts,
    ...paceFacts(standing),
  };
  return warning("off-course", facts, { since: run?.since ?? null, next: askPace(standing, route) });
};
