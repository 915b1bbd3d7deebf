import type { PeriodValue } from "../log/meter.js";
import type { Fuel } from "../route/route.js";
import { RECENT, recentPeriods } from "./pace.js";

/** What was spent a day over the recent full periods that were measured. */
export function spendBurn(series: readonly PeriodValue[], { cadence }: Fuel): number | null {
  const recent = recentPeriods(series, RECENT[cadence], true);
  return perDay(recent.map(({ period, value }) => ({ amount: value, days: period.to - period.from + 1 })));
}

/** So many times the largest fall makes a rise a jump. */
const JUMP = 2;

/**
 * What a balance fell a day over the recent periods, as a whole: one that rises does not burn. A rise that towers over
 * every fall is refuelling, and no negative burn: its period is left out, unless most periods are such.
 */
export function balanceBurn(series: readonly PeriodValue[], { cadence }: Fuel): number | null {
  const recent = recentPeriods(series, RECENT[cadence], false);
  const falls = recent.slice(1).map((entry, at) => ({
    amount: recent[at]!.value - entry.value,
    days: entry.period.to - recent[at]!.period.to,
  }));
  const largest = Math.max(0, ...falls.map(({ amount }) => amount));
  const driven = falls.filter(({ amount }) => largest === 0 || amount >= -JUMP * largest);
  return perDay(driven.length * 2 >= falls.length ? driven : falls);
}

function perDay(spent: readonly { amount: number; days: number }[]): number | null {
  const days = spent.reduce((sum, one) => sum + one.days, 0);
  const amount = spent.reduce((sum, one) => sum + one.amount, 0);
  return days > 0 ? Math.max(0, amount / days) : null;
}
