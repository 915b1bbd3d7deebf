import type { Meter } from "../log/meter.js";
import type { Kpi, Route } from "../route/route.js";
import { civil, type Day, daysInMonth, monthStart } from "../time/day.js";
import { periodHolding } from "../time/period.js";

/** The weight of a day by twelve month weights (January first): its month's, spread evenly over the month's days. */
export function seasonWeight(season: readonly number[], day: Day): number {
  const { year, month } = civil(day);
  return season[month - 1]! / daysInMonth(year, month);
}

/** What a day's weight is multiplied by for what lies ahead of a KPI or fuel; null where nothing does. */
export function jamWeight({ ahead }: Pick<Route, "ahead">, id: string): ((day: Day) => number) | null {
  const jams = ahead.filter((jam) => jam.effect.has(id));
  if (jams.length === 0) return null;
  return (day) =>
    jams.reduce(
      (weight, jam) => (day >= jam.from && day <= jam.to ? weight * (1 + jam.effect.get(id)!) : weight),
      1,
    );
}

/** The month weights in force on a day: the KPI's own, or those of the last 12 full months in the log before it. */
export function monthWeights(kpi: Kpi, from: Day, meter: Meter | undefined): readonly number[] | null {
  if (kpi.season !== "last-year") return kpi.season;
  if (!meter || meter.through === null) return null;
  const last = Math.min(from - 1, meter.through);
  let end = monthStart(periodHolding(last + 1, "month").from);
  for (; monthStart(end, -12) >= monthStart(meter.days[0]!); end = monthStart(end, -12)) {
    const months = monthAmounts(meter, end);
    if (months) return months;
  }
  return null;
}

/** The amounts of the 12 months before `end`, January first; null where one is unknown or negative. */
function monthAmounts(meter: Meter, end: Day): number[] | null {
  const weights = new Array<number>(12).fill(0);
  for (let back = 1; back <= 12; back++) {
    const month = periodHolding(monthStart(end, -back), "month");
    const amount = meter.over(month.from, month.to);
    if (amount === null || amount < 0) return null;
    weights[Number(month.key.slice(5)) - 1] = amount;
  }
  return weights.some((weight) => weight > 0) ? weights : null;
}
