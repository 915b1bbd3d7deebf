import type { Milestone, Path } from "../route/route.js";
import type { Goal, KindName } from "../say/terms.js";

/** The paths that a KPI may take, its default among them. */
export function pathsFor(kind: KindName, goal: Goal): readonly Path[] {
  switch (kind) {
    case "total":
      return ["growing", "even"];
    case "counter":
      return ["even"];
    case "level":
      return goal === "increase" || goal === "decrease" ? ["linear", "compound", "step"] : ["flat"];
    default:
      return ["flat", "linear"];
  }
}

/** The path where none is written. A total that comes from somewhere grows through its years. */
export function defaultPath(
  kind: KindName,
  goal: Goal,
  baseline: number | null,
  milestones: readonly Milestone[],
): Path {
  if (kind === "counter") return "even";
  const travels = goal === "increase" || goal === "decrease";
  if (kind === "total") {
    const grows = travels && baseline !== null && milestones.some(({ period }) => period.scale === "year");
    return grows ? "growing" : "even";
  }
  return kind === "level" && travels ? "linear" : "flat";
}
