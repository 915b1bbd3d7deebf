import { parseDay } from "../../../src/domain/time/day.js";
import { gaussians } from "../../statistics/series.js";
import { plannedPeriods } from "./periods.js";
import { type Entry, routeFrom } from "./walk.js";

/** A shop that goes from 18 000 visitors through 40 000 and 90 000 to 200 000 a year, on the growing path. */
export const shopRoute = routeFrom(`destination: { vision: There, arrive: 2029-12-31 }
start: 2027-01-01
kpis: { visitors: { name: Visitors, kind: total, cadence: weekly, baseline: 18000 } }
milestones: { 2027: { visitors: 40000 }, 2028: { visitors: 90000 }, 2029: { visitors: 200000 } }
`);

const NOISE = 0.08;

/** How a shop does against its plan: the plan's amount a day now and in the first period, and the period (from 0). */
export type Driving = (planned: number, atFirst: number, period: number) => number;

export const ON_PLAN: Driving = (planned) => planned;
export const AT_90_PERCENT: Driving = (planned) => 0.9 * planned;
export const GROWTH_20_PERCENT_SHORT: Driving = (planned, atFirst) => atFirst + 0.8 * (planned - atFirst);

/** The weeks of the first year as the plan has them; the first one, 1 – 3 January, is a part of a week. */
const WEEKS = plannedPeriods(shopRoute, "week").filter(({ date }) => date <= parseDay("2027-12-31")!);

/** The weekly figures of so many shops in their first year, with 8 % noise. */
export function* shops(count: number, driving: Driving, seed: number): Generator<Entry[]> {
  const gaussian = gaussians(seed);
  const first = WEEKS[0]!.perDay;
  for (let shop = 0; shop < count; shop++) {
    yield WEEKS.map(({ date, days, perDay }, week) => {
      const visitors = days * driving(perDay, first, week) * (1 + NOISE * gaussian());
      return { date, value: Math.max(0, Math.round(visitors)) };
    });
  }
}
