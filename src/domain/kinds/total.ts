import { accruingProspect } from "../futures/accruing.js";
import { accrualPlan } from "../lines/accruals.js";
import type { Meter } from "../log/meter.js";
import { firstFrom, type Readings } from "../log/readings.js";
import { isTravelling } from "../route/route.js";
import type { Day } from "../time/day.js";
import type { Kind } from "./kind.js";

/** An amount of the days it covers: amounts add up. */
export const total: Kind = {
  accrues: true,
  holds: false,
  bound: false,
  early: false,
  counted: true,
  computed: true,
  logged: { bookedOn: "period-end", byHand: "sum", meter: totalMeter, prospect: accruingProspect },
  baseline: "amount",
  startsSomewhere: false,
  gaps: "missing",
  residual: "amount",
  steeredBy: "pace",
  paths: () => ["growing", "even"],
  /** One that comes from somewhere grows through its years. */
  usualPath({ goal, baseline, milestones }) {
    const years = milestones.some(({ period }) => period.scale === "year");
    return isTravelling(goal) && baseline !== null && years ? "growing" : "even";
  },
  plan: (kpi, stops, { ahead, meter }) => accrualPlan(kpi, stops, ahead, meter),
};

/** A total: amounts on different dates add up. Unknown over days on which nothing was booked. */
export function totalMeter(readings: Readings): Meter {
  const { days, values } = readings;
  return {
    through: days.at(-1) ?? null,
    days,
    over: (from, to) => sum(days, values, from, to),
  };
}

function sum(days: readonly Day[], values: readonly number[], from: Day, to: Day): number | null {
  let at = firstFrom(days, from);
  if (at === days.length || days[at]! > to) return null;
  let total = 0;
  for (; at < days.length && days[at]! <= to; at++) total += values[at]!;
  return total;
}
