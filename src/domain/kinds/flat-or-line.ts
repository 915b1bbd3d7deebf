import { flatPlan } from "../lines/flat.js";
import { levelPlan } from "../lines/level.js";
import { travels } from "../route/route.js";
import type { Kind } from "./kind.js";

/** The plan of readings: the milestone of the period itself, or, of what travels by another path, a line. */
export const flatOrLine: Kind["plan"] = (kpi, stops, { start, ahead }) =>
  kpi.path !== "flat" && travels(kpi) ? levelPlan(kpi, stops, start, ahead) : flatPlan(kpi, stops);
