import { degreeOf, KINDS } from "../../domain/kinds/index.js";
import {
  degree,
  type Formula,
  type FormulaFault,
  formulaIds,
  parseFormula,
} from "../../domain/route/formula.js";
import { orderOf } from "../../domain/route/order.js";
import { type Fuel, measuredFuel } from "../../domain/route/route.js";
import { problem } from "../../domain/say/problem.js";
import type { KindName } from "../../domain/say/terms.js";
import { text } from "../../domain/say/value.js";
import type { Reading } from "./check.js";
import { given, nearestId, unknownId } from "./facts.js";
import type { Path } from "./places.js";

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

/** The formulas of a route: those that are sound, inputs first, and the ids that formulas use, sound or not. */
export interface Formulas {
  of: ReadonlyMap<string, Formula>;
  used: ReadonlySet<string>;
}

/** Characters of a formula; a longer one is no plan that people can check. */
const LONGEST = 500;

/** Reads the formula of every KPI that has one, except for dimensions: those need the kinds. */
export function readFormulas(reading: Reading, kpis: readonly string[], fuel: readonly string[]): Formulas {
  const ids = [...kpis, ...fuel];
  const of = new Map<string, Formula>();
  const used = new Set<string>();
  for (const id of kpis) {
    const source = reading.sound.kpis?.[id]?.formula;
    if (source === undefined) continue;
    for (const [word] of source.matchAll(/[a-z][a-z0-9-]*/g))
      used.add(ids.includes(word) ? word : (nearestId(word, ids) ?? word));
    const formula = readFormula(reading, ["kpis", id, "formula"], source, ids);
    if (formula) of.set(id, formula);
  }
  const { order, circles } = orderOf(of);
  for (const circle of circles) {
    const facts = { circle: text([...circle, circle[0]].join(" → ")) };
    reading.reject(problem("formula-cycle", facts), ["kpis", circle[0]!, "formula"]);
  }
  return { of: new Map(order.map((id) => [id, of.get(id)!])), used };
}

function readFormula(reading: Reading, path: Path, source: string, ids: readonly string[]): Formula | null {
  if (source.length > LONGEST) {
    reading.reject(problem("formula-too-long", { most: { is: "number", value: LONGEST } }), path);
    return null;
  }
  const parsed = parseFormula(source);
  if ("fault" in parsed) return syntax(reading, path, parsed.fault);
  const named = formulaIds(parsed.formula);
  for (const { id, at } of named.filter((one) => !ids.includes(one.id))) {
    const meant = nearestId(id, ids) ?? asSubtraction(id, ids);
    const place = reading.places.within(path, at, id.length);
    reading.report(problem("formula-unknown-id", unknownId(id, ids, meant)), place);
    reading.places.spoil(path);
  }
  if (named.length === 0) reading.reject(problem("formula-names-nothing"), path);
  return reading.places.broken(path) ? null : parsed.formula;
}

function syntax(reading: Reading, path: Path, { at, length, expected }: FormulaFault): null {
  const facts = given({
    closing: expected === "closing" ? ")" : null,
    operators: expected === "operator" || expected === "end" ? "+ - * /" : null,
  });
  reading.report(problem("formula-syntax", facts), reading.places.within(path, at, length));
  reading.places.spoil(path);
  return null;
}

/** `revenue-costs` is one id, and was meant as a subtraction where both halves are ids. */
function asSubtraction(id: string, ids: readonly string[]): string | null {
  for (let at = id.indexOf("-"); at >= 0; at = id.indexOf("-", at + 1)) {
    const [left, right] = [id.slice(0, at), id.slice(at + 1)];
    if (ids.includes(left) && ids.includes(right)) return `${left} - ${right}`;
  }
  return null;
}

/**
 * Checks what a formula gives over time against the kind of its KPI; whether they go together. `degreeIn`: 1 for what
 * adds up over time, 0 for what does not.
 */
function checkDimensions(
  reading: Reading,
  id: string,
  formula: Formula,
  kind: KindName,
  degreeIn: (id: string) => number,
): boolean {
  const found = degree(formula, degreeIn);
  if (found === degreeOf(kind)) return true;
  const facts = given(found === null ? {} : mismatch(found, kind));
  reading.report(problem("formula-dimensions", facts), reading.places.value(["kpis", id, "formula"]));
  return false;
}

function mismatch(found: number, kind: KindName) {
  return KINDS[kind].accrues
    ? { lasting: kind, suggested: found === 0 ? "ratio" : null }
    : { adding: kind, suggested: found === 1 ? "total" : null };
}
