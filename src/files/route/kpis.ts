import {
  coarsest,
  computed,
  type Input,
  inputOf,
  inputOfFuel,
  milestonesOf,
  plannedBy,
} from "../../domain/plan/follows.js";
import { type Formula, formulaIds } from "../../domain/route/formula.js";
import type { Fuel, Kpi, Milestone } from "../../domain/route/route.js";
import { problem } from "../../domain/say/problem.js";
import type { KindName } from "../../domain/say/terms.js";
import { number, text, type Value } from "../../domain/say/value.js";
import { numberOf, type Reading } from "./check.js";
import { checkFormulas, isComputed, readFormulas, readKinds } from "./formulas.js";
import { type Aim, checkBaseline, readBounds, readGoal, readPath, readSeason, toleranceOf } from "./goals.js";
import { checkStones, readMilestones, type Stone } from "./milestones.js";
import { noteParts } from "./part-of-year.js";

/** Everything that one KPI is read from. */
interface Sketch {
  id: string;
  kind: KindName;
  formula: Formula | null;
  stones: readonly Stone[];
  unsure: boolean;
  used: boolean;
}

/** The KPIs, and the ids of those of which something is wrong: nothing follows from what is left of them. */
export interface ReadKpis {
  kpis: Kpi[];
  uncertain: ReadonlySet<string>;
}

/** Reads every KPI with its milestones and formula, in the order of the file. Those of unknown kind are left out. */
export function readKpis(reading: Reading, ids: readonly string[], fuel: readonly Fuel[]): ReadKpis {
  const stones = readMilestones(reading, ids);
  const named = readFormulas(reading, ids, reading.places.keys(["fuel"]));
  const kinds = readKinds(reading, ids);
  const formulas = checkFormulas(reading, named.of, kinds, fuel);
  const inputs = new Map<string, Input>(fuel.map((one) => [one.id, inputOfFuel(one)]));
  const uncertain = new Set(stones.unsure);
  const kpis = new Map<string, Kpi>();
  for (const id of [...ids.filter((one) => !formulas.has(one)), ...formulas.keys()]) {
    const formula = formulas.get(id) ?? null;
    const lost =
      formula === null ? isComputed(reading, id) : formulaIds(formula).some((one) => uncertain.has(one.id));
    const unsure = uncertain.has(id) || lost || reading.places.broken(["kpis", id]);
    if (unsure) uncertain.add(id);
    const own = stones.of.get(id)!;
    const used = named.used.has(id);
    const kind = kinds.get(id);
    if (!kind) {
      uncertain.add(id);
      if (own.length === 0 && !used && !unsure) reportNoMilestone(reading, id);
      continue;
    }
    const kpi = readKpi(reading, { id, kind, formula, stones: own, unsure, used }, inputs);
    kpis.set(id, kpi);
    inputs.set(id, inputOf(kpi));
  }
  return { kpis: ids.flatMap((id) => kpis.get(id) ?? []), uncertain };
}

function readKpi(reading: Reading, sketch: Sketch, inputs: ReadonlyMap<string, Input>): Kpi {
  const { id, kind, formula, stones, unsure, used } = sketch;
  const file = reading.sound.kpis?.[id] ?? {};
  const unit = file.unit?.trim() || null;
  const planned = formula ? plannedBy(formula, unit, inputs) : new Map<string, number>();
  const derived =
    stones.length === 0
      ? milestonesOf(planned, reading.yearStarts, reading.arrive ?? Number.POSITIVE_INFINITY)
      : [];
  const milestones: Milestone[] =
    stones.length > 0 ? stones.map(({ period, target }) => ({ period, target })) : derived;
  const input = milestones.length === 0 && used;
  const baseline = file.baseline === undefined ? baselineOf(formula, unit, inputs) : numberOf(file.baseline);
  const contradicting = !unsure && !checkStones(reading, id, kind, stones);
  const logged = formula === null;
  const aim: Aim = { id, kind, logged, baseline, stones, milestones, unsure: unsure || contradicting, input };
  const goal = readGoal(reading, aim);
  checkBaseline(reading, aim, unsure && formula ? null : goal);
  if (milestones.length === 0 && !used && !unsure) reportNoMilestone(reading, id);
  if (formula) checkLogged(reading, id);
  const kpi: Kpi = {
    id,
    name: file.name?.trim() || id,
    unit,
    kind,
    goal: goal ?? "increase",
    cadence: file.cadence ?? cadenceOf(formula, inputs),
    baseline,
    weight: file.weight ?? 1,
    owner: file.owner?.trim() || null,
    path: goal === null ? "flat" : readPath(reading, aim, goal),
    season: readSeason(reading, id, kind),
    tolerance: toleranceOf(file.tolerance ?? reading.sound.tolerance ?? "5%"),
    bounds: readBounds(reading, id),
    decimals: file.decimals ?? null,
    source: file.source?.run?.trim() || null,
    formula,
    formulaText: file.formula?.trim() ?? null,
    milestones,
    planFollows: derived.length > 0,
    input,
    written: { goal: file.goal ?? null, path: file.path ?? null },
  };
  if (!unsure) noteParts(reading, kpi, stones);
  if (formula && !unsure) notePlan(reading, kpi, stones, planned, inputs);
  return kpi;
}

function baselineOf(
  formula: Formula | null,
  unit: string | null,
  inputs: ReadonlyMap<string, Input>,
): number | null {
  return formula && computed(formula, unit, (id) => inputs.get(id)?.baseline ?? null);
}

function cadenceOf(formula: Formula | null, inputs: ReadonlyMap<string, Input>): Kpi["cadence"] {
  if (!formula) return "monthly";
  return coarsest(formulaIds(formula).flatMap(({ id }) => inputs.get(id)?.cadence ?? []));
}

/** What is computed is not pulled from elsewhere. */
function checkLogged(reading: Reading, id: string): void {
  const path = ["kpis", id, "source"];
  if (!reading.sound.kpis?.[id]?.source) return;
  reading.rejectKey(problem("key-does-not-fit", { key: text("source"), with: text("formula") }), path);
}

function reportNoMilestone(reading: Reading, id: string): void {
  const example = reading.sound.kpis?.[id]?.goal === "between" ? "[70, 90]" : "100";
  const facts = { kpi: text(id), example: text(`${id}: ${example}`) };
  reading.report(problem("no-milestone", facts), reading.places.key(["kpis", id]));
}

/** Notes where a formula's own milestone differs by more than its tolerance from the formula over its inputs' milestones. */
function notePlan(
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
