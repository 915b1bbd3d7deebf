import { KINDS } from "../../domain/kinds/index.js";
import type { Kpi, Path as Line, Tolerance } from "../../domain/route/route.js";
import { problem } from "../../domain/say/problem.js";
import type { Goal, KindName } from "../../domain/say/terms.js";
import { list } from "../../domain/say/value.js";
import { given } from "./facts.js";
import type { Aim } from "./goals.js";
import { numberOf, type Reading } from "./reading.js";

/** The path of a KPI; one that does not go with its kind and goal is a problem. */
export function readPath(reading: Reading, aim: Aim, goal: Goal): Line {
  const { id, kind, baseline, milestones } = aim;
  const fitting = KINDS[kind].paths(goal);
  const written = reading.sound.kpis?.[id]?.path;
  if (written === undefined) return KINDS[kind].usualPath({ goal, baseline, milestones });
  if (!fitting.includes(written)) misfit(reading, aim, goal, written);
  else if (written === "compound") checkCompound(reading, aim);
  return written;
}

function misfit(reading: Reading, { id, kind }: Aim, goal: Goal, written: Line): void {
  const bound = KINDS[kind].paths("increase").includes(written);
  const facts = {
    ...given({ path: written, goal: bound ? goal : null, kind: bound ? null : kind }),
    known: list(KINDS[kind].paths(goal), "or"),
  };
  reading.reject(problem("path-does-not-fit", facts), ["kpis", id, "path"]);
}

/** Growth by a constant factor knows no zero and no sign. */
function checkCompound(reading: Reading, { id, baseline, stones }: Aim): void {
  if (baseline !== null && baseline <= 0) {
    const path =
      reading.sound.kpis?.[id]?.baseline === undefined ? ["kpis", id, "path"] : ["kpis", id, "baseline"];
    reading.reject(problem("compound-needs-positive", given({ kpi: id, value: String(baseline) })), path);
  }
  for (const { path, target } of stones) {
    if (typeof target !== "number" || target > 0) continue;
    reading.reject(problem("compound-needs-positive", given({ kpi: id, value: String(target) })), path);
  }
}

/** Twelve month weights, or `last-year`: for what adds up only. */
export function readSeason(reading: Reading, id: string, kind: KindName): Kpi["season"] {
  const path = ["kpis", id, "season"];
  const season = reading.sound.kpis?.[id]?.season;
  if (season === undefined) return null;
  if (!KINDS[kind].accrues) {
    reading.rejectKey(problem("season-does-not-fit", given({ kpi: id, kind })), path);
  } else if (season !== "last-year" && !season.some((weight) => weight > 0))
    reading.reject(problem("bad-season"), path);
  return season;
}

/** What is possible at all, or null. */
export function readBounds(reading: Reading, id: string): Kpi["bounds"] {
  const bounds = reading.sound.kpis?.[id]?.bounds;
  if (!bounds) return null;
  const [low, high] = bounds.map((bound) => (bound === null ? null : numberOf(bound))) as [
    number | null,
    number | null,
  ];
  if (low !== null && high !== null && low > high) {
    const wrong = problem("low-above-high", given({ low: String(low), high: String(high) }));
    reading.reject(wrong, ["kpis", id, "bounds"]);
  }
  return low === null && high === null ? null : { low, high };
}

/** `5%` of planned, or `0.3pt` in points of the unit. */
export function toleranceOf(written: string): Tolerance {
  const size = Number.parseFloat(written);
  return written.endsWith("pt") ? { points: size } : { relative: size / 100 };
}
