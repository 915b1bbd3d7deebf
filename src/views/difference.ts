import { KINDS } from "../domain/kinds/index.js";
import { isBand } from "../domain/route/target.js";
import type { Standing } from "../domain/standing/standing.js";

/** Which word goes with a variance: short, more, too low, too high; null where it is exactly on plan. */
export function differenceHole({
  variance,
  kpi,
  planned,
}: Pick<Standing, "variance" | "kpi" | "planned">): "short" | "more" | "low" | "high" | null {
  if (!variance || variance.absolute === 0) return null;
  const bound = planned !== null && (isBand(planned) || KINDS[kpi.kind].bound || kpi.goal.startsWith("at-"));
  if (bound) return variance.absolute < 0 ? "low" : "high";
  return variance.absolute < 0 ? "short" : "more";
}

/** The same, but on the good side of a bound nothing is too low or too high: it is below or above. */
export function sideHole(standing: Standing): ReturnType<typeof differenceHole> | "below" | "above" {
  const hole = differenceHole(standing);
  if (!standing.variance?.favourable || (hole !== "low" && hole !== "high")) return hole;
  return hole === "low" ? "below" : "above";
}
