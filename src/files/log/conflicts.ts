import { measuredOf } from "../../domain/route/lookup.js";
import type { Route } from "../../domain/route/route.js";
import type { Measure } from "../../domain/say/measure.js";
import { type Problem, type ProblemFacts, problem } from "../../domain/say/problem.js";
import { type Command, command, day, text, type Value } from "../../domain/say/value.js";
import { isoDay } from "../../domain/time/day.js";
import { type Rivals, UNSTAMPED } from "./holding.js";
import type { LogState } from "./state.js";
import { writtenNumber } from "./write.js";

/** More conflicts than this are counted, not listed. */
const MOST = 20;

/** A date and KPI about which rows differ. */
interface Conflict {
  id: string;
  day: number;
  /** What holds; NaN: taken back. */
  value: number;
  /** What other rows say, each with its line; NaN: an empty value. */
  others: { value: number; line: number }[];
  /** Whether a stamped row holds against rows without a stamp. */
  outdone: boolean;
}

/**
 * The notes on dates and KPIs about which rows differ and no later stamp decides: different values under the very
 * stamp that holds, or an unstamped row that differs from the stamped one that holds. By line.
 */
export function conflicts(state: LogState, file: string, route: Route | undefined): Problem[] {
  const found = [...conflictsIn(state)].sort((a, b) => a.line - b.line);
  const notes = found.slice(0, MOST).map(({ entry, rivals, line }) => {
    const conflict = conflictAt(state, entry, rivals);
    return problem("conflicting-measurements", factsOf(conflict, route), {
      file,
      line,
      column: 1,
      length: 1,
      excerpt: "",
    });
  });
  const more = found.length - notes.length;
  return more === 0 ? notes : [...notes, problem("more-conflicts", { more: { is: "number", value: more } })];
}

/** The entries about which rows differ, with the line of the first row that does not hold. */
function* conflictsIn({ holding }: LogState): Iterable<{ entry: number; rivals: Rivals; line: number }> {
  for (const all of [holding.ties, holding.unstamped]) {
    for (const [entry, rivals] of all) {
      const [other] = rivals.against(holding.value(entry));
      if (other) yield { entry, rivals, line: other.line };
    }
  }
}

function conflictAt({ holding, ids }: LogState, entry: number, rivals: Rivals): Conflict {
  const value = holding.value(entry);
  return {
    id: ids.names[holding.kpi(entry)]!,
    day: holding.day(entry),
    value,
    others: rivals.against(value),
    outdone: holding.unstamped.get(entry) === rivals && holding.stamp(entry) !== UNSTAMPED,
  };
}

function factsOf(conflict: Conflict, route: Route | undefined): ProblemFacts<"conflicting-measurements"> {
  const { value, others, outdone } = conflict;
  const named = route && measuredOf(route, conflict.id);
  const numbers = [...others.filter((other) => !isEmpty(other)), { value }].filter((one) => !isEmpty(one));
  const unit = named?.unit ?? null;
  const measure = measureFor(
    unit,
    numbers.map((one) => one.value),
  );
  const amount = (of: number): Value => ({ is: "amount", value: of, measure });
  const holds = {
    name: text(named?.name ?? conflict.id),
    date: day(conflict.day, "long"),
    value: isEmpty(conflict) ? null : amount(value),
  };
  if (!outdone) {
    const values = [
      ...numbers.map((one) => amount(one.value)),
      ...others.filter(isEmpty).map(() => text("–")),
    ];
    return {
      ...holds,
      values: { is: "list", values, joined: "and" },
      command: settling(conflict, value),
    };
  }
  const other = others[0]!;
  const line = text(String(other.line));
  if (isEmpty(other)) return { ...holds, line };
  return { ...holds, line, other: amount(other.value), command: settling(conflict, other.value) };
}

function isEmpty({ value }: { value: number }): boolean {
  return Number.isNaN(value);
}

function settling({ id, day: date }: Conflict, value: number): Command {
  return command("log", `${id}=${writtenNumber(value)}`, "--date", isoDay(date));
}

/** As many decimals as the values are written with. */
function measureFor(unit: string | null, values: readonly number[]): Measure {
  const written = values.map((value) => writtenNumber(value));
  const decimals = Math.max(0, ...written.map((number) => number.split(/[.e]/)[1]?.length ?? 0));
  return { unit, decimals, whole: decimals === 0 };
}
