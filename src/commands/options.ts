import type { Route } from "../domain/route/route.js";
import { nearest } from "../domain/say/nearest.js";
import { type Problem, problem } from "../domain/say/problem.js";
import { command, list, text } from "../domain/say/value.js";
import type { Scale } from "../domain/time/period.js";

/**
 * The problem of a word that is no KPI of the route, with the nearest one (or the command that may be meant), or
 * null where it is one.
 */
export function unknownKpi(word: string, route: Route, commands: readonly string[] = []): Problem | null {
  const ids = route.kpis.map(({ id }) => id);
  if (ids.includes(word)) return null;
  const call = nearest(word, commands);
  const id = nearest(word, ids);
  return problem("unknown-kpi", {
    word: text(word),
    known: list(ids, "or"),
    suggestion: call !== null ? command(call) : id !== null ? text(id) : null,
  });
}

const UNITS: readonly Scale[] = ["day", "week", "month", "quarter", "year"];

/** The unit of time that paces are shown in; null: each KPI's own; a problem where it is none. */
export function perOption(value: string | null): Scale | Problem | null {
  if (value === null || UNITS.includes(value as Scale)) return value as Scale | null;
  return problem("bad-option", { option: text("--per"), value: text(value), known: list(UNITS, "or") });
}
