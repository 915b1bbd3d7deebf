import type { Measurement } from "../log/measurement.js";
import { type Readings, readingsAsOf } from "../log/readings.js";
import { type Doubt, withoutDoubts } from "../log/suspicion.js";
import type { Route } from "../route/route.js";
import type { Day } from "../time/day.js";
import { metersOf } from "./meters.js";
import { Histories } from "./series.js";

/** What is measured of a route as of a day. */
export interface MeasuredOn {
  readings: ReadonlyMap<string, Readings>;
  /** All of it: what looks wrong is counted … */
  histories: Histories;
  /** … but decides nothing: no stop is reached by it, no signal given, no future drawn. */
  sound: Histories;
  doubts: readonly Doubt[];
}

/** What is measured of a route as of `today`: measurements dated after it do not exist. */
export function measuredOn(route: Route, measurements: readonly Measurement[], today: Day): MeasuredOn {
  const { trusted, doubts } = withoutDoubts(measurements, today);
  const readings = readingsAsOf(measurements, today);
  const histories = new Histories(route, metersOf(route, readings));
  const sound = doubts.length
    ? new Histories(route, metersOf(route, readingsAsOf(trusted, today)))
    : histories;
  return { readings, histories, sound, doubts };
}
