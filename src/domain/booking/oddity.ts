import { median } from "../../statistics/series.js";
import type { Plan } from "../lines/plan.js";
import { stopAhead } from "../lines/stop.js";
import type { Measurement } from "../log/measurement.js";
import { oddAfter } from "../log/suspicion.js";
import type { Route } from "../route/route.js";
import { bookedForPeriod, type Entry, type Loggable, periodOfEntry } from "./entry.js";

/** What is usual: the median of so many of the latest values. */
const USUAL = 6;

/** What looks odd about a figure beside those before it. */
export type Oddity =
  /** It is the total so far of something whose readings are added up: `alone` is its own part. */
  | { odd: "running-total"; alone: number }
  /** A slip of the finger: so many times the usual (from twice on), and what may have been meant. */
  | { odd: "suspicious"; usual: number | null; times: number | null; hint: number | null };

/** The median of the last six values, to hold a figure against; null where there are none. */
export function usualValue(history: readonly number[]): number | null {
  return history.length === 0 ? null : median(history.slice(-USUAL));
}

/** How odd a figure is; null where it is not. `history`: the values before it, the latest last. */
export function oddityOf(
  value: number,
  history: readonly number[],
  what: Loggable | undefined,
  soFar: () => number,
): Oddity | null {
  const doubt = oddAfter(history, value);
  if (!doubt.suspicious) return null;
  if (what && bookedForPeriod(what)) {
    const alone = value - soFar();
    if (alone > 0 && alone < value && !oddAfter(history, alone).suspicious)
      return { odd: "running-total", alone };
  }
  const usual = usualValue(history);
  const times = usual && value / usual >= 2 ? Math.round(value / usual) : null;
  return { odd: "suspicious", usual, times, hint: doubt.hint };
}

/** What is booked so far in the milestone's period that the entry falls in (without one, in its year), before the entry. */
export function runningSum(
  route: Route,
  plan: Plan | undefined,
  measurements: readonly Measurement[],
  entry: Pick<Entry, "kpi" | "date">,
): number {
  const stop = plan && stopAhead(plan.stops, entry.date);
  const from = stop?.from ?? periodOfEntry({ cadence: "yearly" }, entry.date, route.yearStarts).from;
  return measurements
    .filter((one) => one.kpi === entry.kpi && one.date >= from && one.date < entry.date)
    .reduce((sum, { value }) => sum + value, 0);
}
