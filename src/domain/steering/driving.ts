import { parseNumber } from "../../statistics/parse-number.js";
import { KINDS } from "../kinds/index.js";
import { ratioOf } from "../plan/ratio.js";
import { formulaIds } from "../route/formula.js";
import { fuelOf, kpiOf } from "../route/lookup.js";
import type { Kpi, Route } from "../route/route.js";
import { type Problem, problem } from "../say/problem.js";
import { list, text } from "../say/value.js";
import type { Parsed, Steered } from "./steer.js";

/** Reads what is driven differently: an id that is known, a sign (`+`, `-`, `−` or `=`) and a figure. */
export function parseDriven(id: string, sign: string, figure: string, steered: Steered): Parsed {
  const { route } = steered;
  const kpi = kpiOf(route, id);
  if (sign !== "=") return parsePace(id, sign === "+" ? 1 : -1, figure, kpi, route);
  const fuel = fuelOf(route, id);
  if (!fuel && kpi && KINDS[kpi.kind].steeredBy === "pace") {
    const key = kpi!.planFollows ? undefined : kpi!.milestones.at(-1)?.period.key;
    const typed = /^[\d.,_]+$/.test(figure.trim()) ? figure.trim() : "…";
    const example = key === undefined ? null : text(`${key}.${id}=${typed}`);
    return { problem: problem("steer-by-pace", { name: text(kpi!.name), id: text(id), example }) };
  }
  const problems = kpi && unsteerable(kpi, route);
  if (problems) return { problem: problems };
  const read = parseFigure(figure, `${id}=`, steered.usual(id));
  if ("problem" in read) return read;
  if (read.value < 0) return { problem: problem("steer-negative", { word: text(`${id}=${figure}`) }) };
  return {
    steer: kpi ? { steer: "ratio", id, value: read.value } : { steer: "burn", id, perMonth: read.value },
  };
}

function parsePace(
  id: string,
  direction: 1 | -1,
  figure: string,
  kpi: Kpi | undefined,
  route: Route,
): Parsed {
  const problems = kpi && unsteerable(kpi, route);
  if (problems) return { problem: problems };
  const read = parseFigure(figure.replace(/\s*%$/, ""), `${id}${direction > 0 ? "+" : "-"}`, 10);
  if ("problem" in read) return read;
  const factor = 1 + (direction * read.value) / 100;
  if (read.value < 0 || factor < 0)
    return {
      problem: problem("steer-negative", { word: text(`${id}${direction > 0 ? "+" : "-"}${figure}`) }),
    };
  return { steer: { steer: "pace", id, factor } };
}

/** What is computed is steered through what goes into it; only a ratio of two amounts tells which of them follows. */
export function unsteerable(kpi: Kpi, route: Route): Problem | null {
  if (!kpi.formula || ratioOf(kpi, route)) return null;
  return problem("steer-formula", {
    name: text(kpi.name),
    formula: text(kpi.formulaText ?? ""),
    inputs: list(
      formulaIds(kpi.formula).map(({ id }) => id),
      "or",
    ),
  });
}

/** A figure as people type it; `before` is what stands before it in the word. */
export function parseFigure(
  figure: string,
  before: string,
  usual: number | null,
): { value: number } | { problem: Problem } {
  const parsed = parseNumber(figure, { reference: usual });
  if (parsed.kind === "ok") return { value: parsed.value };
  const facts = { word: text(before), figure: text(figure) };
  if (parsed.kind === "error") return { problem: problem("steer-no-number", facts) };
  const [grouped, fractional] = parsed.candidates;
  return {
    problem: problem("steer-ambiguous", {
      ...facts,
      grouped: text(String(grouped)),
      fractional: text(`${fractional}0`),
    }),
  };
}
