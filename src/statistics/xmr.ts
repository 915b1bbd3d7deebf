import { averageMovingRange, differences, mean, requireFinite } from "./series.js";

/** Limits lie this many average moving ranges from the centre: 2.66 = 3 / 1.128 (d2 of two values), Wheeler. */
export const LIMIT_FACTOR = 2.66;
/** The upper limit of the moving range in average moving ranges: D4 of two values, Wheeler. */
const RANGE_LIMIT_FACTOR = 3.267;

export interface XmrSignals {
  /** Points beyond a limit. */
  outside: number[];
  /** Points of runs of at least eight in a row on one side of the centre. */
  "run-of-8": number[];
  /** Points beyond halfway to a limit, in any four in a row of which at least three are so on the same side. */
  "3-of-4": number[];
  /** Points whose step from the point before is larger than `upperRange`. */
  "moving-range": number[];
}

/** Figures in the unit of the values; null where undefined. */
export interface Xmr {
  /** Mean of all values; null without any. */
  centre: number | null;
  averageMovingRange: number | null;
  lower: number | null;
  upper: number | null;
  upperRange: number | null;
  /** Indices into the values, ascending. */
  signals: XmrSignals;
}

/**
 * XmR chart (individuals and moving range) of a series, oldest first: its natural process limits, and the points
 * that are unlikely to be chance. All comparisons are strict; a point on the centre ends a run. With fewer than two
 * values there are no limits and no signals.
 *
 * @throws RangeError when a value is not finite.
 *
 * Source: Wheeler, "Understanding Variation" (1993): mean ± 2.66 average moving ranges, detection rules 1 to 3.
 */
export function xmr(values: readonly number[]): Xmr {
  requireFinite(values, "values");
  const centre = values.length > 0 ? mean(values) : null;
  if (centre === null || values.length < 2) return withoutLimits(centre);

  const { averageRange, reach } = rangesOf(values);
  const upperRange = RANGE_LIMIT_FACTOR * averageRange;
  return {
    centre,
    averageMovingRange: averageRange,
    lower: centre - reach,
    upper: centre + reach,
    upperRange,
    signals: {
      outside: indicesWhere(values, (value) => value < centre - reach || value > centre + reach),
      "run-of-8": inRunsOf8(values.map((value) => Math.sign(value - centre))),
      "3-of-4": in3Of4(values.map((value) => sideBeyond(value, centre, reach / 2))),
      "moving-range": indicesWhere(differences(values), (step) => Math.abs(step) > upperRange).map(
        (i) => i + 1,
      ),
    },
  };
}

/** The average moving range, and how far the limits lie from the centre. */
function rangesOf(values: readonly number[]): { averageRange: number; reach: number } {
  const averageRange = averageMovingRange(values);
  return { averageRange, reach: LIMIT_FACTOR * averageRange };
}

/** The natural process limits of at least two values, around their mean. */
export function naturalLimits(values: readonly number[]): { lower: number; upper: number } {
  const centre = mean(values);
  const { reach } = rangesOf(values);
  return { lower: centre - reach, upper: centre + reach };
}

function withoutLimits(centre: number | null): Xmr {
  return {
    centre,
    averageMovingRange: null,
    lower: null,
    upper: null,
    upperRange: null,
    signals: { outside: [], "run-of-8": [], "3-of-4": [], "moving-range": [] },
  };
}

function indicesWhere<T>(items: readonly T[], test: (item: T, index: number) => boolean): number[] {
  return items.flatMap((item, index) => (test(item, index) ? [index] : []));
}

/** 1 above `centre + distance`, −1 below `centre − distance`, else 0. */
function sideBeyond(value: number, centre: number, distance: number): number {
  if (value > centre + distance) return 1;
  return value < centre - distance ? -1 : 0;
}

/** Indices within runs of at least eight equal, non-zero sides. */
function inRunsOf8(sides: readonly number[]): number[] {
  const indices: number[] = [];
  let start = 0;
  for (let end = 1; end <= sides.length; end += 1) {
    if (sides[end] === sides[start]) continue;
    if (sides[start] !== 0 && end - start >= 8) for (let i = start; i < end; i += 1) indices.push(i);
    start = end;
  }
  return indices;
}

/** Indices of a non-zero side that some window of four around them holds at least three times. */
function in3Of4(sides: readonly number[]): number[] {
  const crowded = (side: number, start: number) =>
    sides.slice(start, start + 4).filter((other) => other === side).length >= 3;
  return indicesWhere(sides, (side, index) => {
    if (side === 0) return false;
    return [0, 1, 2, 3].some((back) => index >= back && crowded(side, index - back));
  });
}
