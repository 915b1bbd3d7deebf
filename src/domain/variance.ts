import type { Day } from "./day.js";
import { isBand, type Plan, type Stop } from "./plan/index.js";
import { type Kpi, orientation, type Target } from "./route.js";
import type { Variance } from "./standing.js";

/** actual − planned in its three units: absolute, relative to |planned|, and in days (earned schedule). */
export function varianceOf(
  kpi: Kpi,
  plan: Plan,
  stop: Stop,
  actual: number,
  planned: Target,
  through: Day,
): Variance {
  if (isBand(planned)) return bandVariance(actual, planned);
  const absolute = actual - planned;
  const earned = plan.earned(actual, stop);
  return {
    absolute,
    relative: planned === 0 ? null : absolute / Math.abs(planned),
    days: earned === null ? null : earned - through,
    earned,
    favourable: absolute * orientation(kpi.goal) >= 0,
  };
}

/** The signed distance to the nearer bound of a band: negative below it, positive above, 0 inside. */
function bandVariance(actual: number, { low, high }: { low: number; high: number }): Variance {
  const absolute = actual < low ? actual - low : actual > high ? actual - high : 0;
  const bound = actual < low ? low : high;
  const relative = absolute === 0 ? 0 : bound === 0 ? null : absolute / Math.abs(bound);
  return { absolute, relative, days: null, earned: null, favourable: absolute === 0 };
}
