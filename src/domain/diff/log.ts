import type { Log, Measurement, Note } from "../log/measurement.js";
import type { Route } from "../route/route.js";
import type { Day } from "../time/day.js";

/** The newest stamp in the log of now about a date and a KPI or a note's subject; null where there is none. */
export type Newest = (date: Day, kpi: string) => number | null;

/** A measurement that was added (from null), corrected, or taken back (to null). */
export interface MeasurementDifference {
  kpi: string;
  date: Day;
  from: number | null;
  to: number | null;
  /** Whether no later row has the word: the row of then is gone from the log, which is only ever appended to. */
  gone: boolean;
}

/** What differs in the notes; one that is gone was not taken back by a row of the log. */
export interface NoteDifferences {
  added: readonly Note[];
  takenBack: readonly Note[];
  gone: readonly Note[];
}

/** By KPI, then date. What the route of now does not log any more has rows in the log still, and is left out. */
export function measurementDifferences(
  then: Log,
  now: Log,
  route: Route,
  newest: Newest,
): MeasurementDifference[] {
  const key = ({ kpi, date }: { kpi: string; date: Day }) => `${kpi} ${date}`;
  const before = new Map(then.measurements.map((one) => [key(one), one]));
  const differences: MeasurementDifference[] = [];
  for (const one of now.measurements) {
    const earlier = before.get(key(one));
    before.delete(key(one));
    if (earlier?.value === one.value) continue;
    const gone = earlier !== undefined && isOlder(newest(one.date, one.kpi), earlier.logged);
    differences.push({ kpi: one.kpi, date: one.date, from: earlier?.value ?? null, to: one.value, gone });
  }
  const logged = new Set(
    [...route.kpis.filter(({ formula }) => formula === null), ...route.fuel].map(({ id }) => id),
  );
  for (const one of before.values()) {
    if (logged.has(one.kpi)) differences.push(withoutSuccessor(one, newest(one.date, one.kpi)));
  }
  return differences.sort((a, b) => (a.kpi === b.kpi ? a.date - b.date : a.kpi < b.kpi ? -1 : 1));
}

/** Only a row with a stamp takes back. */
function withoutSuccessor(
  { kpi, date, value, logged }: Measurement,
  stamp: number | null,
): MeasurementDifference {
  return { kpi, date, from: value, to: null, gone: stamp === null || isOlder(stamp, logged) };
}

/** No stamp is older than any. */
function isOlder(stamp: number | null, other: number | null): boolean {
  return (stamp ?? Number.NEGATIVE_INFINITY) < (other ?? Number.NEGATIVE_INFINITY);
}

/** Notes by date; those about what is not on the route of now are left out where they went. */
export function noteDifferences(
  then: readonly Note[],
  now: readonly Note[],
  route: Route,
  newest: Newest,
): NoteDifferences {
  const key = ({ date, kpi, text, logged }: Note) => JSON.stringify([date, kpi, text, logged]);
  const [before, after] = [new Set(then.map(key)), new Set(now.map(key))];
  const known = new Set([...route.kpis, ...route.fuel].map(({ id }) => id));
  const went = then.filter((note) => !after.has(key(note)) && (note.kpi === null || known.has(note.kpi)));
  const takenBack = ({ date, kpi, logged }: Note) => isOlder(logged, newest(date, `#${kpi ?? ""}`));
  return {
    added: now.filter((note) => !before.has(key(note))),
    takenBack: went.filter(takenBack),
    gone: went.filter((note) => !takenBack(note)),
  };
}
