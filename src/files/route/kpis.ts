import { type Formula, formulaIds } from "../../domain/formula.js";
import { parsePeriod } from "../../domain/period.js";
import { coarsest, computed, type Input, plannedBy } from "../../domain/planned-formula.js";
import type { Fuel, KindName, Kpi, Milestone } from "../../domain/route.js";
import { text } from "../../domain/value.js";
import { checkStones } from "./consistency.js";
import { readBounds, readPath, readSeason, toleranceOf } from "./fit.js";
import { readFormulas } from "./formulas.js";
import { type Aim, checkBaseline, readGoal } from "./goals.js";
import { checkFormulas, isComputed, readKinds } from "./kinds.js";
import { readMilestones, type Stone } from "./milestones.js";
import { notePlan } from "./plan-note.js";
import { numberOf, type Reading } from "./reading.js";

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
  const derived = stones.length === 0 ? milestonesOf(planned, reading) : [];
  const milestones: Milestone[] =
    stones.length > 0 ? stones.map(({ period, target }) => ({ period, target })) : derived;
  const input = milestones.length === 0 && used;
  const baseline = file.baseline === undefined ? baselineOf(formula, unit, inputs) : numberOf(file.baseline);
  const contradicting = !unsure && !checkStones(reading, id, kind, stones);
  const aim: Aim = { id, kind, baseline, stones, milestones, unsure: unsure || contradicting, input };
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
  };
  if (formula && !unsure) notePlan(reading, kpi, stones, planned, inputs);
  return kpi;
}

/** The derived milestones of a formula, in order of due day. */
function milestonesOf(planned: ReadonlyMap<string, number>, reading: Reading): Milestone[] {
  const milestones = [...planned].flatMap(([key, target]) => {
    const period = parsePeriod(key, reading.yearStarts);
    return period ? [{ period, target }] : [];
  });
  const due = ({ period }: Milestone) => Math.min(period.to, reading.arrive ?? period.to);
  return milestones.sort((one, other) => due(one) - due(other) || other.period.from - one.period.from);
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

/** Inside a formula a KPI in "%" is a fraction. The baseline of a counter is a reading, and no amount to compute with. */
function inputOf(kpi: Kpi): Input {
  const factor = kpi.formula && kpi.unit === "%" ? 0.01 : 1;
  const numbers = kpi.milestones.flatMap(({ period, target }) =>
    typeof target === "number" ? [[period.key, target * factor] as const] : [],
  );
  const baseline = kpi.kind === "counter" || kpi.baseline === null ? null : kpi.baseline * factor;
  return { cadence: kpi.cadence, baseline, planned: new Map(numbers) };
}

function inputOfFuel({ cadence, tank }: Fuel): Input {
  return {
    cadence,
    baseline: null,
    planned: new Map(tank.map(({ period, amount }) => [period.key, amount])),
  };
}

/** What is computed is not pulled from elsewhere. */
function checkLogged(reading: Reading, id: string): void {
  const path = ["kpis", id, "source"];
  if (!reading.sound.kpis?.[id]?.source) return;
  reading.rejectKey("key-does-not-fit", path, { key: text("source"), with: text("formula") });
}

function reportNoMilestone(reading: Reading, id: string): void {
  const example = reading.sound.kpis?.[id]?.goal === "between" ? "[70, 90]" : "100";
  const facts = { kpi: text(id), example: text(`${id}: ${example}`) };
  reading.report("no-milestone", reading.places.key(["kpis", id]), facts);
}
