import { degreeOf, KINDS } from "../../domain/kinds/index.js";
import { type Formula, formulaIds } from "../../domain/route/formula.js";
import { type Fuel, measuredFuel } from "../../domain/route/route.js";
import { problem } from "../../domain/say/problem.js";
import type { KindName } from "../../domain/say/terms.js";
import { given } from "./facts.js";
import { checkDimensions } from "./formulas.js";
import type { Reading } from "./reading.js";

/** The kind of each KPI, `ratio` for a formula that says nothing else; null where it is wrong or missing. */
export function readKinds(reading: Reading, kpis: readonly string[]): Map<string, KindName | null> {
  return new Map(kpis.map((id) => [id, kindOf(reading, id)]));
}

/** Whether a KPI is computed: it has a formula, be it a wrong one. */
export function isComputed(reading: Reading, id: string): boolean {
  const path = ["kpis", id, "formula"];
  return reading.sound.kpis?.[id]?.formula !== undefined || reading.places.spot(path)?.broken === true;
}

function kindOf(reading: Reading, id: string): KindName | null {
  const { places } = reading;
  const path = ["kpis", id, "kind"];
  const kind = reading.sound.kpis?.[id]?.kind;
  const computed = isComputed(reading, id);
  if (places.broken(path)) return null;
  if (kind === undefined) return computed ? "ratio" : missingKind(reading, id);
  const fits = computed ? KINDS[kind].computed : KINDS[kind].logged !== null;
  if (fits) return kind;
  if (computed) reading.reject(problem("formula-kind", given({ kind })), path);
  else reading.reject(problem("kind-needs-formula", given({ kpi: id })), path);
  return null;
}

function missingKind(reading: Reading, id: string): null {
  const facts = given({
    key: "kind",
    where: `kpis.${id}`,
    example: "kind: total",
    others: "level, average, counter",
  });
  reading.report(problem("missing-key", facts), reading.places.key(["kpis", id]));
  return null;
}

/** The formulas whose dimensions go with their kind; where a kind is unknown nothing is said of them. */
export function checkFormulas(
  reading: Reading,
  formulas: ReadonlyMap<string, Formula>,
  kinds: ReadonlyMap<string, KindName | null>,
  fuel: readonly Fuel[],
): Map<string, Formula> {
  const degrees = new Map<string, number | null>(
    fuel.map((one) => [one.id, degreeOf(measuredFuel(one).kind)]),
  );
  for (const [id, kind] of kinds) degrees.set(id, kind && degreeOf(kind));
  const sound = [...formulas].filter(([id, formula]) => {
    const kind = kinds.get(id);
    if (!kind || formulaIds(formula).some((input) => degrees.get(input.id) == null)) return false;
    return checkDimensions(reading, id, formula, kind, (input) => degrees.get(input)!);
  });
  return new Map(sound);
}
