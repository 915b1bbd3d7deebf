import type { Day } from "./day.js";
import type { Meter } from "./kinds/index.js";
import { isBand, type Stop } from "./plan/index.js";
import { accrues, type Kpi, orientation, type Target } from "./route.js";

/** Figures this close to a target have reached it: sums are floating point. */
const CLOSE = 1e-9;

/** The actual of a KPI for a stop, through a day: amounts inside the stop's days, the last reading, or the mean inside. */
export function actualFor(kpi: Kpi, meter: Meter, stop: Stop, day: Day): number | null {
  if (accrues(kpi) && day < stop.from) return 0;
  return meter.over(stop.from, day);
}

/** The actual of the stop one is heading for; after the last one what it came to. */
export function actualNow(kpi: Kpi, meter: Meter, judged: Stop): number | null {
  if (meter.through === null) return null;
  const day = kpi.kind === "level" ? meter.through : Math.min(meter.through, judged.due);
  return actualFor(kpi, meter, judged, day);
}

/** Whether a value is on the good side of a target, or at it. */
export function meets(kpi: Kpi, value: number, target: Target): boolean {
  if (isBand(target)) return value >= target.low && value <= target.high;
  const slack = CLOSE * Math.abs(target);
  return orientation(kpi.goal) * (value - target) >= -slack;
}
