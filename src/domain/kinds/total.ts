import { accruingProspect } from "../futures/logged.js";
import { accrualPlan } from "../lines/accruals.js";
import { yearlyRate } from "../lines/growth.js";
import { stopOf } from "../lines/stop.js";
import { amountsMeter, type CutOff, coveredFrom } from "../log/amounts.js";
import type { Readings } from "../log/measurement.js";
import type { Meter } from "../log/meter.js";
import { isTravelling } from "../route/route.js";
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
  /** One that comes from somewhere grows through its years, where each is to bring more than the one before. */
  usualPath({ goal, baseline, milestones, stretch }) {
    const years = milestones.filter(({ period }) => period.scale === "year");
    if (!isTravelling(goal) || baseline === null || baseline < 0 || years.length === 0) return "even";
    const rates = [baseline, ...years.map((year) => yearlyRate(stopOf(year, stretch)))];
    return rates.every((rate, at) => at === 0 || rate > rates[at - 1]!) ? "growing" : "even";
  },
  plan: accrualPlan,
};

/** A total: each row is the amount of the days that it covers. Unknown over days that nothing covers. */
export function totalMeter({ days, values }: Readings, of: CutOff): Meter {
  return amountsMeter({ from: coveredFrom(days, of), through: days, values });
}
