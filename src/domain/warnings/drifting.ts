import { SCALE_OF } from "../period.js";
import { deviation } from "../reasons.js";
import { residualTolerance } from "../residuals.js";
import { count, text } from "../value.js";
import { adverseRun, paceFacts, varianceFacts } from "./facts.js";
import type { KpiRule } from "./warning.js";

/** A KPI that is slipping: how far below plan of late, or, by its outlook alone, how far from the plan. */
export const drifting: KpiRule = {
  code: "drifting",
  detect(standing) {
    const { kpi, course, signal, provisional, residuals } = standing;
    if (course !== "drifting") return null;
    const run = adverseRun(standing);
    const gap = signal?.gap3 ?? 0;
    const slipping =
      gap > 0 && !provisional
        ? { gap: deviation(gap, standing), periods: count(3, SCALE_OF[kpi.cadence]) }
        : {};
    return {
      facts: {
        name: text(kpi.name),
        ...varianceFacts(standing),
        ...paceFacts(standing),
        ...slipping,
        news: deviation(residualTolerance(kpi), standing),
        ...(provisional ? { few: count(residuals.length, SCALE_OF[kpi.cadence]) } : {}),
      },
      since: run?.since ?? null,
      next: `kpi show ${kpi.id}`,
    };
  },
};
