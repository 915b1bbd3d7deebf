import { type Formula, formulaIds } from "./formula.js";

/** Formulas sorted so that each comes after those it uses; the circles, and what hangs on one, are left out. */
export interface FormulaOrder {
  order: string[];
  /** Each circle as the ids along it, each once. */
  circles: string[][];
}

/** Sorts formulas by what they use (Kahn 1962), and finds the circles among those that cannot be sorted. */
export function orderOf(formulas: ReadonlyMap<string, Formula>): FormulaOrder {
  const uses = new Map<string, string[]>();
  const usedBy = new Map<string, string[]>();
  for (const [id, formula] of formulas) {
    const inputs = formulaIds(formula)
      .map((input) => input.id)
      .filter((input) => formulas.has(input));
    uses.set(id, inputs);
    for (const input of inputs) usedBy.set(input, [...(usedBy.get(input) ?? []), id]);
  }
  const waiting = new Map([...uses].map(([id, inputs]) => [id, inputs.length]));
  const order = [...formulas.keys()].filter((id) => waiting.get(id) === 0);
  for (const id of order) {
    for (const user of usedBy.get(id) ?? []) {
      const left = waiting.get(user)! - 1;
      waiting.set(user, left);
      if (left === 0) order.push(user);
    }
  }
  const sorted = new Set(order);
  return {
    order,
    circles: circlesAmong(
      [...formulas.keys()].filter((id) => !sorted.has(id)),
      uses,
    ),
  };
}

/** Every one of `left` leads into a circle: follow the first use that is left too until an id comes back. */
function circlesAmong(left: readonly string[], uses: ReadonlyMap<string, readonly string[]>): string[][] {
  const remaining = new Set(left);
  const seen = new Set<string>();
  const circles: string[][] = [];
  for (const first of left) {
    const trail: string[] = [];
    let id: string | undefined = first;
    while (id !== undefined && !seen.has(id)) {
      seen.add(id);
      trail.push(id);
      id = uses.get(id)!.find((input) => remaining.has(input));
    }
    const from = id === undefined ? -1 : trail.indexOf(id);
    if (from >= 0) circles.push(trail.slice(from));
  }
  return circles;
}
