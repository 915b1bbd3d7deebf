import type { Day } from "../time/day.js";
import type { Change, Target } from "./route.js";
import { sameTarget } from "./target.js";

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

/** A change that does not begin where the one before it had left a milestone. */
export interface Break {
  /** The change in the order given, and the milestone that it sets or moves. */
  change: number;
  by: "set" | "moved";
  kpi: string;
  name: string;
  /** What it begins at; null: a milestone that is new. Of a move undefined: it names no value. */
  from: Target | null | undefined;
  /** What the change before it, of the day `since`, had made of the milestone; null: none. */
  before: Target | null;
  since: Day;
}

/** What all changes, in order of date, lead to for every milestone that one of them touches, and where they break off. */
export function historyOf(changes: readonly Change[]): { outcomes: Outcome[]; breaks: Break[] } {
  const outcomes = new Map<string, Outcome>();
  const breaks: Break[] = [];
  const put = (outcome: Outcome) => outcomes.set(`${outcome.period}.${outcome.kpi}`, outcome);
  const breaksOff = (begun: Omit<Break, "before" | "since">) => {
    const last = outcomes.get(begun.name);
    if (last?.target === undefined) return;
    const { target: before } = last;
    const kept = begun.from === undefined ? before !== null : sameTarget(begun.from, before);
    if (!kept) breaks.push({ ...begun, before, since: changes[last.change]!.date });
  };
  const dated = changes.map((change, index) => ({ change, index }));
  dated.sort((one, other) => one.change.date - other.change.date);
  for (const { change, index } of dated) {
    for (const { kpi, period, from, to } of change.set) {
      const name = `${period}.${kpi}`;
      breaksOff({ change: index, by: "set", kpi, name, from });
      put({ kpi, period, target: to, change: index, by: "set", name });
    }
    for (const { kpi, from, to } of change.moved) {
      const name = `${from}.${kpi}`;
      breaksOff({ change: index, by: "moved", kpi, name, from: undefined });
      const target = outcomes.get(name)?.target ?? undefined;
      put({ kpi, period: from, target: null, change: index, by: "moved", name });
      put({ kpi, period: to, target, change: index, by: "moved", name });
    }
  }
  return { outcomes: [...outcomes.values()], breaks };
}
