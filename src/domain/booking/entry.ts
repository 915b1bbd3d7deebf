import { KINDS } from "../kinds/index.js";
import type { Measurement } from "../log/measurement.js";
import { fuelOf } from "../route/lookup.js";
import { type Fuel, type Kpi, measuredFuel, type Route } from "../route/route.js";
import type { KindName } from "../say/terms.js";
import type { Day } from "../time/day.js";
import {
  type Cadence,
  latestComplete,
  type Period,
  periodHolding,
  previousPeriod,
  SCALE_OF,
  typedPeriod,
} from "../time/period.js";

/** A measurement that is about to be logged. */
export interface Entry {
  kpi: string;
  date: Day;
  value: number;
  note: string | null;
}

/** What can be logged: a KPI that is no formula, or a fuel. */
export type Loggable = Kpi | Fuel;

/** What an id of a route can be logged as; undefined where it is none. */
export function loggable(route: Route, id: string): Loggable | undefined {
  return route.kpis.find((kpi) => kpi.id === id && kpi.formula === null) ?? fuelOf(route, id);
}

/** Whether amounts of it are booked for a period that is over, rather than read today. */
export function bookedForPeriod(what: Loggable): boolean {
  return KINDS[kindOf(what)].logged?.bookedOn === "period-end";
}

/** The kind that something is measured like: a fuel like a total that is spent, or a level that runs down. */
export function kindOf(what: Loggable): KindName {
  return "tank" in what ? measuredFuel(what).kind : what.kind;
}

/**
 * The day a figure belongs to when nobody says so: a figure logged on Monday morning is last week's, so a total or
 * spend is booked on the last day of the latest cadence period that is over; all else is read today.
 */
export function usualDay(what: Loggable, today: Day, yearStarts: number): Day {
  return bookedForPeriod(what) ? latestComplete(today - 1, SCALE_OF[what.cadence], yearStarts).to : today;
}

/** The day that `today` or `yesterday` is; null for any other word. */
export function spokenDay(word: string, today: Day): Day | null {
  if (word === "today") return today;
  return word === "yesterday" ? today - 1 : null;
}

/**
 * The period that a word names: `yesterday`, `today`, `last-week` (and -month, -quarter, -year), or a period as it
 * is written in files. Null where it names none.
 */
export function namedPeriod(word: string, today: Day, yearStarts: number): Period | null {
  const spoken = spokenDay(word, today);
  if (spoken !== null) return periodHolding(spoken, "day");
  const last = /^last-(week|month|quarter|year)$/.exec(word);
  if (last) return previousPeriod(periodHolding(today, last[1] as "week", yearStarts), yearStarts);
  return typedPeriod(word, yearStarts);
}

/** The cadence period that a booked figure stands for: the one its date lies in. */
export function periodOfEntry(what: { cadence: Cadence }, date: Day, yearStarts: number): Period {
  return periodHolding(date, SCALE_OF[what.cadence], yearStarts);
}

/**
 * The log as it will be with the entries in it, logged at `now`: each takes the place of what was there for its date
 * and KPI.
 */
export function withEntries(
  measurements: readonly Measurement[],
  entries: readonly Entry[],
  now: number,
): Measurement[] {
  const replaced = new Set(entries.map(({ kpi, date }) => `${kpi} ${date}`));
  const kept = measurements.filter(({ kpi, date }) => !replaced.has(`${kpi} ${date}`));
  return [...kept, ...entries.map((entry) => ({ ...entry, logged: now, line: null }))];
}
