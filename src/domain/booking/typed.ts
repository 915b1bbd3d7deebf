import { parseNumber } from "../../statistics/parse-number.js";
import { kpiOf } from "../route/lookup.js";
import type { Route } from "../route/route.js";
import { nearest } from "../say/nearest.js";
import { type Problem, problem } from "../say/problem.js";
import { day, list, text } from "../say/value.js";
import type { Day } from "../time/day.js";
import { isCountable } from "../time/range.js";
import { loggable } from "./entry.js";

/** A figure as it was typed beside an id. */
export interface TypedFigure {
  id: string;
  figure: string;
}

/**
 * Splits what was typed after `kpi log`: `visitors=958 sales=6`, or `visitors 958`. A word without a figure
 * is a problem, and so is an id that is given twice.
 */
export function splitWords(words: readonly string[]): { figures: TypedFigure[]; problems: Problem[] } {
  const figures: TypedFigure[] = [];
  const problems: Problem[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const equals = word.indexOf("=");
    if (equals > 0) {
      const figure = word.slice(equals + 1);
      if (figure.trim() === "") problems.push(problem("figure-missing", { id: text(word.slice(0, equals)) }));
      else figures.push({ id: word.slice(0, equals), figure });
    } else if (at + 1 < words.length && words[at + 1]!.indexOf("=") < 0) {
      figures.push({ id: word, figure: words[++at]! });
    } else {
      problems.push(problem("figure-missing", { id: text(word) }));
    }
  }
  return { figures, problems: [...problems, ...givenTwice(figures.map(({ id }) => ({ id })))] };
}

/** The problem of each id, or id on a date, that is given more than once: nobody can tell which figure is meant. */
export function givenTwice(given: readonly { id: string; date?: Day }[]): Problem[] {
  const times = new Map<string, number>();
  return given.flatMap(({ id, date }) => {
    const key = `${id} ${date ?? ""}`;
    const before = times.get(key) ?? 0;
    times.set(key, before + 1);
    if (before !== 1) return [];
    return problem("given-twice", {
      id: text(id),
      date: date === undefined ? null : day(date, "long"),
    });
  });
}

/** The problem of an id that cannot be logged, or null where it can. */
export function unloggable(route: Route, id: string): Problem | null {
  if (loggable(route, id)) return null;
  const formula = kpiOf(route, id);
  if (formula)
    return problem("log-formula", { name: text(formula.name), formula: text(formula.formulaText ?? "") });
  const ids = [...route.kpis.filter((kpi) => !kpi.formula), ...route.fuel].map((one) => one.id);
  const suggestion = nearest(id, ids);
  return problem("unknown-kpi", {
    word: text(id),
    known: list(ids, "or"),
    suggestion: suggestion ? text(suggestion) : null,
  });
}

/**
 * The value of a figure as people type it (`1.234,50`, `€ 1 250`, `0,71 %`), settled by what is usual where it
 * can be read in two ways.
 */
export function figureValue(
  { id, figure }: TypedFigure,
  usual: number | null,
): { value: number } | { problem: Problem } {
  const parsed = parseNumber(figure, { reference: usual });
  if (parsed.kind === "ok" && !isCountable(parsed.value))
    return { problem: problem("figure-uncountable", { id: text(id), figure: text(figure) }) };
  if (parsed.kind === "ok") return { value: parsed.value };
  if (parsed.kind === "error")
    return { problem: problem("figure-unreadable", { id: text(id), figure: text(figure) }) };
  const [grouped, fractional] = parsed.candidates;
  return {
    problem: problem("figure-ambiguous", {
      id: text(id),
      figure: text(figure),
      grouped: text(String(grouped)),
      fractional: text(String(fractional)),
    }),
  };
}

/** A figure in a list that is parted by commas (`40000,90_000`): its decimal mark is a point. Null where it is none. */
export function listedFigure(figure: string): number | null {
  return parseNumber(figure, { decimal: "." }).value;
}
