import { accrues, KINDS } from "../kinds/index.js";
import type { Plan } from "../lines/plan.js";
import type { Stop } from "../lines/stop.js";
import type { Meter } from "../log/meter.js";
import type { Era } from "../plan/eras.js";
import { type Kpi, orientation, type Route, type Target, travels } from "../route/route.js";
import { difference, isBand } from "../route/target.js";
import type { Measure } from "../say/measure.js";
import type { Day } from "../time/day.js";
import { headingOf } from "./heading.js";
import { actualNow } from "./progress.js";
import type { Beside, Standing, Variance } from "./standing.js";

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
  const absolute = difference(actual, planned);
  // Before the days that an amount is planned for there is no day that it could be earned on.
  const begun = !accrues(kpi) || through >= stop.from;
  const earned = begun
    ? onTheSideOf(absolute * orientation(kpi.goal), plan.earned(actual, stop), through)
    : null;
  return {
    absolute,
    relative: planned === 0 ? null : absolute / Math.abs(planned),
    days: earned === null ? null : earned - through,
    earned,
    favourable: absolute * orientation(kpi.goal) >= 0,
  };
}

/** An earned day never says ahead of what is behind, nor the other way round: a line that dips or stands still has several. */
function onTheSideOf(favourable: number, earned: Day | null, through: Day): Day | null {
  if (earned === null) return null;
  if (favourable === 0) return through;
  return favourable > 0 ? Math.max(earned, through) : Math.min(earned, through);
}

/** The variance against the plan before it was ever changed; null where it never was. */
export function originalVariance(eras: readonly Era[], meter: Meter, route: Route): Variance | null {
  const { kpi, plan, until } = eras[0]!;
  const { through } = meter;
  if (until === null || through === null) return null;
  const { judged: stop } = headingOf(kpi, plan, meter, route, through);
  if (!stop) return null;
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
  const absolute = actual < low ? difference(actual, low) : actual > high ? difference(actual, high) : 0;
  const bound = actual < low ? low : high;
  const relative = absolute === 0 ? 0 : bound === 0 ? null : absolute / Math.abs(bound);
  return { absolute, relative, days: null, earned: null, favourable: absolute === 0 };
}

/** On which side of its plan a KPI is, in words: never “short” of what is to be less, never “more” of a bound. */
export type Side = "short" | "less" | "more" | "low" | "high";

/** The side of the plan that a variance is on; null where it is exactly on plan. */
export function sideOf(
  { goal, kind }: Pick<Kpi, "goal" | "kind">,
  variance: Pick<Variance, "absolute"> | null,
): Side | null {
  if (!variance || variance.absolute === 0) return null;
  const bound = goal === "between" || goal.startsWith("at-") || KINDS[kind].bound;
  if (variance.absolute > 0) return bound ? "high" : "more";
  return bound ? "low" : orientation(goal) > 0 ? "short" : "less";
}

/** Where a KPI stands for the stop that decided its course: its row, or a longer stop beside it. */
export function decidedRow(standing: Standing): Omit<Beside, "stop"> & { longer: Stop | null } {
  const longer = standing.beside.find(({ stop }) => stop === standing.decidedBy);
  return longer ? { ...longer, longer: longer.stop } : { ...standing, longer: null };
}

/** Whether a KPI that travels has fallen below its starting point: no day of the plan is behind it. */
export function isBelowStart({ kpi, variance, judged, plan }: Standing): boolean {
  if (!travels(kpi) || !judged || !variance || variance.favourable || variance.earned !== null) return false;
  const planned = plan.planned(judged.due, judged);
  return typeof planned === "number" && plan.earned(planned, judged) !== null;
}

/**
 * A variance as a KPI in whole numbers shows it: a shortfall rounds up, all else half away from zero, and what is
 * unfavourable never to 0.
 */
export function wholeGap({ absolute, favourable }: Pick<Variance, "absolute" | "favourable">): number {
  const size = Math.abs(absolute);
  const near = Math.round(size + CLOSE);
  if (favourable) return Math.sign(absolute) * near;
  return absolute < 0 ? -Math.ceil(size - CLOSE) : Math.max(1, near);
}

/** Figures this close to a whole number are whole: they come out of floating point. */
const CLOSE = 1e-9;

/** How far a KPI is from its plan, without a sign, as it is shown. */
export function shownGap(
  variance: Pick<Variance, "absolute" | "favourable">,
  { whole }: Pick<Measure, "whole">,
): number {
  return Math.abs(whole ? wholeGap(variance) : variance.absolute);
}
