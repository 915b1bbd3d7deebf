import { flatPlan } from "../lines/flat.js";
import { levelPlan } from "../lines/level.js";
import { meanPlan } from "../lines/mean.js";
import { travels } from "../route/route.js";
import type { Kind } from "./kind.js";

/** The plan of readings: the milestone of the period itself, or, of what travels by another path, a line. */
export const flatOrLine: Kind["plan"] = (kpi, stops, along) =>
  kpi.path !== "flat" && travels(kpi) ? levelPlan(kpi, stops, along) : flatPlan(kpi, stops, along);

/** The plan of means: the milestone of the period itself, or, of what moves there, the mean of a line. */
export const flatOrMean: Kind["plan"] = (kpi, stops, along) =>
  kpi.path !== "flat" && travels(kpi) ? meanPlan(kpi, stops, along) : flatPlan(kpi, stops, along);
