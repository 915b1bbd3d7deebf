import { KINDS } from "../../domain/kinds/index.js";
import { byDueDay } from "../../domain/plan/follows.js";
import type { Milestone, Target } from "../../domain/route/route.js";
import { problem } from "../../domain/say/problem.js";
import type { KindName } from "../../domain/say/terms.js";
import { day, text } from "../../domain/say/value.js";
import { type Period, parsePeriod, periodHolding } from "../../domain/time/period.js";
import { numberOf, type Reading } from "./check.js";
import { given, nearestId, unknownId } from "./facts.js";
import type { Path } from "./places.js";
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

/** Whether a KPI's milestones agree with one another; if not, that is reported. They come in order of due day. */
export function checkStones(reading: Reading, id: string, kind: KindName, stones: readonly Stone[]): boolean {
  const before = reading.problems.length;
  if (KINDS[kind].holds) checkDueDays(reading, id, stones);
  if (KINDS[kind].accrues) checkGaps(reading, id, stones);
  if (KINDS[kind].accrues) for (const whole of stones) checkParts(reading, whole, stones);
  return reading.problems.length === before;
}

/** A level can have one value on a day. */
function checkDueDays(reading: Reading, id: string, stones: readonly Stone[]): void {
  const due = ({ period }: Stone) => Math.min(period.to, reading.arrive ?? period.to);
  stones.slice(1).forEach((second, index) => {
    const first = stones[index]!;
    if (due(first) !== due(second) || JSON.stringify(first.target) === JSON.stringify(second.target)) return;
    const facts = {
      kpi: text(id),
      due: day(due(second)),
      first: text(shown(first)),
      second: text(shown(second)),
    };
    reading.report(problem("milestones-disagree", facts), reading.places.value(second.path));
  });
}

function shown({ target }: Stone): string {
  return typeof target === "number" ? String(target) : `[${target.low}, ${target.high}]`;
}

/** Between two years that have amounts each year needs one: nothing else says what is planned in it. */
function checkGaps(reading: Reading, id: string, stones: readonly Stone[]): void {
  const keyed = stones.filter(({ period }) => period.scale !== "day");
  const yearOf = ({ period }: Stone) => periodHolding(period.to, "year", reading.yearStarts);
  keyed.slice(1).forEach((later, index) => {
    const earlier = keyed[index]!;
    const [before, after] = [yearOf(earlier), yearOf(later)];
    for (let gap = before.to + 1; gap < after.from; ) {
      const year = periodHolding(gap, "year", reading.yearStarts);
      reportGap(reading, id, [earlier, later], year);
      gap = year.to + 1;
    }
  });
}

function reportGap(
  reading: Reading,
  id: string,
  [earlier, later]: readonly [Stone, Stone],
  year: Period,
): void {
  const both = [earlier.target, later.target];
  const halfway = both.every((target) => typeof target === "number")
    ? String(Number(((both[0]! + both[1]!) / 2).toPrecision(2)))
    : shown(later);
  const facts = {
    kpi: text(id),
    period: { is: "period", period: year } as const,
    example: text(`${year.key}: { ${id}: ${halfway} }`),
  };
  reading.report(problem("milestone-gap", facts), reading.places.key(later.path));
}

/** The milestones inside a longer one fix parts of its amount: they cannot be more, nor, where they fill it, less. */
function checkParts(reading: Reading, whole: Stone, stones: readonly Stone[]): void {
  const inside = stones.filter(({ period }) => period.scale !== "day" && isInside(period, whole.period));
  const parts = inside.filter(({ period }) => !inside.some((other) => isInside(period, other.period)));
  const amounts = [whole, ...parts].map(({ target }) => target);
  if (
    parts.length === 0 ||
    overlap(parts) ||
    !amounts.every((amount) => typeof amount === "number" && amount >= 0)
  )
    return;
  const sum = amounts.slice(1).reduce<number>((total, amount) => total + Number(amount), 0);
  const total = Number(whole.target);
  const fills =
    daysOf(
      reading,
      parts.map(({ period }) => period),
    ) >= daysOf(reading, [whole.period]);
  const slack = 1e-9 * Math.max(total, sum);
  const code =
    sum > total + slack ? "parts-above-whole" : fills && sum < total - slack ? "parts-below-whole" : null;
  if (code === null) return;
  const facts = given({ sum: String(Number(sum.toPrecision(12))), whole: String(total) });
  reading.reject(problem(code, { ...facts, period: { is: "period", period: whole.period } }), whole.path);
}

/** Weeks may share days with months: then no sum tells anything. */
function overlap(parts: readonly Stone[]): boolean {
  const periods = parts.map(({ period }) => period).sort((one, other) => one.from - other.from);
  return periods.slice(1).some(({ from }, index) => from <= periods[index]!.to);
}

const isInside = (inner: Period, outer: Period) =>
  inner.from >= outer.from && inner.to <= outer.to && inner.to - inner.from < outer.to - outer.from;

/** Days of periods that do not overlap, inside the route. */
function daysOf(reading: Reading, periods: readonly Period[]): number {
  const { start, arrive } = reading;
  const days = periods.map(({ from, to }) => Math.min(to, arrive ?? to) - Math.max(from, start ?? from) + 1);
  return days.reduce((sum, count) => sum + Math.max(0, count), 0);
}
