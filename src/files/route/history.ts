import { outcomesOf, sameTarget } from "../../domain/changes.js";
import type { Change, Kpi, Target } from "../../domain/route.js";
import { given } from "./facts.js";
import type { Reading } from "./reading.js";

/** The changes and the milestones tell one story: what the last change of a milestone led to is what stands there. */
export function checkHistory(
  reading: Reading,
  changes: readonly Change[],
  kpis: readonly Kpi[],
  uncertain: ReadonlySet<string>,
): void {
  for (const { kpi: id, period, target, change, by, name } of outcomesOf(changes)) {
    const kpi = kpis.find((one) => one.id === id);
    if (!kpi || uncertain.has(id)) continue;
    const found =
      (kpi.planFollows ? [] : kpi.milestones).find((milestone) => milestone.period.key === period)?.target ??
      null;
    const agrees = target === undefined ? found !== null : sameTarget(target, found);
    if (agrees) continue;
    const path = ["changes", change, by === "set" ? "set" : "move", name];
    const facts = {
      to: target === null ? null : shown(target ?? period),
      found: found === null ? null : shown(found),
    };
    reading.report("change-inconsistent", reading.places.key(path), given(facts));
  }
}

function shown(target: Target | string): string {
  return typeof target === "object" ? `[${target.low}, ${target.high}]` : String(target);
}
