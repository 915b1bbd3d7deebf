import { count, day, text } from "../say/value.js";
import type { KpiRule } from "./warning.js";

/** A KPI that has not been measured for longer than its cadence allows. What is computed follows its inputs. */
export const stale: KpiRule = {
  code: "stale",
  detect({ kpi, stale, through, lastCourse }, { today }) {
    if (!stale || through === null || kpi.formula) return null;
    return {
      facts: {
        name: text(kpi.name),
        days: count(today - through, "day"),
        cadence: { is: "cadence", cadence: kpi.cadence },
        date: day(through, "month-day"),
        ...(lastCourse && lastCourse !== "unknown" ? { course: { is: "course", course: lastCourse } } : {}),
      },
      since: through,
      next: `kpi log ${kpi.id}=…`,
    };
  },
};
