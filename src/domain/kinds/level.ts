import { readingProspect } from "../futures/reading.js";
import type { Meter } from "../log/meter.js";
import { firstFrom, type Readings } from "../log/readings.js";
import { isTravelling } from "../route/route.js";
import { flatOrLine } from "./flat-or-line.js";
import type { Kind } from "./kind.js";

/** A reading that holds until the next one. */
export const level: Kind = {
  accrues: false,
  holds: true,
  bound: false,
  early: true,
  counted: true,
  computed: true,
  logged: { bookedOn: "today", byHand: "last", meter: levelMeter, prospect: readingProspect },
  baseline: "value",
  startsSomewhere: true,
  gaps: "line",
  residual: "reading",
  steeredBy: "pace",
  paths: (goal) => (isTravelling(goal) ? ["linear", "compound", "step"] : ["flat"]),
  usualPath: ({ goal }) => (isTravelling(goal) ? "linear" : "flat"),
  plan: flatOrLine,
};

/** A level: the last reading on or before the last of the days, however long ago it was read. */
export function levelMeter({ days, values }: Readings): Meter {
  return {
    through: days.at(-1) ?? null,
    days,
    over: (_from, to) => values[firstFrom(days, to + 1) - 1] ?? null,
  };
}
