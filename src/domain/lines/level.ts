import { firstFrom } from "../log/measurement.js";
import { type Kpi, orientation, type Path } from "../route/route.js";
import { isBand } from "../route/target.js";
import type { Day } from "../time/day.js";
import { type EarnedLine, earnedDay, type Slope } from "./earned.js";
import { type Anchor, lineAt, shareOfDays, weightedShare } from "./line.js";
import type { Along, Before, Plan, Working } from "./plan.js";
import { type Stop, stopAhead, stopBefore } from "./stop.js";

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
    runsFrom(stop) {
      const previous = stopBefore(stops, stop);
      const goesOn = before && before.on > (previous?.due ?? start) && before.on < stop.due;
      if (goesOn) return planned(before.on);
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

/**
 * The plan of a mean that moves along a line: what is planned of days is the mean of the line over the days counted, those
 * of its readings where it is read, else all of them.
 */
export function meanPlan(kpi: Kpi, stops: readonly Stop[], along: Along): Plan {
  const line = levelPlan(kpi, stops, along);
  const valueOn = (day: Day) => line.planned(day, stops[0]!) as number;
  const read = kpi.formula ? undefined : along.meter?.days;
  const over = (from: Day, to: Day) => meanOf(countedDays(from, to, read), valueOn);
  return {
    ...line,
    over: (from, to) => (to > stops.at(-1)!.due ? null : over(from, to)),
    planned: (day, stop) => over(Math.min(stop.from, day), day),
    earned(actual, stop) {
      // The mean of all days moves every day; that of the readings stands still between them: so it is told by the former,
      // on which the day up to which it is read has what was planned of the readings.
      const mean = (day: Day) => meanOf(countedDays(stop.from, day, undefined), valueOn);
      const through = Math.min(Math.max(along.meter?.through ?? stop.due, stop.from), stop.due);
      const apart = over(stop.from, through) - mean(through);
      const planned = (day: Day) => mean(day) + apart;
      const [first, last] = [stop.from, stop.due];
      const slope = (from: Day, to: Day) => ({ add: planned(to) - planned(from) });
      const ends = { before: slope(first, first + 1), after: slope(last - 1, last) };
      return first < last
        ? earnedDay({ planned, first, last, ...ends }, actual, orientation(kpi.goal) || 1)
        : null;
    },
    working: () => null,
  };
}

function countedDays(from: Day, to: Day, read: readonly Day[] | undefined): Day[] {
  const days: Day[] = [];
  if (read)
    for (let at = firstFrom(read, from); at < read.length && read[at]! <= to; at++) days.push(read[at]!);
  if (days.length > 0) return days;
  for (let day = from; day <= to; day++) days.push(day);
  return days;
}

function meanOf(days: readonly Day[], valueOn: (day: Day) => number): number {
  return days.reduce((sum, day) => sum + valueOn(day), 0) / days.length;
}

/**
 * The plan of what is to stay on a side, and of averages and ratios: the milestone of the period itself, as it was in
 * force on the day.
 */
export function flatPlan(kpi: Kpi, stops: readonly Stop[], { before }: Pick<Along, "before">): Plan {
  return {
    stops,
    planned(day, stop) {
      if (!before || day >= before.on) return stop.target;
      const then = before.plan.stops.find(({ period }) => period.key === stop.period.key);
      return then ? before.plan.planned(day, then) : before.plan.over(day, day);
    },
    over(from, to) {
      if (before && to < before.on) return before.plan.over(from, to);
      return stopAhead(stops, to)?.target ?? null;
    },
    earned: () => null,
    working: () => null,
    legStart(stop) {
      const target = stopBefore(stops, stop)?.target ?? kpi.baseline;
      return target === null || isBand(target) ? null : target;
    },
  };
}
