import { sameTarget } from "./changes.js";
import type { Course } from "./course.js";
import type { Day } from "./day.js";
import type { Journey } from "./journey.js";
import type { Log, Note } from "./measurement.js";
import type { Period } from "./period.js";
import type { Change, Fuel, Kpi, Route, Target } from "./route.js";
import type { Standing } from "./standing.js";

/** What differs between two states of a journey, the earlier one first; null: there was no route then. */
export interface Comparison {
  before: Journey | null;
  after: Journey;
  /** The KPIs that stand otherwise, in the order of the route; those that went come last. */
  kpis: readonly KpiDifference[];
  strategy: { from: string | null; to: string | null } | null;
  vision: { from: string; to: string } | null;
  arrive: { from: Day; to: Day } | null;
  milestones: readonly MilestoneDifference[];
  tanks: readonly TankDifference[];
  /** The decisions that were not recorded before. */
  changes: readonly Change[];
  measurements: readonly MeasurementDifference[];
  notes: { added: readonly Note[]; takenBack: readonly Note[] };
}

/** How a KPI stood and stands; null: it was not, or no longer is, on the route. */
export interface KpiDifference {
  kpi: Kpi;
  before: Standing | null;
  after: Standing | null;
}

export interface MilestoneDifference {
  kpi: Kpi;
  period: Period;
  from: Target | null;
  to: Target | null;
}

/** What a fuel has in its tank for a period, or, without one, its reserve. */
export interface TankDifference {
  fuel: Fuel;
  period: Period | null;
  from: number | null;
  to: number | null;
}

/** A measurement that was added (from null), corrected, or taken back (to null). */
export interface MeasurementDifference {
  kpi: string;
  date: Day;
  from: number | null;
  to: number | null;
}

/** Compares two states: their journeys hold the route in force on their day. */
export function compare(before: Journey | null, after: Journey): Comparison {
  const [then, now] = [before?.route ?? null, after.route];
  return {
    before,
    after,
    kpis: kpiDifferences(before, after),
    strategy: then && then.strategy !== now.strategy ? { from: then.strategy, to: now.strategy } : null,
    vision:
      then && then.destination.vision !== now.destination.vision
        ? { from: then.destination.vision, to: now.destination.vision }
        : null,
    arrive:
      then && then.destination.arrive !== now.destination.arrive
        ? { from: then.destination.arrive, to: now.destination.arrive }
        : null,
    milestones: then ? milestoneDifferences(then, now) : [],
    tanks: then ? tankDifferences(then, now) : [],
    changes: then ? newChanges(then, now) : [],
    measurements: measurementDifferences(before?.log ?? { measurements: [], notes: [] }, after.log),
    notes: noteDifferences(before?.log.notes ?? [], after.log.notes),
  };
}

/** Whether nothing differs at all. */
export function isSame(comparison: Comparison): boolean {
  const { before, kpis, strategy, vision, arrive, milestones, tanks, changes, measurements, notes } =
    comparison;
  const lists = [kpis, milestones, tanks, changes, measurements, notes.added, notes.takenBack];
  return before !== null && !strategy && !vision && !arrive && lists.every((list) => list.length === 0);
}

function kpiDifferences(before: Journey | null, after: Journey): KpiDifference[] {
  const then = new Map(before?.standings.map((standing) => [standing.kpi.id, standing]));
  const kept = after.standings.map((standing): KpiDifference => {
    const earlier = then.get(standing.kpi.id) ?? null;
    then.delete(standing.kpi.id);
    return { kpi: standing.kpi, before: earlier, after: standing };
  });
  const gone = [...then.values()].map((standing) => ({ kpi: standing.kpi, before: standing, after: null }));
  return [...kept, ...gone].filter(differs);
}

function differs({ before, after }: KpiDifference): boolean {
  if (!before || !after) return true;
  const seen = (one: Standing) => [
    courseThen(one, after),
    one.through,
    one.actual,
    one.planned,
    one.variance?.days ?? null,
    one.kpi.input,
  ];
  return JSON.stringify(seen(before)) !== JSON.stringify(seen(after));
}

/**
 * The course of a KPI in the earlier state: of one that has been measured since, what it was when it was last measured,
 * rather than that by now it would be stale.
 */
export function courseThen(before: Standing, after: Standing | null): Course {
  const measured = after !== null && after.through !== before.through;
  return (measured ? before.lastCourse : null) ?? before.course;
}

function milestoneDifferences(then: Route, now: Route): MilestoneDifference[] {
  const earlier = new Map(then.kpis.map((kpi) => [kpi.id, kpi]));
  return now.kpis.flatMap((kpi) => {
    const before = ownMilestones(earlier.get(kpi.id));
    const after = ownMilestones(kpi);
    const keys = new Set([...before.keys(), ...after.keys()]);
    return [...keys].sort().flatMap((key) => {
      const [from, to] = [before.get(key) ?? null, after.get(key) ?? null];
      const same = sameTarget(from?.target ?? null, to?.target ?? null);
      const period = (to ?? from)!.period;
      return same ? [] : [{ kpi, period, from: from?.target ?? null, to: to?.target ?? null }];
    });
  });
}

/** The milestones of a KPI by the key of their period; those that follow from a formula change with its inputs'. */
function ownMilestones(kpi: Kpi | undefined): Map<string, Kpi["milestones"][number]> {
  const own = !kpi || kpi.planFollows ? [] : kpi.milestones;
  return new Map(own.map((milestone) => [milestone.period.key, milestone]));
}

/** By fuel, those of now first: its tanks in order, then its reserve. */
function tankDifferences(then: Route, now: Route): TankDifference[] {
  const gone = then.fuel.filter(({ id }) => !now.fuel.some((fuel) => fuel.id === id));
  return [...now.fuel, ...gone].flatMap((fuel) => {
    const of = ({ fuel: fuels }: Route) => fuels.find(({ id }) => id === fuel.id);
    const [before, after] = [of(then), of(now)];
    const periods = [...(before?.tank ?? []), ...(after?.tank ?? [])].map(({ period }) => period);
    const keys = new Map(periods.map((period) => [period.key, period]));
    const amount = (one: Fuel | undefined, key: string) =>
      one?.tank.find(({ period }) => period.key === key)?.amount ?? null;
    const tanks = [...keys.values()]
      .sort((a, b) => a.from - b.from)
      .map((period) => ({
        fuel,
        period,
        from: amount(before, period.key),
        to: amount(after, period.key),
      }));
    const reserve = { fuel, period: null, from: before?.reserve ?? null, to: after?.reserve ?? null };
    return [...tanks, reserve].filter(({ from, to }) => from !== to);
  });
}

function newChanges(then: Route, now: Route): Change[] {
  const key = ({ date, why, stay, set, moved }: Change) => JSON.stringify([date, why, stay, set, moved]);
  const known = new Set(then.changes.map(key));
  return now.changes.filter((change) => !known.has(key(change))).sort((a, b) => a.date - b.date);
}

/** By KPI, then date. */
function measurementDifferences(then: Log, now: Log): MeasurementDifference[] {
  const key = ({ kpi, date }: { kpi: string; date: Day }) => `${kpi} ${date}`;
  const before = new Map(then.measurements.map((one) => [key(one), one]));
  const differences: MeasurementDifference[] = [];
  for (const one of now.measurements) {
    const earlier = before.get(key(one));
    before.delete(key(one));
    if (earlier?.value === one.value) continue;
    differences.push({ kpi: one.kpi, date: one.date, from: earlier?.value ?? null, to: one.value });
  }
  for (const { kpi, date, value } of before.values()) differences.push({ kpi, date, from: value, to: null });
  return differences.sort((a, b) => (a.kpi === b.kpi ? a.date - b.date : a.kpi < b.kpi ? -1 : 1));
}

function noteDifferences(then: readonly Note[], now: readonly Note[]): Comparison["notes"] {
  const key = ({ date, kpi, text, logged }: Note) => JSON.stringify([date, kpi, text, logged]);
  const [before, after] = [new Set(then.map(key)), new Set(now.map(key))];
  return {
    added: now.filter((note) => !before.has(key(note))),
    takenBack: then.filter((note) => !after.has(key(note))),
  };
}
