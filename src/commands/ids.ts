import type { Route } from "../domain/route/route.js";
import { nearest } from "../domain/say/nearest.js";
import { type Problem, problem } from "../domain/say/problem.js";
import { list, text } from "../domain/say/value.js";

/**
 * The problem of a word that is no KPI of the route, with the nearest one (or the command that may be meant), or
 * null where it is one.
 */
export function unknownKpi(word: string, route: Route, commands: readonly string[] = []): Problem | null {
  const ids = route.kpis.map(({ id }) => id);
  if (ids.includes(word)) return null;
  const command = nearest(word, commands);
  const suggestion = command === null ? nearest(word, ids) : `kpi ${command}`;
  return problem("unknown-kpi", {
    word: text(word),
    known: list(ids, "or"),
    suggestion: suggestion ? text(suggestion) : null,
  });
}
