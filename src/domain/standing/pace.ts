import { withoutSeason } from "../../statistics/forecast/seasonality.js";
import { accrues, holds } from "../kinds/index.js";
import type { Plan } from "../lines/plan.js";
import type { Stop } from "../lines/stop.js";
import type { PeriodValue } from "../log/meter.js";
import { type Kpi, orientation, travels } from "../route/route.js";
import { difference, isBand } from "../route/target.js";
import type { Day } from "../time/day.js";
import { type Cadence, MEAN_DAYS, SCALE_OF, type Scale, unitsBetween } from "../time/period.js";
import type { Pace, Standing } from "./standing.js";

/** Over how many full periods the pace now is taken. */
export const RECENT: Readonly<Record<Cadence, number>> = {
  daily: 28,
  weekly: 6,
  monthly: 3,
  quarterly: 2,
  yearly: 1,
};

interface PaceInput {
  kpi: Kpi;
  plan: Plan;
  stop: Stop | null;
  through: Day | null;
  actual: number | null;
  /** Regular series at the cadence. */
  series: readonly PeriodValue[];
  per: Scale;
  yearStarts: number;
}

/** The pace of a KPI: now, required, planned and the best ever. Averages, ratios and bounds on levels have none. */
export function paceOf(input: PaceInput): Pace {
  const { kpi, per, series } = input;
  const none: Pace = {
    per,
    now: null,
    over: 0,
    required: null,
    planned: null,
    best: null,
    left: null,
    bestEnd: null,
  };
  if (!hasPace(kpi)) return none;
  const latest = recentPeriods(series, RECENT[kpi.cadence], accrues(kpi));
  const recent = accrues(kpi) ? latest : seasonallyAdjusted(latest, series, kpi.cadence);
  const now = accrues(kpi) ? mean(recent) : slope(recent);
  const scale = SCALE_OF[kpi.cadence];
  return {
    ...none,
    now: now === null ? null : (now * MEAN_DAYS[per]) / MEAN_DAYS[scale],
    over: accrues(kpi) ? recent.length : Math.max(0, recent.length - 1),
    ...ahead(input),
  };
}

/** Whether a KPI moves at a speed: its amounts add up, or it is a level that travels. */
export function hasPace(kpi: Kpi): boolean {
  return accrues(kpi) || (holds(kpi) && travels(kpi));
}

/** Periods in a year, of the cadences of which a year has a season. */
const YEAR: Readonly<Record<Cadence, number>> = {
  daily: 365,
  weekly: 52,
  monthly: 12,
  quarterly: 4,
  yearly: 1,
};

/** The latest readings of a level without its season, where two full years of readings exist without a gap. */
function seasonallyAdjusted(
  latest: readonly PeriodValue[],
  series: readonly PeriodValue[],
  cadence: Cadence,
): readonly PeriodValue[] {
  const year = YEAR[cadence];
  if (year === 1 || series.length < 2 * year || runLengths(series).at(-1) !== series.length) return latest;
  const values = withoutSeason(
    series.map(({ value }) => value),
    year,
    latest.length,
  );
  return latest.map(({ period }, at) => ({ period, value: values[at]! }));
}

/** The entries among the last `count` calendar periods of a series; a level needs the one before as well. */
export function recentPeriods(
  series: readonly PeriodValue[],
  count: number,
  amounts: boolean,
): PeriodValue[] {
  const last = series.at(-1);
  if (!last) return [];
  const wanted = amounts ? count : count + 1;
  return series.filter((entry) => periodsBack(entry, last) < wanted);
}

/** How many periods an entry lies before the last one. */
function periodsBack(entry: PeriodValue, last: PeriodValue): number {
  return Math.round((last.period.to - entry.period.to) / MEAN_DAYS[last.period.scale]);
}

function mean(entries: readonly PeriodValue[]): number | null {
  return entries.length ? entries.reduce((sum, { value }) => sum + value, 0) / entries.length : null;
}

/** The least-squares slope per period; null with fewer than two readings. */
function slope(entries: readonly PeriodValue[]): number | null {
  const last = entries.at(-1);
  if (!last || entries.length < 2) return null;
  const xs = entries.map((entry) => -periodsBack(entry, last));
  const meanX = xs.reduce((sum, x) => sum + x, 0) / xs.length;
  const meanY = mean(entries)!;
  const sxy = entries.reduce((sum, { value }, at) => sum + (xs[at]! - meanX) * (value - meanY), 0);
  const sxx = xs.reduce((sum, x) => sum + (x - meanX) ** 2, 0);
  return sxy / sxx;
}

/** What is needed from here, what the plan asks, and the best pace held over as long. */
function ahead(input: PaceInput): Partial<Pace> {
  const { kpi, plan, stop, through, actual } = input;
  if (!stop || through === null || actual === null || isBand(stop.target)) return {};
  const required = requiredPace(input, stop, actual);
  if (required === null) return {};
  const planned = plan.planned(through, stop);
  const units = unitsLeft(input, stop)!;
  return {
    required,
    planned: planned === null || isBand(planned) ? null : (stop.target - planned) / units,
    ...best(input, orientation(kpi.goal) || 1),
  };
}

/** What a speed towards a stop is reckoned by. */
type Way = Pick<PaceInput, "kpi" | "through" | "per" | "yearStarts">;

/** The average speed that a stop takes after the through date, where `actual` counts for it so far; null once it is due, and of a band. */
export function requiredPace(way: Way, stop: Stop, actual: number): number | null {
  const units = unitsLeft(way, stop);
  if (units === null || isBand(stop.target)) return null;
  const direction = orientation(way.kpi.goal) || 1;
  const toGo = difference(stop.target, actual);
  // Of what runs against its goal the rest may come; what runs up to a milestone needs nothing any more once it is past it.
  const over = staysLow(way.kpi, stop) ? toGo * direction > 0 : toGo * direction < 0;
  return over ? 0 : toGo / units;
}

/**
 * Whether an amount is to stay low: complaints, or a loss. Then its pace is what may come, and never a need.
 */
function staysLow({ kind, goal }: Pick<Kpi, "kind" | "goal">, { target }: Stop): boolean {
  if (!accrues({ kind }) || isBand(target)) return false;
  return target * orientation(goal) < 0 || (target === 0 && orientation(goal) < 0);
}

/** What a pace comes to in words: a need, of what is to stay low what may come, or by how much it is over already. */
export type Needed = { needs: number } | { may: number } | { over: number };

/** What is needed to the stop ahead, or what may come until then; null where neither can be said. */
export function neededOf({
  kpi,
  stop,
  toGo,
  pace,
}: Pick<Standing, "kpi" | "stop" | "toGo" | "pace">): Needed | null {
  if (!stop || pace.required === null) return null;
  if (!staysLow(kpi, stop)) return { needs: pace.required };
  return toGo !== null && toGo > 0 ? { over: toGo } : { may: pace.required };
}

/** How many units of the pace are left for a stop after the through date; null where none is, or nothing is measured. */
export function unitsLeft({ kpi, through, per, yearStarts }: Way, stop: Stop): number | null {
  if (through === null) return null;
  const units = unitsBetween(firstDayLeft(kpi, stop, through), stop.due, per, yearStarts);
  return units > 0 ? units : null;
}

/** The first day that is left for a stop: amounts count within its period only, a level is under way to it at once. */
function firstDayLeft(kpi: Kpi, stop: Stop, through: Day): Day {
  return accrues(kpi) ? Math.max(through + 1, stop.from) : through + 1;
}

/** The best mean over as many consecutive full periods as are left, rounded up. */
function best({ kpi, stop, through, series, per, yearStarts }: PaceInput, direction: 1 | -1): Partial<Pace> {
  const scale = SCALE_OF[kpi.cadence];
  const from = firstDayLeft(kpi, stop!, through!);
  const left = Math.ceil(unitsBetween(from, stop!.due, scale, yearStarts) - 1e-9);
  const runs = runLengths(series);
  let best: number | null = null;
  let bestEnd: PeriodValue | null = null;
  const needed = accrues(kpi) ? left : left + 1;
  for (let end = needed - 1; end < series.length; end++) {
    if (runs[end]! < needed) continue;
    const value = accrues(kpi) ? amountPer(series, end, left) : changePer(series, end, left);
    if (best === null || value * direction > best * direction) {
      best = value;
      bestEnd = series[end]!;
    }
  }
  return {
    left,
    best: best === null ? null : (best * MEAN_DAYS[per]) / MEAN_DAYS[scale],
    bestEnd: bestEnd?.period ?? null,
  };
}

/** The mean of the `count` entries ending at `end`. */
function amountPer(series: readonly PeriodValue[], end: number, count: number): number {
  return mean(series.slice(end - count + 1, end + 1))!;
}

function changePer(series: readonly PeriodValue[], end: number, count: number): number {
  return (series[end]!.value - series[end - count]!.value) / count;
}

/** For each entry how many, up to it, follow each other without a gap. */
function runLengths(series: readonly PeriodValue[]): number[] {
  let length = 0;
  return series.map((entry, at) => {
    const follows = at > 0 && series[at - 1]!.period.to + 1 === entry.period.from;
    length = follows ? length + 1 : 1;
    return length;
  });
}
