import type { Log, Measurement } from "../log/measurement.js";
import type { Route } from "../route/route.js";
import { journeyOf } from "../standing/journey.js";
import { type Day, parseDay } from "../time/day.js";
import { figuresOf } from "./figures.js";
import type { Figures, IsoDay } from "./shape.js";

/**
 * The door for figures: where a company stands on its route as of a day, in the shape of `kpi status --json`
 * (messages as codes and facts; problems of the files themselves are not in it).
 * `today` is a day or ISO text; throws a RangeError where it is neither.
 */
export function assess(route: Route, log: Log | readonly Measurement[], today: Day | IsoDay): Figures {
  const day = typeof today === "number" ? today : parseDay(today);
  if (day === null || !Number.isInteger(day)) throw new RangeError(`today is no day: ${today}`);
  return figuresOf(journeyOf(route, "measurements" in log ? log : { measurements: log, notes: [] }, day));
}
