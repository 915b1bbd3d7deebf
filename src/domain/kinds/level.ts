import { readingProspect } from "../futures/logged.js";
import { flatPlan, levelPlan } from "../lines/level.js";
import { firstFrom, type Readings } from "../log/measurement.js";
import type { Meter } from "../log/meter.js";
import { isTravelling, travels } from "../route/route.js";
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
  // The milestone of the period itself, or, of what travels by another path, a line.
  plan: (kpi, stops, along) =>
    kpi.path !== "flat" && travels(kpi) ? levelPlan(kpi, stops, along) : flatPlan(kpi, stops, along),
};

/** A level: the last reading on or before the last of the days, however long ago it was read. */
export function levelMeter({ days, values }: Readings): Meter {
  return {
    through: days.at(-1) ?? null,
    days,
    over: (_from, to) => values[firstFrom(days, to + 1) - 1] ?? null,
  };
}
