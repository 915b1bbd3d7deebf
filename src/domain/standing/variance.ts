import { accrues } from "../kinds/index.js";
import type { Plan } from "../lines/plan.js";
import { type Stop, stopAhead } from "../lines/stop.js";
import type { Meter } from "../log/meter.js";
import type { Era } from "../plan/eras.js";
import { type Kpi, orientation, type Target } from "../route/route.js";
import { isBand } from "../route/target.js";
import type { Day } from "../time/day.js";
import { actualNow } from "./actual.js";
import type { Standing, Variance } from "./standing.js";

/** actual − planned in its three units: absolute, relative to |planned|, and in days (earned schedule). */
function varianceOf(
  kpi: Kpi,
  plan: Plan,
  stop: Stop,
  actual: number,
  planned: Target,
  through: Day,
): Variance {
  if (isBand(planned)) return bandVariance(actual, planned);
  const absolute = actual - planned;
  // Before the days that an amount is planned for there is no day that it could be earned on.
  const begun = !accrues(kpi) || through >= stop.from;
  const earned = begun ? plan.earned(actual, stop) : null;
  return {
    absolute,
    relative: planned === 0 ? null : absolute / Math.abs(planned),
    days: earned === null ? null : earned - through,
    earned,
    favourable: absolute * orientation(kpi.goal) >= 0,
  };
}

/** The variance against the plan before it was ever changed; null where it never was. */
export function originalVariance(eras: readonly Era[], meter: Meter): Variance | null {
  const { kpi, plan, until } = eras[0]!;
  const { through } = meter;
  const stop = through === null ? null : (stopAhead(plan.stops, through) ?? plan.stops.at(-1) ?? null);
  if (until === null || through === null || !stop) return null;
  const day = Math.min(through, stop.due);
  const actual = actualNow(kpi, meter, stop);
  const planned = plan.planned(day, stop);
  return actual === null || planned === null ? null : varianceOf(kpi, plan, stop, actual, planned, day);
}

/** What is planned for a stop through a day, and how far an actual is from it. */
export function againstPlan(
  kpi: Kpi,
  plan: Plan,
  through: Day | null,
  judged: Stop | null,
  actual: number | null,
): Pick<Standing, "planned" | "variance"> {
  if (through === null || !judged) return { planned: null, variance: null };
  const day = Math.min(through, judged.due);
  const planned = plan.planned(day, judged);
  const variance =
    actual === null || planned === null ? null : varianceOf(kpi, plan, judged, actual, planned, day);
  return { planned, variance };
}

/** The signed distance to the nearer bound of a band: negative below it, positive above, 0 inside. */
function bandVariance(actual: number, { low, high }: { low: number; high: number }): Variance {
  const absolute = actual < low ? actual - low : actual > high ? actual - high : 0;
  const bound = actual < low ? low : high;
  const relative = absolute === 0 ? 0 : bound === 0 ? null : absolute / Math.abs(bound);
  return { absolute, relative, days: null, earned: null, favourable: absolute === 0 };
}
