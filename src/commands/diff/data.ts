import type { Comparison, KpiDifference, Setting } from "../../domain/diff/compare.js";
import { kpiFigures } from "../../domain/figures/figures.js";
import type { Ahead, Change, Destination } from "../../domain/route/route.js";
import type { Course } from "../../domain/say/terms.js";
import type { Journey } from "../../domain/standing/journey.js";
import type { Standing } from "../../domain/standing/standing.js";
import { isoDay } from "../../domain/time/day.js";
import type { Lost, Since } from "./view.js";

/** A comparison as a plain tree, for JSON. */
export function diffData(comparison: Comparison, since: Since, { missing, unreadable }: Lost): unknown {
  const { before, after, strategy, vision, arrive } = comparison;
  return {
    version: 1,
    since:
      "day" in since
        ? { revision: null, commit: null, day: isoDay(since.day), missing, unreadable }
        : { revision: since.revision, commit: since.commit, day: null, missing, unreadable },
    today: isoDay(after.today),
    trip: { before: before && tripData(before), after: tripData(after) },
    kpis: comparison.kpis.map((one) => kpiData(one, comparison)),
    route: {
      strategy,
      vision,
      arrive: arrive && { from: isoDay(arrive.from), to: isoDay(arrive.to) },
    },
    milestones: comparison.milestones.map(({ kpi, period, movedTo, from, to }) => ({
      kpi: kpi.id,
      period: period.key,
      movedTo: movedTo?.key ?? null,
      before: from,
      after: to,
    })),
    tanks: comparison.tanks.map(({ fuel, period, from, to }) => ({
      fuel: fuel.id,
      period: period?.key ?? null,
      before: from,
      after: to,
    })),
    settings: comparison.settings.map(({ of, key, from, to }) => ({
      id: of?.id ?? null,
      key,
      before: settingData(from),
      after: settingData(to),
    })),
    ahead: comparison.ahead.map(({ from, to }) => ({
      before: from && aheadData(from),
      after: to && aheadData(to),
    })),
    changes: comparison.decisions.map(({ from, to }) => ({
      before: from && decisionData(from),
      after: to && decisionData(to),
    })),
    measurements: comparison.measurements.map(({ kpi, date, from, to, gone }) => ({
      kpi,
      date: isoDay(date),
      before: from,
      after: to,
      gone,
    })),
    notes: {
      added: comparison.notes.added.map(noteData),
      takenBack: comparison.notes.takenBack.map(noteData),
      gone: comparison.notes.gone.map(noteData),
    },
  };
}

function settingData(setting: Setting | null): unknown {
  return typeof setting === "object" && setting !== null && "day" in setting ? isoDay(setting.day) : setting;
}

function aheadData({ from, to, what, effect }: Ahead) {
  return { from: isoDay(from), to: isoDay(to), what, effect: Object.fromEntries(effect) };
}

function decisionData({ date, until, destination, ...rest }: Change) {
  const end = ({ vision, arrive }: Destination) => ({ vision, arrive: isoDay(arrive) });
  return {
    date: isoDay(date),
    ...rest,
    until: until === null ? null : isoDay(until),
    destination: destination && { from: end(destination.from), to: end(destination.to) },
  };
}

function tripData({ trip }: Journey) {
  return { progress: trip.progress, time: trip.time, days: trip.days, course: trip.course };
}

function kpiData({ kpi, before, after, courseThen }: KpiDifference, comparison: Comparison) {
  const figures = (standing: Standing | null, journey: Journey | null, course: Course | null) => {
    if (!standing || !journey) return null;
    const { through, actual, planned, variance } = kpiFigures(standing, journey);
    return { course, through, actual, planned, variance };
  };
  return {
    id: kpi.id,
    name: kpi.name,
    before: figures(before, comparison.before, courseThen),
    after: figures(after, comparison.after, after?.course ?? null),
  };
}

function noteData({ date, kpi, text: words }: Comparison["notes"]["added"][number]) {
  return { date: isoDay(date), kpi, text: words };
}
