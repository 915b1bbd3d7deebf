import type { Log } from "../log/measurement.js";
import type { Change, Kpi } from "../route/route.js";
import type { Course } from "../say/terms.js";
import type { Journey } from "../standing/journey.js";
import type { Standing } from "../standing/standing.js";
import type { Day } from "../time/day.js";
import { type DecisionDifference, decisionDifferences } from "./decisions.js";
import {
  type MeasurementDifference,
  measurementDifferences,
  type Newest,
  type NoteDifferences,
  noteDifferences,
} from "./log.js";
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
export type { MeasurementDifference } from "./log.js";
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
  notes: NoteDifferences;
}

/** How a KPI stood and stands; null: it was not, or no longer is, on the route. */
export interface KpiDifference {
  kpi: Kpi;
  before: Standing | null;
  after: Standing | null;
  /** Its course in the earlier state, as it is to be shown. */
  courseThen: Course | null;
}

/** What is known of two states besides their journeys. */
export interface Besides {
  /** The log of then; null: nothing is known of it, and so nothing of it is compared. */
  log: Log | null;
  newest: Newest;
  /** The decisions on record in either state, those that are still to come among them; null: those of their routes. */
  decisions: { before: readonly Change[]; after: readonly Change[] } | null;
}

/** Compares two states: their journeys hold the route in force on their day. */
export function compare(before: Journey | null, after: Journey, besides: Besides): Comparison {
  const { log, newest, decisions } = besides;
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
    decisions: then
      ? decisionDifferences(decisions?.before ?? then.changes, decisions?.after ?? now.changes)
      : [],
    measurements: log ? measurementDifferences(log, after.log, now, newest) : [],
    notes: log
      ? noteDifferences(log.notes, after.log.notes, now, newest)
      : { added: [], takenBack: [], gone: [] },
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
    notes.gone,
  ];
  return lists.every((list) => list.length === 0);
}

/** Whether the trip is elsewhere; the time that passes alone moves it nowhere. */
function tripDiffers({ trip: then }: Journey, { trip: now }: Journey): boolean {
  return then.days !== now.days || then.course !== now.course;
}

function kpiDifferences(before: Journey | null, after: Journey): KpiDifference[] {
  const then = new Map(before?.standings.map((standing) => [standing.kpi.id, standing]));
  const sameDay = before?.today === after.today;
  const kept = after.standings.map((standing): KpiDifference => {
    const earlier = then.get(standing.kpi.id) ?? null;
    then.delete(standing.kpi.id);
    const courseThen = earlier && (sameDay ? courseOnceMeasured(earlier, standing) : earlier.course);
    return { kpi: standing.kpi, before: earlier, after: standing, courseThen };
  });
  const gone = [...then.values()].map((standing) => ({
    kpi: standing.kpi,
    before: standing,
    after: null,
    courseThen: standing.course,
  }));
  return [...kept, ...gone].filter(differs);
}

function differs({ before, after, courseThen }: KpiDifference): boolean {
  if (!before || !after || courseThen !== after.course) return true;
  const seen = ({ through, actual, planned, variance, kpi }: Standing) => [
    through,
    actual,
    planned,
    variance?.days ?? null,
    kpi.input,
  ];
  return JSON.stringify(seen(before)) !== JSON.stringify(seen(after));
}

/**
 * The course of a KPI in an earlier log, as of the same day: of one that has been measured since, what it was when it
 * was last measured, rather than that by now it would be stale. As of a day of its own it is what was to be seen then:
 * there silence is never green.
 */
function courseOnceMeasured(before: Standing, after: Standing): Course {
  return (after.through !== before.through ? before.lastCourse : null) ?? before.course;
}
