import type { Ahead, Change, Destination, Target } from "../../domain/route/route.js";
import { problem } from "../../domain/say/problem.js";
import { day } from "../../domain/say/value.js";
import { parseDay } from "../../domain/time/day.js";
import { parsePeriod } from "../../domain/time/period.js";
import { numberOf, type Reading, type Sound } from "./check.js";
import { given, unknownId } from "./facts.js";
import { kpiAt } from "./fuel.js";
import type { Path } from "./places.js";
import type { RouteFile, TargetFile } from "./schema.js";

type ChangeFile = Sound<NonNullable<RouteFile["changes"]>[number]>;

/** Reads the changes of the plan in the order of the file. */
export function readChanges(reading: Reading, kpis: readonly string[]): Change[] {
  return (reading.sound.changes ?? []).map((file, index) =>
    readChange(reading, ["changes", index], file, kpis),
  );
}

function readChange(reading: Reading, path: Path, file: ChangeFile, kpis: readonly string[]): Change {
  const date = parseDay(file.date ?? "") ?? 0;
  const until = parseDay(file.until ?? "");
  if (until !== null && file.date !== undefined && until < date) {
    reading.reject(problem("dates-reversed", { from: day(date), to: day(until) }), [...path, "until"]);
  }
  return {
    date,
    until,
    why: file.why?.trim() ?? "",
    by: file.by?.trim() || null,
    set: readSet(reading, [...path, "set"], file.set, kpis),
    moved: readMoves(reading, [...path, "move"], file.move, kpis),
    stay: kpiAt(reading, [...path, "stay"], file.stay, kpis),
    strategy: file.strategy
      ? { from: file.strategy.from?.trim() || null, to: file.strategy.to?.trim() || null }
      : null,
    destination: file.destination
      ? { from: destinationOf(file.destination.from), to: destinationOf(file.destination.to) }
      : null,
  };
}

function readSet(
  reading: Reading,
  path: Path,
  set: ChangeFile["set"],
  kpis: readonly string[],
): Change["set"] {
  return Object.entries(set ?? {}).flatMap(([name, change]) => {
    const milestone = milestoneNamed(reading, [...path, name], name, kpis);
    return milestone ? [{ ...milestone, from: targetOf(change?.from), to: targetOf(change?.to) }] : [];
  });
}

function readMoves(
  reading: Reading,
  path: Path,
  moves: ChangeFile["move"],
  kpis: readonly string[],
): Change["moved"] {
  return Object.entries(moves ?? {}).flatMap(([name, to]) => {
    const milestone = milestoneNamed(reading, [...path, name], name, kpis);
    return milestone && to !== undefined
      ? [{ kpi: milestone.kpi, from: milestone.period, to: String(to) }]
      : [];
  });
}

/** `2028.visitors`: the milestone of a KPI for a period. */
function milestoneNamed(reading: Reading, path: Path, name: string, kpis: readonly string[]) {
  const [period, kpi] = [name.slice(0, name.indexOf(".")), name.slice(name.indexOf(".") + 1)];
  if (!name.includes(".") || parsePeriod(period, reading.yearStarts) === null) {
    reading.rejectKey(problem("bad-milestone-name", given({ value: name })), path);
    return null;
  }
  if (kpis.includes(kpi)) return { period, kpi };
  reading.rejectKey(problem("unknown-reference", unknownId(kpi, kpis)), path);
  return null;
}

function targetOf(file: Sound<TargetFile> | undefined): Target | null {
  if (file === undefined) return null;
  return Array.isArray(file)
    ? { low: numberOf(file[0]), high: numberOf(file[1]) }
    : numberOf(file as number | string);
}

function destinationOf(
  file: { vision?: string | undefined; arrive?: string | undefined } | undefined,
): Destination {
  return { vision: file?.vision?.trim() ?? "", arrive: parseDay(file?.arrive ?? "") ?? 0 };
}

/** Reads what lies ahead: the traffic jams that are known of. */
export function readAhead(reading: Reading, kpis: readonly string[]): Ahead[] {
  return (reading.sound.ahead ?? []).map((file, index) => {
    const path = ["ahead", index];
    const [from, to] = [parseDay(file.from ?? ""), parseDay(file.to ?? "")];
    if (from !== null && to !== null && from > to) {
      reading.reject(problem("dates-reversed", { from: day(from), to: day(to) }), [...path, "to"]);
    }
    const effect = new Map<string, number>();
    for (const [id, percentage] of Object.entries(file.effect ?? {})) {
      const share = Number.parseFloat(percentage ?? "") / 100;
      const at = [...path, "effect", id];
      if (!kpis.includes(id)) reading.rejectKey(problem("unknown-reference", unknownId(id, kpis)), at);
      else if (share < -1)
        reading.reject(problem("bad-percentage", given({ value: percentage ?? null })), at);
      else effect.set(id, share);
    }
    const known = parseDay(file.known ?? "");
    return { from: from ?? 0, to: to ?? 0, what: file.what?.trim() ?? "", known, effect };
  });
}
