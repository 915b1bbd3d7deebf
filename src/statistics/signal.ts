import { averageMovingRange, mean, requireFinite } from "./series.js";
import { LIMIT_FACTOR, naturalLimits } from "./xmr.js";

/** `outside`: the latest beyond 3σ. `3-of-4`: it and two of the three before beyond 1.5σ. `run-of-8`: the last eight. */
export type SignalRule = "outside" | "3-of-4" | "run-of-8";

/** What residuals say by themselves. */
export type SignalVerdict =
  | "off-course"
  | "drifting"
  | "ahead"
  | "on-course"
  | "drifting-provisional"
  | "on-course-provisional"
  | "too-early";

export type Assurance = "consistently-behind" | "consistently-ahead" | "hit-or-miss";

export interface Signal {
  /** Standard deviation of one residual, in its unit; null for fewer than eight. */
  sigma: number | null;
  /** How far the last three are behind on average (positive: behind); of fewer where there are fewer; null for none. */
  gap3: number | null;
  /** The rules by which the latest residual is a signal, in the order of `SignalRule`; empty for fewer than eight. */
  adverse: SignalRule[];
  favourable: SignalRule[];
  verdict: SignalVerdict;
  /** Where the series' own natural limits lie: wholly behind the plan, wholly ahead, or around it; null under eight. */
  assurance: Assurance | null;
}

const TOO_EARLY_BELOW = 3;
const PROVISIONAL_BELOW = 8;
/** The rules look at so many of the latest residuals. */
const LONGEST_RULE = 8;
/** A spread that is only rounding: residuals equal to each other, of which only a run tells anything. */
const NO_SPREAD = 1e-9;

/**
 * Judges residuals from a plan: is the latest deviation news?
 *
 * @param residuals one per period, oldest first, positive favourable, in percent of planned or in points.
 * @param options.tolerance the shortfall that matters, positive, in the unit of the residuals.
 * @throws RangeError when a residual or the tolerance is not finite.
 *
 * The centre is 0, the plan; no rebasing. All comparisons with σ are strict, those with the tolerance are not.
 * Sources: Wheeler, "Understanding Variation" (1993), for the three rules; Anhøj & Olesen, "Run Charts Revisited",
 * PLoS ONE 9(11), 2014, for leaving out a rule on trends.
 */
export function signal(residuals: readonly number[], { tolerance }: { tolerance: number }): Signal {
  requireFinite(residuals, "residuals");
  requireFinite([tolerance], "tolerance");
  const n = residuals.length;
  const gap3 = n > 0 ? 0 - mean(residuals.slice(-3)) : null;
  if (gap3 === null || n < PROVISIONAL_BELOW) {
    const verdict = provisionalVerdict(n, gap3 ?? 0, tolerance);
    return { sigma: null, gap3, adverse: [], favourable: [], verdict, assurance: null };
  }

  const sigma = spreadOf(residuals)!;
  const latest = residuals.slice(-LONGEST_RULE);
  const adverse = rulesBelow(latest, sigma);
  const favourable = rulesBelow(
    latest.map((residual) => -residual),
    sigma,
  );
  const threeBehind = residuals.slice(-3).filter((residual) => residual <= -tolerance).length >= 2;
  const drift = Math.max(tolerance, (2 * sigma) / Math.sqrt(3));

  let verdict: SignalVerdict = "on-course";
  if (adverse.length > 0 && isGap(gap3, tolerance) && threeBehind) verdict = "off-course";
  else if (adverse.length > 0 || isGap(gap3, drift)) verdict = "drifting";
  else if (favourable.length > 0 && -gap3 >= tolerance) verdict = "ahead";
  return { sigma, gap3, adverse, favourable, verdict, assurance: assuranceOf(residuals) };
}

function provisionalVerdict(n: number, gap3: number, tolerance: number): SignalVerdict {
  if (n < TOO_EARLY_BELOW) return "too-early";
  return isGap(gap3, tolerance) ? "drifting-provisional" : "on-course-provisional";
}

/**
 * The standard deviation of one residual: the larger of that of the moving ranges, and of that around a straight line
 * through all but the latest. Null for fewer than three.
 */
export function spreadOf(residuals: readonly number[]): number | null {
  if (residuals.length < TOO_EARLY_BELOW) return null;
  const ranges = movingRangeSigma(residuals);
  return residuals.length > 3 ? Math.max(ranges, straightLineSigma(residuals.slice(0, -1))) : ranges;
}

/** Whether the mean of the last three is behind by so much that it matters. What is not behind at all never is. */
export function isGap(gap3: number, tolerance: number): boolean {
  return gap3 > 0 && gap3 >= tolerance;
}

/** σ of an XmR chart: a third of the distance from centre to limit. The latest counts. */
function movingRangeSigma(residuals: readonly number[]): number {
  return (LIMIT_FACTOR * averageMovingRange(residuals)) / 3;
}

/**
 * Residual standard deviation of the least-squares line through the values, x their index, n − 2 degrees of freedom;
 * for at least three values. Guards against autocorrelation, which makes neighbours alike and moving ranges small.
 */
function straightLineSigma(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const level = mean(values);
  let covariation = 0;
  let variation = 0;
  for (let i = 0; i < values.length; i++) {
    covariation += (i - middle) * (values[i]! - level);
    variation += (i - middle) ** 2;
  }
  const slope = covariation / variation;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i]! - level - slope * (i - middle)) ** 2;
  return Math.sqrt(squares / (values.length - 2));
}

/** The rules by which the latest of at least eight residuals is a signal below 0. */
function rulesBelow(residuals: readonly number[], sigma: number): SignalRule[] {
  const below = (count: number, bound: number) => residuals.slice(-count).filter((r) => r < bound).length;
  const spread = sigma > NO_SPREAD;
  const rules: SignalRule[] = [];
  if (spread && below(1, -3 * sigma) === 1) rules.push("outside");
  if (spread && below(1, -1.5 * sigma) === 1 && below(4, -1.5 * sigma) >= 3) rules.push("3-of-4");
  if (below(LONGEST_RULE, 0) === LONGEST_RULE) rules.push("run-of-8");
  return rules;
}

function assuranceOf(residuals: readonly number[]): Assurance {
  const { lower, upper } = naturalLimits(residuals);
  if (upper < 0) return "consistently-behind";
  return lower > 0 ? "consistently-ahead" : "hit-or-miss";
}
