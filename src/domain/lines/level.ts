import { type Kpi, orientation, type Path } from "../route/route.js";
import type { Day } from "../time/day.js";
import { type EarnedLine, earnedDay, type Slope } from "./earned.js";
import { type Anchor, lineAt, shareOfDays, weightedShare } from "./line.js";
import type { Plan, Working } from "./plan.js";
import { type Stop, stopBefore } from "./stop.js";

/**
 * The plan of a level that travels: a line through (start, baseline) and every (due day, milestone). Also that
 * of an average or ratio with `path: linear`; without a baseline its line begins flat at the first milestone.
 */
export function levelPlan(
  kpi: Kpi,
  stops: readonly Stop[],
  start: Day,
  ahead: ((day: Day) => number) | null,
): Plan {
  const anchors = anchorsOf(kpi, stops, start);
  const share = ahead ? weightedShare(ahead) : shareOfDays;
  const planned = (day: Day) => lineAt(anchors, kpi.path, day, share);
  const direction = orientation(kpi.goal) || 1;
  return {
    stops,
    planned,
    earned(actual) {
      const line = earnedLine(anchors, kpi, planned);
      return line && earnedDay(line, actual, direction);
    },
    working: (day) => (ahead ? null : workingOn(anchors, kpi.path, day)),
    legStart: (stop) => (stopBefore(stops, stop)?.target as number | undefined) ?? kpi.baseline,
  };
}

function workingOn(anchors: readonly Anchor[], path: Path, day: Day): Working | null {
  const at = anchors.findIndex((anchor) => anchor.day >= day);
  const [from, to] = [anchors[at - 1], anchors[at]];
  if (!from || !to || (path !== "linear" && path !== "compound")) return null;
  return { path, from: from.value, to: to.value, days: day - from.day, of: to.day - from.day };
}

function anchorsOf(kpi: Kpi, stops: readonly Stop[], start: Day): Anchor[] {
  const anchors: Anchor[] = [];
  if (kpi.baseline !== null) anchors.push({ day: start, value: kpi.baseline });
  for (const stop of stops) {
    // Of two stops due the same day the longer comes last, and holds.
    if (anchors.at(-1)?.day === stop.due) anchors.pop();
    anchors.push({ day: stop.due, value: stop.target as number });
  }
  return anchors;
}

function earnedLine(anchors: readonly Anchor[], kpi: Kpi, planned: (day: Day) => number): EarnedLine | null {
  if (anchors.length < 2) return null;
  const slope = (from: Anchor, to: Anchor): Slope => {
    const days = to.day - from.day;
    return kpi.path === "compound"
      ? { times: (to.value / from.value) ** (1 / days) }
      : { add: (to.value - from.value) / days };
  };
  return {
    planned,
    first: anchors[0]!.day,
    last: anchors.at(-1)!.day,
    before: slope(anchors[0]!, anchors[1]!),
    after: slope(anchors.at(-2)!, anchors.at(-1)!),
  };
}
