import { calibration, type Origin, originLengths } from "./calibrate.js";
import { type HistoryOptions, history } from "./history.js";
import { mixture, type Outlook } from "./mixture.js";
import { runs } from "./moments.js";
import { asksTheta, pointForecast } from "./point.js";
import { type Posterior, posterior } from "./posterior.js";
import { isConstant, scaleOf } from "./scale.js";
import { canTellSeason, deseasonalise, type Seasonality, seasonality } from "./seasonality.js";
import { type Theta, thetas } from "./theta.js";
import { winsorise } from "./winsorise.js";

/** How likely a trend is held to be before the history is seen. */
const plainTrendMass = 0.6;
/** … where a season may be there that cannot be told yet: while it rises, it looks like a trend. */
const maskedTrendMass = 0.2;

export interface ModelOptions extends HistoryOptions {
  /** Whether to look for a season of `period` values; not, if a known one has been divided out. */
  readonly seasonal: boolean;
}

/** What a history says of its future, standardised: see `restoration` for the way back. */
export interface Model {
  readonly posterior: Posterior;
  /**
   * What is expected at the leads 1 … `horizon`: the outlook of the grid and the point forecast, of which the grid's
   * mean is a part. At a lead they are the same for every horizon.
   */
  readonly ahead: (horizon: number) => { outlook: Outlook; point: Float64Array };
  /** c, the widening learnt from past forecasts. */
  readonly calibration: number;
  readonly units: Units;
}

/** What has been taken out of the history: its unit first, then the season, the last value and the scale. */
interface Units {
  readonly scale: number;
  readonly last: number;
  readonly unit: number;
  readonly season: Seasonality | null;
  /** Values in the history: the phase of the first lead. */
  readonly count: number;
}

/** @throws TypeError, RangeError as `history` does */
export function infer(values: readonly number[], options: ModelOptions): Model {
  const { horizon } = options;
  const period = options.seasonal ? options.period : 1;
  const { values: recent, unit } = history(values, options);
  const count = recent.length;
  const tellable = canTellSeason(count, period);
  const trendMass = period > 1 && !tellable ? maskedTrendMass : plainTrendMass;
  const tame = winsorise(recent, tellable ? period : 1);
  const season = tellable ? seasonality(tame, period) : null;
  const adjusted = deseasonalise(tame, season);
  const last = adjusted[count - 1]!;
  const scale = count >= 3 && isConstant(adjusted) ? 0 : scaleOf(adjusted, count);
  const standard = standardise(adjusted, last, scale);

  const lengths = originLengths(count);
  const shared = lengths.filter((length) => !canTellSeason(length, period));
  const origins = originsOf(standard, [...shared, count]);
  const present = origins.pop()!;
  for (const length of lengths.slice(shared.length)) {
    const known = seasonality(tame.subarray(0, length), period);
    origins.push(...originsOf(standardise(deseasonalise(tame, known), last, scale), [length]));
  }
  const now = posterior(present.run, count, { trendMass, variance: 1 });
  return {
    posterior: now,
    ahead: (leads) => {
      const outlook = mixture(now, leads);
      return { outlook, point: pointForecast(standard, count, outlook.mean, present.theta) };
    },
    calibration: calibration(origins, horizon, trendMass),
    units: { scale, last, unit, season, count },
  };
}

/** The moments after so many values (ascending) of one history, from each of which a forecast can be made. */
function originsOf(values: Float64Array, lengths: readonly number[]): Origin[] {
  const past = runs(values, lengths);
  const heard = lengths.filter(asksTheta);
  const fitted = new Map<number, Theta>(thetas(values, heard).map((theta) => [theta.count, theta]));
  return lengths.map((count, k) => ({
    values,
    count,
    run: past[k]!,
    theta: fitted.get(count) ?? null,
  }));
}

/** A scale of 0, that of a constant history, stands for any: all its standardised values are 0. */
function standardise(values: Float64Array, last: number, scale: number): Float64Array {
  return values.map((value) => (value - last) / (scale || 1));
}

/** The way back at lead `j` (from 0): `value · factor + offset` in the history's own units. */
export function restoration(units: Units, j: number): { factor: number; offset: number } {
  const { scale, last, unit, season, count } = units;
  if (season === null) return { factor: scale * unit, offset: last * unit };
  const index = season.index[(count + j) % season.index.length]!;
  return season.kind === "factor"
    ? { factor: scale * index * unit, offset: last * index * unit }
    : { factor: scale * unit, offset: (last + index) * unit };
}
