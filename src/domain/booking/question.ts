import { suspicious } from "../../statistics/suspicious.js";
import type { Plan } from "../lines/plan.js";
import { stopAhead } from "../lines/stop.js";
import type { Measurement } from "../log/measurement.js";
import { readingsAsOf } from "../log/readings.js";
import { fuelMeasure, measureOf } from "../plan/measure.js";
import type { Kpi, Route } from "../route/route.js";
import type { Measure } from "../say/measure.js";
import { type Problem, problem } from "../say/problem.js";
import { day, type Facts, text, type Value } from "../say/value.js";
import { SCALE_OF } from "../time/period.js";
import { bookedForPeriod, type Entry, type Loggable, periodOfEntry } from "./entry.js";

/** Judged against at most so many values before it (7-signals). */
const HISTORY = 24;
/** What is usual: the median of the last six. */
const USUAL = 6;

/** The values of a KPI that come before an entry, oldest first, without the one it replaces. */
export function historyBefore(
  measurements: readonly Measurement[],
  { kpi, date }: Pick<Entry, "kpi" | "date">,
): number[] {
  return measurements
    .filter((one) => one.kpi === kpi && one.date < date)
    .sort((a, b) => a.date - b.date)
    .slice(-HISTORY)
    .map(({ value }) => value);
}

/** The median of the last six values, to hold a figure against; null where there are none. */
export function usualValue(history: readonly number[]): number | null {
  const sorted = history.slice(-USUAL).sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** How the figure would be logged after all: the command, for a value, with or without `--force`. */
export type CommandFor = (value: number, force: boolean) => string;

/**
 * What is to be asked before an entry is logged, or null: whether it is the total so far of something whose
 * readings are added up, or a slip of the finger. Without `commandFor` the figure stands in a row that was piped in:
 * it is to be mended there.
 */
export function questionOf(
  route: Route,
  what: Loggable,
  plan: Plan | undefined,
  measurements: readonly Measurement[],
  entry: Entry,
  commandFor: CommandFor | null,
): Problem | null {
  const history = historyBefore(measurements, entry);
  const doubt = suspicious(history, entry.value);
  if (!doubt.suspicious) return null;
  const measure = measureFor(what, plan, measurements, entry);
  const facts = {
    name: text(what.name),
    id: text(entry.kpi),
    value: { is: "amount", value: entry.value, measure } as const,
    confirm: text(commandFor?.(entry.value, true) ?? "kpi log - --force"),
    scale: { is: "scale", scale: SCALE_OF[what.cadence] } as const,
    ...(commandFor ? {} : { date: day(entry.date, "long") }),
  };
  const meant = (name: string, value: number): Facts => {
    const shown: Value = { is: "amount", value, measure };
    return commandFor ? { [name]: shown, command: text(commandFor(value, false)) } : { [name]: shown };
  };
  const alone = entry.value - runningSum(route, plan, measurements, entry);
  if (bookedForPeriod(what) && alone < entry.value && alone > 0 && !suspicious(history, alone).suspicious) {
    return problem("asked-running-total", { ...facts, ...meant("alone", alone) });
  }
  const usual = usualValue(history);
  const times = usual ? entry.value / usual : null;
  return problem("asked-suspicious", {
    ...facts,
    ...(usual === null ? {} : { usual: { is: "amount", value: usual, measure } }),
    ...(times !== null && times >= 2 ? { times: { is: "number", value: Math.round(times) } } : {}),
    ...(doubt.hint === null ? {} : meant("hint", doubt.hint)),
  });
}

function measureFor(
  what: Loggable,
  plan: Plan | undefined,
  measurements: readonly Measurement[],
  entry: Entry,
): Measure {
  const readings = readingsAsOf(measurements, entry.date).get(entry.kpi);
  return "tank" in what ? fuelMeasure(what, readings) : measureOf(what as Kpi, plan!, readings);
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
