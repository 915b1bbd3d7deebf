import { type Kpi, orientation, type Path } from "../route/route.js";
import { isBand } from "../route/target.js";
import type { Day } from "../time/day.js";
import { type EarnedLine, earnedDay, type Slope } from "./earned.js";
import { type Anchor, lineAt, shareOfDays, weightedShare } from "./line.js";
import type { Along, Before, Plan, Working } from "./plan.js";
import { type Stop, stopBefore } from "./stop.js";

/**
 * The plan of a level that travels: a line through (start, baseline) and every (due day, milestone). Also that
 * of an average or ratio with `path: linear`; without a baseline its line begins flat at the first milestone. Where a plan
 * was in force before, the line goes on from what that planned on the day.
 */
export function levelPlan(kpi: Kpi, stops: readonly Stop[], { start, ahead, before }: Along): Plan {
  const anchors = before ? anchorsAfter(kpi, stops, before) : anchorsOf(kpi, stops, start);
  const share = ahead ? weightedShare(ahead) : shareOfDays;
  const planned = (day: Day): number => {
    const past = before && day < before.on ? lineBefore(before, day) : null;
    return past ?? lineAt(anchors, kpi.path, day, share);
  };
  const direction = orientation(kpi.goal) || 1;
  return {
    stops,
    planned,
    over: (_from, to) => (to > stops.at(-1)!.due ? null : planned(to)),
    earned(actual) {
      const line = earnedLine(kpi, start, stops, planned);
      return line && earnedDay(line, actual, direction);
    },
    working: (day) => (ahead || (before && day <= before.on) ? null : workingOn(anchors, kpi.path, day)),
    legStart(stop) {
      const previous = stopBefore(stops, stop);
      return previous ? planned(previous.due) : kpi.baseline;
    },
  };
}

/** What the plan before says of a day, as one figure. */
function lineBefore({ plan }: Before, day: Day): number | null {
  const past = plan.over(day, day);
  return past === null || isBand(past) ? null : past;
}

/**
 * The line from the day on which it goes on: from what was planned then to the stops that are still to come. Where more was
 * planned already than the next stop asks since it was lowered, it stays at the milestone.
 */
function anchorsAfter(kpi: Kpi, stops: readonly Stop[], before: Before): Anchor[] {
  const coming = anchorsOf({ ...kpi, baseline: null }, stops, before.on).filter(({ day }) => day > before.on);
  const from = lineBefore(before, before.on);
  const [next] = coming;
  if (from === null || !next) return next ? coming : [{ day: before.on, value: from ?? lastTarget(stops) }];
  const lowered = !before.plan.stops.some(({ due, target }) => due === next.day && target === next.value);
  const past = (orientation(kpi.goal) || 1) * (from - next.value) > 0;
  return [{ day: before.on, value: lowered && past ? next.value : from }, ...coming];
}

function lastTarget(stops: readonly Stop[]): number {
  return stops.at(-1)!.target as number;
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

/** The line from the start (or, without a baseline, the first stop) to the last stop, extended by its first and last leg. */
function earnedLine(
  kpi: Kpi,
  start: Day,
  stops: readonly Stop[],
  planned: (day: Day) => number,
): EarnedLine | null {
  const dues = [...new Set(stops.map(({ due }) => due))].filter((due) => due > start);
  const days = [...(kpi.baseline === null ? [] : [start]), ...dues];
  if (days.length < 2) return null;
  const slope = (from: Day, to: Day): Slope => {
    const change = [planned(from), planned(to)] as const;
    return kpi.path === "compound"
      ? { times: (change[1] / change[0]) ** (1 / (to - from)) }
      : { add: (change[1] - change[0]) / (to - from) };
  };
  return {
    planned,
    first: days[0]!,
    last: days.at(-1)!,
    before: slope(days[0]!, days[1]!),
    after: slope(days.at(-2)!, days.at(-1)!),
  };
}
