import { type Suspicion, suspicious } from "../../statistics/suspicious.js";
import type { Kpi } from "../route/route.js";
import type { Day } from "../time/day.js";
import type { Measurement } from "./measurement.js";

/** A value that is judged by at most so many before it (7-signals). */
export const HISTORY = 24;
/** Of so many slips among so many values the next one is none: such values are usual here. */
const SLIPS = 2;

/** A value that was typed by hand into the file and looks wrong: it is left out of every figure until it is confirmed. */
export interface Doubt {
  measurement: Measurement;
  /** The values before it, the latest last. */
  history: readonly number[];
  /** What may have been meant. */
  hint: number | null;
}

/**
 * The measurements of a route without those that look wrong and carry no stamp: `kpi log` asks before it writes, so
 * a stamped row is confirmed, and so is what does not look wrong. Slips are rare: a log kept by hand in which every
 * Sunday is 0, or in which a KPI jumps to another level and stays there, raises no doubts after the second.
 */
export function withoutDoubts(
  measurements: readonly Measurement[],
  today: Day,
): { trusted: readonly Measurement[]; doubts: Doubt[] } {
  const unstamped = measurements.filter(({ logged }) => logged === null);
  if (unstamped.length === 0) return { trusted: measurements, doubts: [] };
  const byKpi = new Map(unstamped.map(({ kpi }) => [kpi, [] as Measurement[]]));
  for (const one of measurements) if (one.date <= today) byKpi.get(one.kpi)?.push(one);
  const doubts = [...byKpi.values()].flatMap(doubtsAmong);
  const doubted = new Set(doubts.map(({ measurement }) => measurement));
  return { trusted: measurements.filter((one) => !doubted.has(one)), doubts };
}

/**
 * All that is to be confirmed, of one KPI or of all (null): also what would be in doubt once the rest is confirmed, so that
 * a history that was typed in is one question.
 */
export function doubtsToConfirm(
  measurements: readonly Measurement[],
  today: Day,
  kpi: string | null,
): readonly Doubt[] {
  const found: Doubt[] = [];
  for (let all = measurements; ; ) {
    const more = withoutDoubts(all, today).doubts.filter(
      (one) => kpi === null || one.measurement.kpi === kpi,
    );
    if (more.length === 0) return found;
    found.push(...more);
    const confirmed = new Set(more.map(({ measurement }) => measurement));
    all = all.map((one) => (confirmed.has(one) ? { ...one, logged: 0 } : one));
  }
}

/** The doubts about the measurements of one KPI, by date. */
function doubtsAmong(measurements: Measurement[]): Doubt[] {
  measurements.sort((a, b) => a.date - b.date);
  const trusted = [...measurements.keys()].map(() => true);
  const doubts = new Map<number, Doubt>();
  measurements.forEach((measurement, at) => {
    if (measurement.logged !== null) return;
    const history = valuesBefore(measurements, trusted, at);
    const doubt = oddAfter(history, measurement.value);
    if (!doubt.suspicious) return;
    trusted[at] = false;
    doubts.set(at, { measurement, history, hint: doubt.hint });
    const recent = [...doubts.keys()].filter((one) => one > at - HISTORY);
    if (recent.length <= SLIPS) return;
    for (const one of recent) {
      trusted[one] = true;
      doubts.delete(one);
    }
  });
  return [...doubts.values()];
}

/** How suspicious a value is after others; whole numbers are counts. */
export function oddAfter(history: readonly number[], value: number): Suspicion {
  return suspicious(history, value, { counts: [...history, value].every(Number.isInteger) });
}

/** The last trusted values before the one at a place, oldest first. */
function valuesBefore(
  measurements: readonly Measurement[],
  trusted: readonly boolean[],
  at: number,
): number[] {
  const values: number[] = [];
  for (let before = at - 1; before >= 0 && values.length < HISTORY; before--) {
    if (trusted[before]) values.push(measurements[before]!.value);
  }
  return values.reverse();
}

/** Whether a value that is doubted is the latest of a KPI: later than all that counts. */
export function doubtsLatest(doubts: readonly Doubt[], { id }: Kpi, through: Day | null): boolean {
  return doubts.some(
    ({ measurement }) => measurement.kpi === id && (through === null || measurement.date > through),
  );
}
