import { simulate } from "../../../src/statistics/simulate.js";
import type { Series } from "./accuracy.js";
import { mean } from "./naive2.js";

/**
 * How far off a target is, in standard deviations of a driftless random walk over the horizon, up and down: known when
 * the forecast is made, unlike one picked from the values that came.
 */
const distances = [0.5, 1, 1.5].flatMap((distance) => [distance, -distance]);

interface Judgement {
  readonly chance: number;
  readonly came: 0 | 1;
}

/** Mean squared error of the chances, of the constant chance that fits best, and the chances' mean distance to what happened. */
export interface Arrival {
  readonly targets: number;
  readonly brier: number;
  readonly climatology: number;
  readonly calibration: number;
}

export function arrival(set: readonly Series[]): Arrival {
  const judged = set.flatMap(judge);
  const rate = mean(judged.map(({ came }) => came));
  return {
    targets: judged.length,
    brier: mean(judged.map(({ chance, came }) => (chance - came) ** 2)),
    climatology: rate * (1 - rate),
    calibration: calibrationError(judged),
  };
}

function judge({ train, test, period, h }: Series): Judgement[] {
  const last = train.at(-1)!;
  const steps = train.slice(1).map((y, t) => y - train[t]!);
  const step = Math.sqrt(mean(steps.map((s) => s * s)));
  if (step === 0) return [];
  const { values, paths } = simulate(train, { period, horizon: h });
  return distances.map((distance) => {
    const target = last + distance * step * Math.sqrt(h);
    const reached = (value: number) => (distance > 0 ? value >= target : value <= target);
    let arrived = 0;
    for (let p = 0; p < paths; p++) arrived += Number(values.subarray(p * h, (p + 1) * h).some(reached));
    return { chance: arrived / paths, came: test.some(reached) ? 1 : 0 };
  });
}

/** Expected calibration error: |mean chance − share that came| over ten equal bands of chance, weighted by size. */
function calibrationError(judged: readonly Judgement[]): number {
  const bands = Array.from({ length: 10 }, (_, band) =>
    judged.filter(({ chance }) => Math.min(9, Math.floor(chance * 10)) === band),
  ).filter((band) => band.length > 0);
  return bands.reduce(
    (sum, band) =>
      sum +
      Math.abs(mean(band.map((b) => b.chance)) - mean(band.map((b) => b.came))) *
        (band.length / judged.length),
    0,
  );
}
