import type { Change, Target } from "./route.js";

/** What the changes of a route lead to for one milestone, and which of them said so last. */
export interface Outcome {
  kpi: string;
  period: string;
  /** Null: there is no such milestone any more; undefined: there is one, of a value that no change names. */
  target: Target | null | undefined;
  /** The change in the order given, and whether it set the milestone or moved it from `name`. */
  change: number;
  by: "set" | "moved";
  name: string;
}

/** What all changes, in order of date, lead to for every milestone that one of them touches. */
export function outcomesOf(changes: readonly Change[]): Outcome[] {
  const outcomes = new Map<string, Outcome>();
  const put = (outcome: Outcome) => outcomes.set(`${outcome.period}.${outcome.kpi}`, outcome);
  const dated = changes.map((change, index) => ({ change, index }));
  dated.sort((one, other) => one.change.date - other.change.date);
  for (const { change, index } of dated) {
    for (const { kpi, period, to } of change.set) {
      put({ kpi, period, target: to, change: index, by: "set", name: `${period}.${kpi}` });
    }
    for (const { kpi, from, to } of change.moved) {
      const name = `${from}.${kpi}`;
      const target = outcomes.get(name)?.target;
      put({ kpi, period: from, target: null, change: index, by: "moved", name });
      put({ kpi, period: to, target, change: index, by: "moved", name });
    }
  }
  return [...outcomes.values()];
}

/** Whether two targets are the same, either of which may be none. */
export function sameTarget(one: Target | null, other: Target | null): boolean {
  if (one === null || other === null) return one === other;
  if (typeof one === "number" || typeof other === "number") return one === other;
  return one.low === other.low && one.high === other.high;
}
