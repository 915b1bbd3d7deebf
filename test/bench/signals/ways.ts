import type { Driving } from "./shops.js";

/** From a period on at another share of plan. */
const turning =
  (first: number, period: number, then: number): Driving =>
  (planned, _atFirst, at) =>
    (at < period ? first : then) * planned;

const at = (share: number): Driving => turning(share, 0, share);
export const AT_85_PERCENT_FROM_WEEK_26 = turning(1, 26, 0.85);
/** It grows no more than by three tenths of what it was at first. */
const growthStops =
  (period: number): Driving =>
  (planned, atFirst, at) =>
    at < period ? planned : Math.min(planned, atFirst * 1.3);

/** What KPIs do, by a name; of years that turn, a year has so many periods. */
export const ways = (year: number): readonly (readonly [name: string, driving: Driving])[] => [
  ["at 75 %", at(0.75)],
  ["60 %, on plan from mid-year", turning(0.6, year / 2, 1)],
  ["70 %, 130 % from month 10", turning(0.7, (year * 3) / 4, 1.3)],
  ["on plan, 50 % from mid-year", turning(1, year / 2, 0.5)],
  ["115 %, 85 % from mid-year", turning(1.15, year / 2, 0.85)],
  ["130 %, 90 % from month 10", turning(1.3, (year * 3) / 4, 0.9)],
  ["growth stops in month 3", growthStops(year / 4)],
  ["at 105 %", at(1.05)],
];
