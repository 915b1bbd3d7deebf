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
