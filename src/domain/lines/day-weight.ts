import type { Route } from "../route/route.js";
import { civil, type Day, daysInMonth } from "../time/day.js";

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
