import { type Problem, problem } from "../domain/say/problem.js";
import { list, text } from "../domain/say/value.js";
import type { Scale } from "../domain/time/period.js";

const UNITS: readonly Scale[] = ["day", "week", "month", "quarter", "year"];

/** The unit of time that paces are shown in; null: each KPI's own; a problem where it is none. */
export function perOption(value: string | null): Scale | Problem | null {
  if (value === null || UNITS.includes(value as Scale)) return value as Scale | null;
  return problem("bad-option", { option: text("--per"), value: text(value), known: list(UNITS, "or") });
}
