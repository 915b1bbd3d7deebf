import type { Input } from "../../domain/plan/follows.js";
import { type Formula, formulaIds } from "../../domain/route/formula.js";
import type { Kpi } from "../../domain/route/route.js";
import { problem } from "../../domain/say/problem.js";
import { number, text, type Value } from "../../domain/say/value.js";
import type { Stone } from "./milestones.js";
import type { Reading } from "./reading.js";

/** Notes where a formula's own milestone differs by more than its tolerance from the formula over its inputs' milestones. */
export function notePlan(
  reading: Reading,
  kpi: Kpi,
  stones: readonly Stone[],
  planned: ReadonlyMap<string, number>,
  inputs: ReadonlyMap<string, Input>,
): void {
  for (const { period, target, path } of stones) {
    const follows = planned.get(period.key);
    if (follows === undefined || typeof target !== "number") continue;
    const gap = Math.abs(target - follows);
    const allowed =
      "points" in kpi.tolerance ? kpi.tolerance.points : kpi.tolerance.relative * Math.abs(target);
    if (gap <= allowed * (1 + 1e-9)) continue;
    const decimals = kpi.decimals ?? decimalsThatTell(gap, target);
    const amount = (value: number): Value => ({
      is: "amount",
      value,
      measure: { unit: kpi.unit, decimals, whole: decimals === 0 },
      unit: true,
    });
    reading.report(
      problem("plan-disagrees", {
        period: { is: "period", period },
        name: text(kpi.name),
        id: text(kpi.id),
        own: amount(target),
        follows: amount(follows),
        formula: text(reading.sound.kpis?.[kpi.id]?.formula?.trim() ?? ""),
        ...division(kpi.formula!, period.key, inputs),
      }),
      reading.places.value(path),
    );
  }
}

/** Enough decimals to show the figure as it is written, and the gap. */
function decimalsThatTell(gap: number, written: number): number {
  const needed = Math.ceil(-Math.log10(gap));
  const own = String(written).split(".")[1]?.length ?? 0;
  return Math.max(0, Math.min(6, Math.max(needed, own)));
}

/** "400 sales ÷ 40 000 visitors", for a formula that is a plain division of two. */
function division(formula: Formula, key: string, inputs: ReadonlyMap<string, Input>) {
  if (formula.op !== "/" || formula.left.op !== "id" || formula.right.op !== "id") return {};
  const [left, right] = formulaIds(formula).map(({ id }) => ({
    id,
    value: inputs.get(id)?.planned.get(key),
  }));
  if (left?.value === undefined || right?.value === undefined) return {};
  return {
    left: number(left.value),
    leftId: text(left.id),
    right: number(right.value),
    rightId: text(right.id),
  };
}
