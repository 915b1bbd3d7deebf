import type { Day } from "../time/day.js";

/** One row of the log that holds: no later row for its date and KPI takes its place. */
export interface Measurement {
  date: Day;
  kpi: string;
  value: number;
  note: string | null;
  /** When it was logged, in milliseconds since 1970-01-01T00:00Z; null for a row typed by hand. */
  logged: number | null;
  /** Its line in the log file, 1-based; null where it does not come from a file. */
  line: number | null;
}

/** An event worth remembering, about everything (kpi null) or about one KPI. */
export interface Note {
  date: Day;
  kpi: string | null;
  text: string;
  logged: number | null;
}

/** What the log says: the measurements that hold (by KPI, then date) and the notes (by date). */
export interface Log {
  measurements: readonly Measurement[];
  notes: readonly Note[];
}

/** A log as it was on a day, whatever it was stamped: what is dated after it does not exist. */
export function logOn({ measurements, notes }: Log, day: Day): Log {
  const isPast = ({ date }: { date: Day }) => date <= day;
  return { measurements: measurements.filter(isPast), notes: notes.filter(isPast) };
}

/** What was measured of one KPI or fuel: days ascending, each once, with the value that holds and its line in the log. */
export interface Readings {
  readonly days: readonly Day[];
  readonly values: readonly number[];
  readonly lines: readonly (number | null)[];
}

export const NO_READINGS: Readings = { days: [], values: [], lines: [] };

/** The readings by id, as of a day: measurements dated after it do not exist. */
export function readingsAsOf(measurements: readonly Measurement[], today: Day): Map<string, Readings> {
  const readings = new Map<string, { days: Day[]; values: number[]; lines: (number | null)[] }>();
  for (let at = 0; at < measurements.length; at++) {
    const { date, kpi, value, line } = measurements[at]!;
    if (date > today) continue;
    const own = readings.get(kpi) ?? { days: [], values: [], lines: [] };
    if (own.days.length === 0) readings.set(kpi, own);
    else if (own.days.at(-1)! > date) return readingsAsOf(byDate(measurements), today);
    own.days.push(date);
    own.values.push(value);
    own.lines.push(line);
  }
  return readings;
}

function byDate(measurements: readonly Measurement[]): Measurement[] {
  return [...measurements].sort((a, b) => a.date - b.date);
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
