import { type Formula, formulaIds } from "../route/formula.js";
import { type Day, monthStart } from "../time/day.js";
import type { Prospect } from "./prospect.js";

/** An input's prospect, and what one of its unit is worth (0.01 for a KPI in per cent). */
export interface ProspectInput {
  prospect: Prospect;
  worth: number;
  /** The id whose draws it follows: another one's, where it is tied to that. */
  drawnAs: string;
}

/** So many pairs of paths lie between one input and the next, so that they do not move as one. */
const APART = 2 * 191;

/**
 * A formula on booked and projected inputs. The inputs come from one table of draws: each is turned against the one
 * before, by whole pairs, so that they vary by themselves.
 */
export function formulaProspect(
  formula: Formula,
  times: number,
  inputs: ReadonlyMap<string, ProspectInput>,
  { through, horizon }: { through: Day; horizon: Day },
): Prospect {
  const paths = Math.min(...[...inputs.values()].map(({ prospect }) => prospect.paths));
  const order = formulaIds(formula).map(({ id }) => id);
  const draws = [...new Set(order.map((id) => inputs.get(id)!.drawnAs))];

  const at = (from: Day, to: Day): Float64Array => {
    const values = new Map(
      order.map((id) => {
        const { prospect, worth, drawnAs } = inputs.get(id)!;
        return [id, turned(prospect.at(from, to), paths, draws.indexOf(drawnAs) * APART, worth)] as const;
      }),
    );
    return combined(formula, values, paths).map((value) => value * times);
  };

  return {
    paths,
    at,
    passage(from, target) {
      const result = new Float64Array(paths).fill(Number.POSITIVE_INFINITY);
      let before = at(from, Math.max(from - 1, through));
      let last = Math.max(from - 1, through);
      for (let end = monthStart(last + 1, 1) - 1; last < horizon; end = monthStart(end + 1, 1) - 1) {
        const now = at(from, end);
        let open = false;
        for (let p = 0; p < paths; p++) {
          if (result[p]! < Number.POSITIVE_INFINITY) continue;
          if (crosses(before[p]!, now[p]!, target)) {
            result[p] = dayWithin(last + 1, end, (target - before[p]!) / (now[p]! - before[p]!));
          } else open = true;
        }
        if (!open) break;
        before = now;
        last = end;
      }
      return result;
    },
  };
}

/** The day on which a share of the days from … to has passed; the last of them for a share of 1. */
function dayWithin(from: Day, to: Day, share: number): Day {
  return from - 1 + Math.max(1, Math.ceil(share * (to - from + 1) - 1e-9));
}

function crosses(before: number, now: number, target: number): boolean {
  return (before < target && now >= target) || (before > target && now <= target);
}

/** The values of an input in the order of the paths, turned by some of them. */
function turned(values: Float64Array, paths: number, by: number, worth: number): Float64Array {
  const result = new Float64Array(paths);
  for (let p = 0; p < paths; p++) result[p] = values[(p + by) % paths]! * worth;
  return result;
}

/** A formula over whole vectors; NaN where it is divided by zero. */
function combined(formula: Formula, values: ReadonlyMap<string, Float64Array>, paths: number): Float64Array {
  switch (formula.op) {
    case "number":
      return new Float64Array(paths).fill(formula.value);
    case "id":
      return values.get(formula.id)!;
    case "negate":
      return combined(formula.of, values, paths).map((value) => -value);
    default: {
      const left = combined(formula.left, values, paths);
      const right = combined(formula.right, values, paths);
      return left.map((value, p) => applied(formula.op, value, right[p]!));
    }
  }
}

function applied(op: "+" | "-" | "*" | "/", left: number, right: number): number {
  switch (op) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return right === 0 ? Number.NaN : left / right;
  }
}
