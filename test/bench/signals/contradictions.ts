import type { Route } from "../../../src/domain/route/route.js";
import type { Standing } from "../../../src/domain/standing/standing.js";
import { type Entry, walk } from "./walk.js";

/** How often a course says other than the figures beside it, and in how many looks it could have. */
export interface Contradictions {
  /** Looks at a KPI that has been behind by a fifth or more for a quarter, and those of them that find it plain on course. */
  behind: number;
  plain: number;
  /** Looks at a KPI that is fine, and those of them that find it off course. */
  fine: number;
  off: number;
}

const QUARTER = 91;
const BEHIND = 0.2;
const LIKELY = 0.75;

/** What the looks at one KPI contradict, each on the day after an entry. */
export function contradictions(route: Route, entries: readonly Entry[]): Contradictions {
  const found: Contradictions = { behind: 0, plain: 0, fine: 0, off: 0 };
  // The day on which it fell behind, as far as it still is, and for which stop.
  let since: number | null = null;
  let due: number | null = null;
  for (const { today, standings } of walk(route, entries)) {
    const standing = standings[0]!;
    // A few days into the next stop are no quarter, unless the weeks before them were as bad.
    if (standing.judged?.due !== due && !wasBehind(standing, today - QUARTER)) since = null;
    due = standing.judged?.due ?? null;
    since = isBehind(standing) ? (since ?? today) : null;
    if (since !== null && today - since >= QUARTER) {
      found.behind += 1;
      if (isPlain(standing)) found.plain += 1;
    }
    if (isFine(standing)) {
      found.fine += 1;
      if (standing.course === "off-course") found.off += 1;
    }
  }
  return found;
}

export function added(all: readonly Contradictions[]): Contradictions {
  const sum = (key: keyof Contradictions) => all.reduce((total, one) => total + one[key], 0);
  return { behind: sum("behind"), plain: sum("plain"), fine: sum("fine"), off: sum("off") };
}

function isBehind({ variance }: Standing): boolean {
  return variance?.relative != null && !variance.favourable && Math.abs(variance.relative) >= BEHIND;
}

/** Whether the periods since a day were behind by as much on average. */
function wasBehind({ residuals }: Standing, day: number): boolean {
  const values = residuals.flatMap(({ period, value }) => (period.from >= day ? [value] : []));
  return values.reduce((sum, value) => sum + value, 0) <= -100 * BEHIND * values.length;
}

/** On course, or even ahead, without a word that it is catching up. */
function isPlain({ course, reasons }: Standing): boolean {
  if (course === "ahead" || course === "arrived") return true;
  return course === "on-course" && !reasons.some(({ code }) => code === "catching-up");
}

/** Not behind, and likely to reach the stop that decided its course. */
function isFine(standing: Standing): boolean {
  const { judged, stop, lastStop, variance, beside, decidedBy, projection, verdicts } = standing;
  // After the last stop its verdict is all there is.
  const by = stop === null ? lastStop : (decidedBy ?? judged);
  const favourable = by === judged ? variance : beside.find((one) => one.stop === by)?.variance;
  if (!favourable?.favourable) return false;
  const ended = verdicts.find((one) => one.stop === by);
  if (ended) return ended.verdict === "reached";
  const outlook = by === stop ? projection?.milestone : projection?.outlooks.find((one) => one.stop === by);
  return outlook != null && (outlook.reached || outlook.chance >= LIKELY);
}
