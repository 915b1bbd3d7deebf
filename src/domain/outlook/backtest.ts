import { forecast } from "../../statistics/forecast.js";
import { CYCLE, regularSeries } from "../futures/regular.js";
import { KINDS } from "../kinds/index.js";
import type { PeriodValue } from "../log/meter.js";
import type { Kpi } from "../route/route.js";
import type { Cadence } from "../time/period.js";

/** How well the forecast did in a KPI's own past. */
export interface Backtest {
  /** So many forecasts, each `ahead` periods ahead. */
  forecasts: number;
  ahead: number;
  /** The mean error, as a fraction of the mean value; null where that is 0. */
  off: number | null;
  /** How many came to lie inside their 80 % interval. */
  inside: number;
}

/** How far ahead the forecasts are judged. */
const AHEAD: Readonly<Record<Cadence, number>> = { daily: 7, weekly: 4, monthly: 3, quarterly: 2, yearly: 1 };
const MOST = 12;
/** A forecast wants at least so many values before it. */
const LEAST_HISTORY = 6;

/** Forecasts the last values of a series from those before them only. Null with too short a past. */
export function backtest(kpi: Kpi, series: readonly PeriodValue[], yearStarts: number): Backtest | null {
  const { values, seasonal } = regularSeries(series, kpi.cadence, KINDS[kpi.kind].gaps, yearStarts);
  const ahead = AHEAD[kpi.cadence];
  const origins = Math.min(MOST, values.length - ahead - LEAST_HISTORY + 1);
  if (origins < 3) return null;
  let error = 0;
  let size = 0;
  let inside = 0;
  for (let back = 0; back < origins; back++) {
    const end = values.length - ahead - back;
    const options = {
      period: CYCLE[kpi.cadence],
      horizon: ahead,
      levels: [0.8],
      seasonal: seasonal && kpi.season === null,
    };
    const { mean, intervals } = forecast(values.slice(0, end), options);
    const came = values[end + ahead - 1]!;
    const { lower, upper } = intervals[0]!;
    error += Math.abs(came - mean[ahead - 1]!);
    size += Math.abs(came);
    if (came >= lower[ahead - 1]! && came <= upper[ahead - 1]!) inside++;
  }
  return { forecasts: origins, ahead, off: size === 0 ? null : error / size, inside };
}
