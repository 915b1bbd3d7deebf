import { suspicious } from "../statistics/suspicious.js";
import type { Day } from "./day.js";
import type { Measurement } from "./measurement.js";
import type { Kpi, Route } from "./route.js";

/** A value that is judged by at most so many before it (7-signals). */
const HISTORY = 24;

/** A value that was typed by hand into the file and looks wrong: it counts nowhere until it is confirmed. */
export interface Doubt {
  measurement: Measurement;
  /** The values before it, the latest last. */
  history: readonly number[];
  /** What may have been meant. */
  hint: number | null;
}

/**
 * The measurements of a route without those that look wrong and carry no stamp: `kpi log` asks before it writes, so
 * a stamped row is confirmed. They are held against confirmed values only: a log without stamps raises no doubts.
 * `measurements` come by KPI, then date.
 */
export function withoutDoubts(
  measurements: readonly Measurement[],
  today: Day,
): { trusted: Measurement[]; doubts: Doubt[] } {
  const doubts: Doubt[] = [];
  const history: number[] = [];
  let kpi: string | null = null;
  const trusted = measurements.filter((measurement) => {
    if (measurement.kpi !== kpi) {
      kpi = measurement.kpi;
      history.length = 0;
    }
    if (measurement.logged === null && measurement.date <= today) {
      const doubt = suspicious(history, measurement.value);
      if (doubt.suspicious) {
        doubts.push({ measurement, history: [...history], hint: doubt.hint });
        return false;
      }
    }
    if (measurement.logged !== null) history.push(measurement.value);
    if (history.length > HISTORY) history.shift();
    return true;
  });
  return { trusted, doubts };
}

/** Whether what is doubted is a KPI's latest value. */
export function doubtsLatest(doubts: readonly Doubt[], kpi: Kpi, through: Day | null): boolean {
  return doubts.some(
    ({ measurement }) => measurement.kpi === kpi.id && (through === null || measurement.date > through),
  );
}

/** The name of what was measured. */
export function nameOf({ kpis, fuel }: Route, id: string): string {
  return [...kpis, ...fuel].find((one) => one.id === id)?.name ?? id;
}
