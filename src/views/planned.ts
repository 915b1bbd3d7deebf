import type { Kpi } from "../domain/route/route.js";
import { isBand } from "../domain/route/target.js";
import { decimalsFor, type Measure } from "../domain/say/measure.js";
import { isPercent } from "../domain/say/percent.js";

/** How the planned figures of a KPI are shown: in the decimals that they need. */
export function plannedMeasure(kpi: Kpi): Measure {
  const figures = kpi.milestones.flatMap(({ target }) =>
    isBand(target) ? [target.low, target.high] : [target],
  );
  const known = [...figures, ...(kpi.baseline === null ? [] : [kpi.baseline])];
  const whole = known.every(Number.isInteger) && !isPercent(kpi);
  return {
    unit: kpi.unit,
    decimals: kpi.decimals ?? (whole ? 0 : decimalsFor(figures.length ? figures : known)),
    whole,
  };
}
