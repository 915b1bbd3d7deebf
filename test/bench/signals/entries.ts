import { parseDay } from "../../../src/domain/time/day.js";
import { nextPeriod, periodHolding } from "../../../src/domain/time/period.js";
import { type SignalVerdict, signal } from "../../../src/statistics/signal.js";
import { gaussians } from "../../statistics/series.js";
import { type Entry, routeFrom } from "./walk.js";

const NOISE = 0.05;
const TOLERANCE = 5;
const ENTRIES = 24;
/** The shift comes after so many entries on plan. */
const BEFORE = 12;

/** A level that is to grow by 20 % a year, read every month. */
export const levelRoute = routeFrom(`destination: { vision: There, arrive: 2029-12-31 }
start: 2027-01-01
kpis: { members: { name: Members, kind: level, cadence: monthly, baseline: 10000, path: compound } }
milestones: { 2027: { members: 12000 }, 2028: { members: 14400 }, 2029: { members: 17280 } }
`);

/** The share of on-plan KPIs that the signal rules call off course at least once in 24 monthly entries. */
export function falseAlarms(kpis: number, seed: number): number {
  const gaussian = gaussians(seed);
  let alarmed = 0;
  for (let kpi = 0; kpi < kpis; kpi++) {
    const residuals = Array.from({ length: ENTRIES }, () => 100 * NOISE * gaussian());
    if (firstWith(residuals, 1, ["off-course"]) <= ENTRIES) alarmed += 1;
  }
  return alarmed / kpis;
}

/** The share of shifts by −2σ that the signal rules find, drifting or worse, within 12 entries. */
export function shiftsFound(kpis: number, seed: number): number {
  const gaussian = gaussians(seed);
  let found = 0;
  for (let kpi = 0; kpi < kpis; kpi++) {
    const residuals = Array.from({ length: BEFORE + 12 }, (_, at) => {
      return 100 * NOISE * (gaussian() - (at < BEFORE ? 0 : 2));
    });
    if (firstWith(residuals, BEFORE + 1, ["drifting", "off-course"]) <= BEFORE + 12) found += 1;
  }
  return found / kpis;
}

/** After how many residuals, from so many on, a verdict is one of those; Infinity: never. */
function firstWith(residuals: readonly number[], from: number, verdicts: readonly SignalVerdict[]): number {
  for (let count = from; count <= residuals.length; count++) {
    if (verdicts.includes(signal(residuals.slice(0, count), { tolerance: TOLERANCE }).verdict)) return count;
  }
  return Number.POSITIVE_INFINITY;
}

/** The readings of so many KPIs that are on plan, with 5 % noise; after `shiftedFrom` entries 10 % too low. */
export function* levels(count: number, seed: number, shiftedFrom = ENTRIES): Generator<Entry[]> {
  const gaussian = gaussians(seed);
  const start = parseDay("2027-01-01")!;
  for (let kpi = 0; kpi < count; kpi++) {
    const entries: Entry[] = [];
    for (let month = periodHolding(start, "month"); entries.length < ENTRIES; month = nextPeriod(month)) {
      const year = Math.floor(entries.length / 12);
      const [from, due] = [yearEnd(year - 1, start), yearEnd(year, start)];
      const planned = 10_000 * 1.2 ** (year + (month.to - from) / (due - from));
      const shift = entries.length < shiftedFrom ? 1 : 0.9;
      entries.push({ date: month.to, value: Math.round(planned * shift * (1 + NOISE * gaussian())) });
    }
    yield entries;
  }
}

/** The last day of a year after the start's, from 0; the plan leaves at the start itself. */
function yearEnd(year: number, start: number): number {
  return year < 0 ? start : parseDay(`${2027 + year}-12-31`)!;
}
