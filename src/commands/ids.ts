import { nearest } from "../domain/nearest.js";
import { type Problem, problem } from "../domain/problem.js";
import type { Route } from "../domain/route.js";
import { list, text } from "../domain/value.js";

/** The problem of a word that is no KPI of the route, or null where it is one. */
export function unknownKpi(word: string, route: Route): Problem | null {
  const ids = route.kpis.map(({ id }) => id);
  return ids.includes(word) ? null : unknownWord(word, ids);
}

/** The problem of a word that is none of the ids, with the nearest one. */
export function unknownWord(word: string, ids: readonly string[]): Problem {
  const suggestion = nearest(word, ids);
  return problem("unknown-kpi", {
    word: text(word),
    known: list(ids, "or"),
    ...(suggestion ? { suggestion: text(suggestion) } : {}),
  });
}
