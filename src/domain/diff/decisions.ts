import type { Change } from "../route/route.js";

/** A decision that was not on record (from null), was edited there, or is no longer on it (to null). */
export interface DecisionDifference {
  from: Change | null;
  to: Change | null;
}

/** What differs in the record of decisions, by date. */
export function decisionDifferences(then: readonly Change[], now: readonly Change[]): DecisionDifference[] {
  const missingIn = (list: readonly Change[]) => {
    const known = new Set(list.map((one) => JSON.stringify(one)));
    return (one: Change) => !known.has(JSON.stringify(one));
  };
  const gone = then.filter(missingIn(now));
  const kept = now.filter(missingIn(then)).map((to): DecisionDifference => {
    const at = gone.findIndex((one) => isAlike(one, to));
    return { from: at < 0 ? null : gone.splice(at, 1)[0]!, to };
  });
  const dateOf = ({ from, to }: DecisionDifference) => (to ?? from)!.date;
  return [...kept, ...gone.map((from) => ({ from, to: null }))].sort((a, b) => dateOf(a) - dateOf(b));
}

/** Whether one is the other, edited: two of its day, its reason and what it is about stayed. */
function isAlike(one: Change, other: Change): boolean {
  const same = [one.date === other.date, one.why === other.why, subject(one) === subject(other)];
  return same.filter(Boolean).length >= 2;
}

/** What a decision is about, whatever it says of it. */
function subject({ set, moved, stay, strategy, destination }: Change): string {
  return JSON.stringify([
    set.map(({ kpi, period }) => [kpi, period]),
    moved.map(({ kpi, from }) => [kpi, from]),
    stay,
    strategy !== null,
    destination !== null,
  ]);
}
