import type { Meter } from "../log/meter.js";
import { remembered } from "../log/remembered.js";
import { evaluate, type Formula, formulaIds } from "../route/formula.js";
import type { Day } from "../time/day.js";

/** What a formula needs of an input: its meter, and what one of its unit is worth (0.01 for a KPI in per cent). */
export interface FormulaInput {
  meter: Meter;
  worth: number;
}

/**
 * A formula: every input is first aggregated over the same days by its own kind, then the formula is applied
 * once (so a ratio is Σ numerator ÷ Σ denominator), over no more than the days that all of them have counted. `times` is 100 where the result is in per cent.
 */
export function formulaMeter(
  formula: Formula,
  times: number,
  inputOf: (id: string) => FormulaInput | undefined,
): Meter {
  const inputs = formulaIds(formula).map(({ id }) => inputOf(id)?.meter);
  const through = earliest(inputs.map((meter) => meter?.through ?? null));
  return {
    through,
    days:
      through === null
        ? []
        : union(
            inputs.map((meter) => meter?.days ?? []),
            through,
          ),
    over: remembered((from, to) => {
      const last = Math.min(to, through ?? to);
      const value = evaluate(formula, (id) => {
        const input = inputOf(id);
        const value = input?.meter.over(from, last) ?? null;
        return input && value !== null ? value * input.worth : null;
      });
      return value === null ? null : value * times;
    }),
  };
}

function earliest(days: readonly (Day | null)[]): Day | null {
  if (days.length === 0 || days.includes(null)) return null;
  return Math.min(...(days as Day[]));
}

function union(lists: readonly (readonly Day[])[], through: Day): Day[] {
  const all = new Set<Day>();
  for (const list of lists) for (const day of list) if (day <= through) all.add(day);
  return [...all].sort((a, b) => a - b);
}
