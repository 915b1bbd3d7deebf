import type { Day } from "./day.js";
import type { Measurement } from "./measurement.js";

/** What was measured of one KPI or fuel: days ascending, each once, with the value that holds and its line in the log. */
export interface Readings {
  readonly days: readonly Day[];
  readonly values: readonly number[];
  readonly lines: readonly (number | null)[];
}

export const NO_READINGS: Readings = { days: [], values: [], lines: [] };

/** The readings by id, as of a day: measurements dated after it do not exist. */
export function readingsAsOf(measurements: readonly Measurement[], today: Day): Map<string, Readings> {
  const byId = new Map<string, Measurement[]>();
  for (const measurement of measurements) {
    if (measurement.date > today) continue;
    const list = byId.get(measurement.kpi);
    if (list) list.push(measurement);
    else byId.set(measurement.kpi, [measurement]);
  }
  const readings = new Map<string, Readings>();
  for (const [id, list] of byId) {
    list.sort((a, b) => a.date - b.date);
    readings.set(id, {
      days: list.map((one) => one.date),
      values: list.map((one) => one.value),
      lines: list.map((one) => one.line),
    });
  }
  return readings;
}

/** Index of the first day that is not before `day` (the length where there is none). */
export function firstFrom(days: readonly Day[], day: Day): number {
  let low = 0;
  let high = days.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (days[middle]! < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether any of the days lies in from … to, both included. */
export function anyBetween(days: readonly Day[], from: Day, to: Day): boolean {
  const at = firstFrom(days, from);
  return at < days.length && days[at]! <= to;
}
