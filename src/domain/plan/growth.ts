import { accrues } from "../kinds/index.js";
import type { Kpi, Route } from "../route/route.js";
import { isBand } from "../route/target.js";
import { unitsBetween } from "../time/period.js";

/**
 * How much a KPI is to grow a year, as a fraction: the constant growth that leads from its baseline (or its first
 * milestone) to its last one. Of amounts those of whole years are compared, of everything else the figures on their due
 * days. Null where nothing grows: bands, bounds, figures that are not positive, a single figure.
 */
export function plannedGrowth(kpi: Kpi, route: Route): number | null {
  if (kpi.goal !== "increase" && kpi.goal !== "decrease") return null;
  const points = pointsOf(kpi, route);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first.value <= 0 || last.value <= 0) return null;
  const years = unitsBetween(first.day + 1, last.day, "year", route.yearStarts);
  return years > 0 ? (last.value / first.value) ** (1 / years) - 1 : null;
}

/** The baseline and the milestones, each with the last day of what it is about. */
function pointsOf(kpi: Kpi, { start, destination: { arrive } }: Route): { day: number; value: number }[] {
  const before = kpi.baseline === null ? [] : [{ day: start - 1, value: kpi.baseline }];
  const milestones = kpi.milestones.flatMap(({ period, target }) => {
    const whole = period.scale === "year" && period.from >= start && period.to <= arrive;
    if (isBand(target) || (accrues(kpi) && !whole)) return [];
    return [{ day: Math.min(period.to, arrive), value: target }];
  });
  return [...before, ...milestones];
}
