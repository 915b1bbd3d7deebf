import { accrues } from "../../domain/kinds/index.js";
import type { Standing } from "../../domain/standing/standing.js";
import type { Day } from "../../domain/time/day.js";
import type { Bar, Dial, Tone } from "../../views/document.js";

/** The stretch of the calendar that all bars share, both days included. */
export interface Calendar {
  from: Day;
  to: Day;
}

/** The calendar of the stops that lie ahead: from where their legs begin to where the last of them is due. */
export function calendarOf(standings: readonly Standing[], start: Day): Calendar | null {
  const legs = standings.flatMap(({ judged, plan }) => {
    if (!judged) return [];
    const before = plan.stops.findLast((stop) => stop.due < judged.from);
    return [{ from: before ? before.due + 1 : start, to: judged.due }];
  });
  if (legs.length === 0) return null;
  return { from: Math.min(...legs.map((leg) => leg.from)), to: Math.max(...legs.map((leg) => leg.to)) };
}

/** The tone of a KPI as a whole: its course; an input has none. */
export function toneOf({ kpi, course }: Standing): Tone {
  return kpi.input ? "dim" : course;
}

/** How far a KPI is on the calendar, or on which side of its bound. */
export function barOf(standing: Standing, calendar: Calendar | null): Bar | Dial | null {
  const { variance, through, kpi, planned, countedFrom } = standing;
  const tone = toneOf(standing);
  if (!calendar || planned === null) return null;
  if (accrues(kpi) && through !== null && through < countedFrom) return null;
  if (variance && variance.earned === null) return { bar: "dial", offset: dialOffset(standing), tone };
  if (!variance || through === null) return null;
  const length = calendar.to - calendar.from + 1;
  const share = (on: Day) => (on - calendar.from + 1) / length;
  return { bar: "road", earned: share(variance.earned!), through: share(through), tone };
}

/** How far on the good (+) side of the bound, as a fraction of it; of a band 0 inside, else on the bad side. */
function dialOffset({ variance, kpi }: Standing): number | null {
  if (!variance || variance.relative === null) return null;
  if (kpi.goal === "between") return -Math.abs(variance.relative);
  return Math.abs(variance.relative) * (variance.favourable ? 1 : -1);
}
