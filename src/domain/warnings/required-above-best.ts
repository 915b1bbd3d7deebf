import { SCALE_OF } from "../period.js";
import { orientation } from "../route.js";
import { count, text } from "../value.js";
import { dayFact, paceFacts } from "./facts.js";
import type { KpiRule } from "./warning.js";

/** Where the chance is below this, a pace that was never held is news. */
const UNLIKELY = 0.25;

/** A KPI that needs a pace it never held over as many periods as are left. */
export const requiredAboveBest: KpiRule = {
  code: "required-above-best",
  detect(standing, { today }) {
    const { kpi, pace, projection, stop, measure } = standing;
    if (!stop || !projection || projection.milestone.chance >= UNLIKELY) return null;
    if (pace.required === null || pace.best === null || pace.left === null) return null;
    const direction = orientation(kpi.goal) || 1;
    if (pace.required * direction <= pace.best * direction) return null;
    const decimals = measure.whole && Math.abs(pace.best) < 10 ? 1 : measure.decimals;
    return {
      facts: {
        name: text(kpi.name),
        ...paceFacts(standing),
        due: dayFact(stop.due, today),
        left: count(pace.left, SCALE_OF[kpi.cadence]),
        best: { is: "amount", value: pace.best, measure: { ...measure, decimals, whole: decimals === 0 } },
      },
      since: null,
      next: `kpi show ${kpi.id}`,
    };
  },
};
