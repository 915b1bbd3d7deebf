import { byDueDay } from "../../domain/plan/follows.js";
import type { Milestone, Target } from "../../domain/route/route.js";
import { problem } from "../../domain/say/problem.js";
import { day, text } from "../../domain/say/value.js";
import { type Period, parsePeriod, periodHolding } from "../../domain/time/period.js";
import { given, nearestId, unknownId } from "./facts.js";
import type { Path } from "./places.js";
import { numberOf, type Reading } from "./reading.js";
import type { TargetFile } from "./schema.js";

/** A milestone and where it stands. */
export interface Stone extends Milestone {
  path: Path;
}

/** The milestones of each KPI, and the KPIs of which some milestone is wrong: nothing follows from those that are left. */
export interface Stones {
  of: ReadonlyMap<string, readonly Stone[]>;
  unsure: ReadonlySet<string>;
}

/** Reads the plan, which is written as a table of periods by KPIs. Milestones come in order of due day, the longer period last. */
export function readMilestones(reading: Reading, kpis: readonly string[]): Stones {
  const { places } = reading;
  const of = new Map<string, Stone[]>(kpis.map((id) => [id, []]));
  const unsure = new Set<string>(places.broken(["milestones"]) ? kpis : []);
  for (const key of places.keys(["milestones"])) {
    const ids = places.keys(["milestones", key]);
    const period = periodAt(reading, ["milestones", key]);
    if (period === null)
      for (const id of places.broken(["milestones", key]) && ids.length === 0 ? kpis : ids) unsure.add(id);
    for (const id of ids) {
      const path = ["milestones", key, id];
      if (!of.has(id)) {
        const near = unknownKpi(reading, path, id, kpis);
        if (near) unsure.add(near);
        continue;
      }
      const target = targetAt(reading, path, reading.sound.milestones?.[key]?.[id]);
      if (places.broken(path)) unsure.add(id);
      else if (period && target !== null) of.get(id)!.push({ period, target, path });
    }
  }
  for (const stones of of.values()) stones.sort(byDueDay(reading.arrive ?? Number.POSITIVE_INFINITY));
  return { of, unsure };
}

/** The period that the key at a path names; null, with a problem, where it is none or lies wholly off the route. */
export function periodAt(reading: Reading, path: Path): Period | null {
  const key = String(path.at(-1));
  const period = reading.places.spot(path)?.broken ? null : parsePeriod(key, reading.yearStarts);
  if (!period) return null;
  if (!reading.span) return period;
  const { start, arrive } = reading.span;
  if (period.from <= arrive && period.to >= start) return period;
  const late = period.from > arrive;
  const fits = periodHolding(late ? arrive : start, period.scale, reading.yearStarts);
  reading.rejectKey(
    problem("milestone-outside-route", {
      period: { is: "period", period },
      year: period.scale === "year" ? { is: "period", period } : null,
      arrive: late ? day(arrive) : null,
      start: late ? null : day(start),
      nearest: text(fits.key),
      key: text(late ? "destination.arrive" : "start"),
    }),
    path,
  );
  return null;
}

/** Reports an id that names no KPI, unless that has been reported; returns the id that was most likely meant. */
function unknownKpi(reading: Reading, path: Path, id: string, kpis: readonly string[]): string | null {
  const near = nearestId(id, kpis);
  if (reading.places.broken(["kpis"])) return near;
  reading.report(problem("unknown-milestone-kpi", unknownId(id, kpis, near)), reading.places.key(path));
  return near;
}

function targetAt(reading: Reading, path: Path, target: TargetFile | undefined): Target | null {
  if (target === undefined) return null;
  if (!Array.isArray(target)) return numberOf(target);
  const [low, high] = [numberOf(target[0]), numberOf(target[1])];
  if (low > high)
    reading.reject(problem("low-above-high", given({ low: String(low), high: String(high) })), path);
  return { low, high };
}
