import { orientation } from "../route/route.js";
import { count, text } from "../say/value.js";
import { SCALE_OF } from "../time/period.js";
import { dayFact, inTrouble, requiredFact } from "./facts.js";
import { changeStop } from "./next.js";
import { type KpiRule, warning } from "./warning.js";

/** Where the chance is below this, a pace that was never held is news. */
const UNLIKELY = 0.25;

/** A KPI off its course that needs a pace it never held over as many periods as are left. */
export const requiredAboveBest: KpiRule = (standing, { today }) => {
  const { kpi, pace, stop, measure } = standing;
  const outlook = inTrouble(standing) ? standing.projection?.milestone : null;
  if (!stop || !outlook || outlook.chance >= UNLIKELY) return null;
  if (pace.required === null || pace.best === null || pace.left === null) return null;
  const direction = orientation(kpi.goal) || 1;
  if (pace.required * direction <= pace.best * direction) return null;
  const decimals = measure.whole && Math.abs(pace.best) < 10 ? 1 : measure.decimals;
  const shown = { ...measure, decimals, whole: decimals === 0 };
  const facts = {
    name: text(kpi.name),
    required: requiredFact(pace.required, standing),
    due: dayFact(stop.due, today),
    left: count(pace.left, SCALE_OF[kpi.cadence]),
    best: { is: "amount", value: pace.best, measure: shown } as const,
  };
  return warning("required-above-best", facts, { since: null, next: changeStop(standing) });
};
