import type { Stop } from "../lines/stop.js";
import { formulaIds } from "../route/formula.js";
import type { Kpi, Route } from "../route/route.js";
import type { Day } from "../time/day.js";
import { periodHolding } from "../time/period.js";
import type { Ground } from "./ground.js";

/** The day from which on an input is counted: the start of the running year. */
export function inputFrom({ start, yearStarts }: Route, through: Day | null): Day {
  return through === null ? start : Math.max(start, periodHolding(through, "year", yearStarts).from);
}

/** The last stop of the formulas that an input feeds: after it nobody waits for its measurements. */
export function lastOver(kpi: Kpi, { route, eras }: Pick<Ground, "route" | "eras">): Stop | null {
  const over = route.kpis.filter(
    ({ formula }) => formula && formulaIds(formula).some(({ id }) => id === kpi.id),
  );
  const last = over.flatMap(({ id }) => eras.get(id)?.at(-1)?.plan.stops.at(-1) ?? []);
  return last.reduce<Stop | null>((latest, stop) => (latest && latest.due >= stop.due ? latest : stop), null);
}
