import type { Course } from "../course.js";
import type { Day } from "../day.js";
import type { Journey } from "../journey.js";
import type { Log, Note } from "../measurement.js";
import type { Change, Kpi } from "../route.js";
import type { Standing } from "../standing.js";
import { type DecisionDifference, decisionDifferences } from "./decisions.js";
import {
  type MilestoneDifference,
  milestoneDifferences,
  type TankDifference,
  tankDifferences,
} from "./plan.js";
import {
  type AheadDifference,
  aheadDifferences,
  type SettingDifference,
  settingDifferences,
} from "./settings.js";

export type { DecisionDifference } from "./decisions.js";
export type { MilestoneDifference, TankDifference } from "./plan.js";
export type { AheadDifference, Setting, SettingDifference } from "./settings.js";

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
  /** Other keys of the route that hold something else. */
  settings: readonly SettingDifference[];
  ahead: readonly AheadDifference[];
  /** What differs in the record of decisions. */
  decisions: readonly DecisionDifference[];
  measurements: readonly MeasurementDifference[];
  notes: { added: readonly Note[]; takenBack: readonly Note[] };
}

/** How a KPI stood and stands; null: it was not, or no longer is, on the route. */
export interface KpiDifference {
  kpi: Kpi;
  before: Standing | null;
  after: Standing | null;
}

/** A measurement that was added (from null), corrected, or taken back (to null). */
export interface MeasurementDifference {
  kpi: string;
  date: Day;
  from: number | null;
  to: number | null;
}

/** The decisions on record in either state, those that are still to come among them. */
export interface DecisionRecord {
  before: readonly Change[];
  after: readonly Change[];
}

/**
 * Compares two states: their journeys hold the route in force on their day. `record`: the decisions to compare, where
 * they are not those in force.
 */
export function compare(
  before: Journey | null,
  after: Journey,
  record: DecisionRecord | null = null,
): Comparison {
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
    settings: then ? settingDifferences(then, now) : [],
    ahead: then ? aheadDifferences(then.ahead, now.ahead) : [],
    decisions: then ? decisionDifferences(record?.before ?? then.changes, record?.after ?? now.changes) : [],
    measurements: measurementDifferences(before?.log ?? { measurements: [], notes: [] }, after.log),
    notes: noteDifferences(before?.log.notes ?? [], after.log.notes),
  };
}

/** Whether nothing differs at all. */
export function isSame(comparison: Comparison): boolean {
  const { before, after, strategy, vision, arrive, notes } = comparison;
  if (!before || tripDiffers(before, after) || strategy || vision || arrive) return false;
  const { kpis, milestones, tanks, settings, ahead, decisions, measurements } = comparison;
  const lists = [
    kpis,
    milestones,
    tanks,
    settings,
    ahead,
    decisions,
    measurements,
    notes.added,
    notes.takenBack,
  ];
  return lists.every((list) => list.length === 0);
}

/** Whether the trip is elsewhere; the time that passes alone moves it nowhere. */
function tripDiffers({ trip: then }: Journey, { trip: now }: Journey): boolean {
  return then.days !== now.days || then.course !== now.course;
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
