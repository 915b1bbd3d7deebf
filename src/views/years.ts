import type { Route } from "../domain/route/route.js";
import { periodHolding } from "../domain/time/period.js";
import type { Road } from "./document.js";

/** The (fiscal) years of a route, each with its first day on the road. */
export function yearsOf({ start, destination, yearStarts }: Route): Road["years"] {
  const years: Road["years"][number][] = [];
  let period = periodHolding(start, "year", yearStarts);
  while (period.from <= destination.arrive) {
    years.push({ label: { is: "period", period }, from: Math.max(period.from, start) });
    period = periodHolding(period.to + 1, "year", yearStarts);
  }
  return years;
}
