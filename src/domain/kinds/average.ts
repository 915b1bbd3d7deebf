import { meanProspect } from "../futures/logged.js";
import { flatPlan, meanPlan } from "../lines/level.js";
import { firstFrom, type Readings } from "../log/measurement.js";
import type { Meter } from "../log/meter.js";
import { travels } from "../route/route.js";
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
  // The milestone of the period itself, or, of what moves there, the mean of a line.
  plan: (kpi, stops, along) =>
    kpi.path !== "flat" && travels(kpi) ? meanPlan(kpi, stops, along) : flatPlan(kpi, stops, along),
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

/** A sum over a sum: computed, and judged like an average. */
export const ratio: Kind = { ...average, counted: true, computed: true, logged: null, steeredBy: "figure" };
