import type { Path } from "../route/route.js";
import type { Day } from "../time/day.js";

/** A point that a planned line goes through. */
export interface Anchor {
  day: Day;
  value: number;
}

/**
 * The value on a day of a line through anchors (ascending days, at least one): `linear`, `compound` (constant
 * growth) or `step` (each value holds until the next anchor's day). Flat before the first and after the last.
 * `share` is the part of a leg that lies behind on a day, 0–1; by days unless something lies ahead.
 */
export function lineAt(
  anchors: readonly Anchor[],
  path: Path,
  day: Day,
  share: (from: Day, to: Day, day: Day) => number,
): number {
  const at = anchors.findIndex((anchor) => anchor.day >= day);
  if (at < 0) return anchors.at(-1)!.value;
  const to = anchors[at]!;
  const from = anchors[at - 1];
  if (to.day === day || !from) return to.value;
  if (path === "step") return from.value;
  const part = share(from.day, to.day, day);
  return path === "compound"
    ? from.value * (to.value / from.value) ** part
    : from.value + (to.value - from.value) * part;
}

/** The part of a leg's days that lies behind on a day: all days weigh alike. */
export function shareOfDays(from: Day, to: Day, day: Day): number {
  return (day - from) / (to - from);
}

/** The part of a leg behind on a day where days weigh differently, for what lies ahead. */
export function weightedShare(weight: (day: Day) => number) {
  return (from: Day, to: Day, day: Day): number => {
    let behind = 0;
    let all = 0;
    for (let one = from + 1; one <= to; one++) {
      const part = weight(one);
      all += part;
      if (one <= day) behind += part;
    }
    return all > 0 ? behind / all : shareOfDays(from, to, day);
  };
}
