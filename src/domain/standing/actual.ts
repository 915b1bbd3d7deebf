import { accrues, holds } from "../kinds/index.js";
import type { Stop } from "../lines/stop.js";
import type { Meter } from "../log/meter.js";
import type { Kpi } from "../route/route.js";
import type { Day } from "../time/day.js";

/** The actual of a KPI for a stop, through a day: amounts inside the stop's days, the last reading, or the mean inside. */
export function actualFor(kpi: Kpi, meter: Meter, stop: Stop, day: Day): number | null {
  if (accrues(kpi) && day < stop.from) return 0;
  return meter.over(stop.from, day);
}

/** What counts so far for the stop one is heading for: nothing yet of an amount whose days have not begun. */
export function actualToward(kpi: Kpi, meter: Meter, stop: Stop): number | null {
  return meter.through === null ? null : actualFor(kpi, meter, stop, meter.through);
}

/** The actual of the stop one is heading for; after the last one what it came to. */
export function actualNow(kpi: Kpi, meter: Meter, judged: Stop): number | null {
  if (meter.through === null) return null;
  const day = holds(kpi) ? meter.through : Math.min(meter.through, judged.due);
  return actualFor(kpi, meter, judged, day);
}
