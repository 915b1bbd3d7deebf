import type { Measurement } from "../log/measurement.js";
import { type Readings, readingsAsOf } from "../log/readings.js";
import { type Doubt, withoutDoubts } from "../log/suspicion.js";
import type { Route } from "../route/route.js";
import type { Day } from "../time/day.js";
import { metersOf } from "./meters.js";
import { Histories } from "./series.js";

/** What is measured of a route as of a day, without what is doubted: that is no figure until somebody confirms it. */
export interface MeasuredOn {
  readings: ReadonlyMap<string, Readings>;
  histories: Histories;
  doubts: readonly Doubt[];
}

/** What is measured of a route as of `today`: measurements dated after it do not exist. */
export function measuredOn(route: Route, measurements: readonly Measurement[], today: Day): MeasuredOn {
  const { trusted, doubts } = withoutDoubts(measurements, today);
  const readings = readingsAsOf(trusted, today);
  return { readings, histories: new Histories(route, metersOf(route, readings)), doubts };
}
