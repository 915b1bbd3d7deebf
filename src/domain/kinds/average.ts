import { meanProspect } from "../futures/mean.js";
import type { Meter } from "../log/meter.js";
import { firstFrom, type Readings } from "../log/readings.js";
import { flatOrMean } from "./flat-or-line.js";
import type { Kind } from "./kind.js";

/** A reading of which the mean counts. */
export const average: Kind = {
  accrues: false,
  holds: false,
  bound: true,
  early: false,
  counted: false,
  computed: false,
  logged: { bookedOn: "today", byHand: "mean", meter: averageMeter, prospect: meanProspect },
  baseline: "value",
  startsSomewhere: false,
  gaps: "none",
  residual: "figure",
  steeredBy: "pace",
  paths: () => ["flat", "linear"],
  usualPath: () => "flat",
  plan: flatOrMean,
};

/** An average: the mean of the readings within the days. */
export function averageMeter({ days, values }: Readings): Meter {
  return {
    through: days.at(-1) ?? null,
    days,
    over(from, to) {
      let total = 0;
      let count = 0;
      for (let at = firstFrom(days, from); at < days.length && days[at]! <= to; at++) {
        total += values[at]!;
        count++;
      }
      return count ? total / count : null;
    },
  };
}
