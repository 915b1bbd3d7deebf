import { jamWeight, seasonWeight } from "../lines/day-weight.js";
import type { Kpi, Route } from "../route/route.js";
import type { Day } from "../time/day.js";
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
  const jams = jamWeight(route, kpi.id);
  if (!season && !jams) return null;
  const usual = season ? season.reduce((sum, weight) => sum + weight, 0) / 365 : 1;
  const weight = (day: Day) => (season ? seasonWeight(season, day) / usual : 1) * (jams ? jams(day) : 1);
  return ({ from, to }) => {
    let sum = 0;
    for (let day = from; day <= to; day++) sum += weight(day);
    return sum / (to - from + 1);
  };
}
