import type { Kpi, Route } from "../route/route.js";
import { civil, type Day, daysInMonth } from "../time/day.js";
import type { Step } from "./prospect.js";

/**
 * What is known of the calendar: how much heavier or lighter than usual a period is, by the plan's season and by what
 * lies ahead. Null where nothing is known.
 */
export function calendarOf(
  route: Route,
  kpi: Pick<Kpi, "id">,
  season: readonly number[] | null,
): ((period: Step) => number) | null {
  const jams = route.ahead.filter((jam) => jam.effect.has(kpi.id));
  if (!season && jams.length === 0) return null;
  const usual = season ? season.reduce((sum, weight) => sum + weight, 0) / 365 : 1;
  const weight = (day: Day): number => {
    let result = 1;
    if (season) {
      const { year, month } = civil(day);
      result = season[month - 1]! / daysInMonth(year, month) / usual;
    }
    for (const jam of jams) if (day >= jam.from && day <= jam.to) result *= 1 + jam.effect.get(kpi.id)!;
    return result;
  };
  return ({ from, to }) => {
    let sum = 0;
    for (let day = from; day <= to; day++) sum += weight(day);
    return sum / (to - from + 1);
  };
}
