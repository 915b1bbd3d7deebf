import { type Break, historyOf, type Outcome } from "../../domain/route/changes.js";
import type { Change, Kpi, Target } from "../../domain/route/route.js";
import { sameTarget } from "../../domain/route/target.js";
import { type Problem, problem } from "../../domain/say/problem.js";
import { day } from "../../domain/say/value.js";
import { type Day, isoDay } from "../../domain/time/day.js";
import { parsePeriod } from "../../domain/time/period.js";
import type { Reading } from "./check.js";
import { given } from "./facts.js";
import type { Path } from "./places.js";

/**
 * The changes and the plan tell one story: each begins where the one before it ended, and what the last one led to is
 * what stands there.
 */
export function checkHistory(
  reading: Reading,
  changes: readonly Change[],
  kpis: readonly Kpi[],
  uncertain: ReadonlySet<string>,
): void {
  const { outcomes, breaks } = historyOf(changes);
  for (const one of breaks) reportBreak(reading, one);
  // What is reported causes no second problem.
  const told = new Set([...uncertain, ...breaks.map(({ kpi }) => kpi)]);
  for (const outcome of outcomes) {
    const kpi = kpis.find(({ id }) => id === outcome.kpi);
    if (kpi && !told.has(kpi.id)) checkOutcome(reading, outcome, kpi);
  }
  changes.forEach((change, index) => {
    noteLate(reading, change, index);
  });
  checkWords(reading, changes);
}

function checkOutcome(reading: Reading, { period, target, change, by, name }: Outcome, kpi: Kpi): void {
  const found =
    (kpi.planFollows ? [] : kpi.milestones).find((milestone) => milestone.period.key === period)?.target ??
    null;
  const agrees = target === undefined ? found !== null : sameTarget(target, found);
  if (agrees) return;
  const facts = {
    to: target === null ? null : shown(target ?? period),
    found: found === null ? null : shown(found),
  };
  reading.report(problem("change-inconsistent", given(facts)), reading.places.key(pathOf(change, by, name)));
}

function reportBreak(reading: Reading, { change, by, name, from, before, since }: Break): void {
  const facts = given({
    name,
    from: from === null || from === undefined ? null : shown(from),
    before: before === null ? null : shown(before),
  });
  reading.report(
    problem("change-broken", {
      ...facts,
      since: day(since),
    }),
    reading.places.key(pathOf(change, by, name)),
  );
}

/** A milestone changed after its period had ended: it was judged by then. */
function noteLate(reading: Reading, { date, set }: Change, index: number): void {
  for (const { kpi, period } of set) {
    const due = dueDay(reading, period);
    if (due === null || due >= date) continue;
    const name = `${period}.${kpi}`;
    reading.report(
      problem("change-late", {
        ...given({ name }),
        due: day(due),
      }),
      reading.places.key(pathOf(index, "set", name)),
    );
  }
}

function dueDay({ arrive, yearStarts }: Reading, key: string): Day | null {
  const period = parsePeriod(key, yearStarts);
  return period && Math.min(period.to, arrive ?? period.to);
}

/** The last change of the strategy, and of the destination, led to what is written now. */
function checkWords(reading: Reading, changes: readonly Change[]): void {
  const { strategy, destination } = reading.sound;
  checkLast(reading, changes, "strategy", otherWords("strategy"), (change) => [
    change.strategy && oneLine(change.strategy.to ?? ""),
    oneLine(strategy ?? ""),
  ]);
  checkLast(reading, changes, "destination", otherWords("destination"), (change) => [
    change.destination && oneLine(change.destination.to.vision),
    oneLine(destination?.vision ?? ""),
  ]);
  checkLast(reading, changes, "destination", otherArrival, (change) => [
    change.destination && change.destination.to.arrive > 0 ? isoDay(change.destination.to.arrive) : null,
    destination?.arrive ?? null,
  ]);
}

const otherWords = (what: string) => (): Problem => problem("change-other-words", given({ what }));

function otherArrival(to: string, arrive: string): Problem {
  return problem("change-inconsistent", given({ to, arrive }));
}

/** Compares what the last change that says anything of it led to with what is found. */
function checkLast(
  reading: Reading,
  changes: readonly Change[],
  key: "strategy" | "destination",
  wrong: (to: string, found: string) => Problem,
  sides: (change: Change) => [to: string | null, found: string | null],
): void {
  const dated = changes.map((change, index) => ({ change, index }));
  dated.sort((one, other) => one.change.date - other.change.date);
  const last = dated.findLast(({ change }) => sides(change)[0] !== null);
  if (!last) return;
  const [to, found] = sides(last.change);
  if (to === null || found === null || to === found) return;
  reading.report(wrong(to, found), reading.places.key(["changes", last.index, key]));
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

function pathOf(change: number, by: "set" | "moved", name: string): Path {
  return ["changes", change, by === "set" ? "set" : "move", name];
}

function shown(target: Target | string): string {
  return typeof target === "object" ? `[${target.low}, ${target.high}]` : String(target);
}
