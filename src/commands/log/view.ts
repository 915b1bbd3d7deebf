import type { Due } from "../../domain/booking/due.js";
import { bookedForPeriod, type Entry, kindOf, loggable, periodOfEntry } from "../../domain/booking/entry.js";
import { KINDS } from "../../domain/kinds/index.js";
import { looseMeasure } from "../../domain/say/measure.js";
import { amount, command, day, list, text, type Value } from "../../domain/say/value.js";
import type { Day } from "../../domain/time/day.js";
import type { Period } from "../../domain/time/period.js";
import { column, nameLine, tableOf } from "../../views/columns.js";
import type { Block, Card, Cell, Column, Document, Line } from "../../views/document.js";
import { type Say, say } from "../../views/words.js";
import { type Booked, entryTold, followingTold, type Told, toldTable } from "./told.js";

interface Logged extends Booked {
  dryRun: boolean;
  due: readonly Due[];
}

/** What was logged, for which period, what it replaced, and where that leaves each KPI. */
export function loggedView(logged: Logged): Document {
  const { entries, dryRun, due } = logged;
  const dates = [...new Set(entries.map(({ date }) => date))].sort((a, b) => a - b);
  const groups: Block[] = dates.flatMap((date) =>
    group(logged, date, date === dates.at(-1) ? followingTold(logged) : []),
  );
  const end: Line = dryRun ? { say: say("nothing-written") } : { say: say("wrong-undo"), tone: "dim" };
  return [...groups, ...early(logged), { block: "text", lines: [...stillToLog(entries, due), end] }];
}

/** Amounts of days before the route starts count, but for none of its milestones; a reading stays a reading. */
function early({ journey: { route }, entries }: Logged): Block[] {
  const early = [...new Set(entries.filter(({ date }) => date < route.start).map(({ kpi }) => kpi))].map(
    (id) => loggable(route, id)!,
  );
  const read = early.filter((what) => KINDS[kindOf(what)].holds);
  const lines = (
    [
      ["before-start", early.filter((what) => !read.includes(what))],
      ["before-start-reading", read],
    ] as const
  ).flatMap(([code, those]): Line[] => {
    const names = list(
      those.map(({ name }) => name),
      "and",
    );
    return those.length ? [{ say: say(code, { names, start: day(route.start, "long") }), tone: "dim" }] : [];
  });
  return lines.length ? [{ block: "text", lines }] : [];
}

/** What is still due, on one line with one command. */
function stillToLog(entries: readonly Entry[], due: readonly Due[]): Line[] {
  const still = due.filter(({ what }) => !entries.some(({ kpi }) => kpi === what.id));
  if (still.length === 0) return [];
  const facts = {
    names: list(
      still.map(({ what }) => what.name),
      "and",
    ),
    since: still.length === 1 ? day(still[0]!.since, "month-day") : null,
    command: typed(still.map(({ what }) => what.id)),
  };
  return [{ say: say("still-to-log", facts), tone: "dim" }];
}

/** The entries of one day: when they are booked, then a line for each, then the formulas that follow. */
function group(logged: Logged, date: number, follow: readonly Told[]): Block[] {
  const {
    entries,
    journey: { route },
  } = logged;
  const own = entries.filter((entry) => entry.date === date);
  const booked = own.flatMap(({ kpi }) => {
    const what = loggable(route, kpi)!;
    return bookedForPeriod(what) ? [periodOfEntry(what, date, route.yearStarts)] : [];
  });
  const period =
    booked.length === own.length && booked.every(({ key }) => key === booked[0]!.key) ? booked[0] : undefined;
  const heading: Line =
    period && period.to - period.from > 0
      ? {
          say: bookedOn(period, date),
          tone: "heading",
        }
      : { say: say("read-on", { day: day(date, "full") }), tone: "heading" };
  return [
    { block: "text", lines: [heading] },
    toldTable([...own.map((entry) => entryTold(logged, entry)), ...follow]),
  ];
}

function bookedOn(period: Period, date: number): Say {
  const on = day(date, "weekday");
  return period.scale === "week"
    ? say("booked-week", {
        week: text(String(Number(period.key.slice(-2)))),
        span: { is: "span", from: period.from, to: period.to },
        day: on,
      })
    : say("booked-on", { period: { is: "period", period }, day: on });
}

/** What must still be logged, each with its last value and the command to type. */
export function dueView(due: readonly Due[], today: Day): Document {
  if (due.length === 0)
    return [{ block: "text", lines: [{ say: say("nothing-due", { day: day(today, "long") }) }] }];
  const all = typed(due.map(({ what }) => what.id));
  return [
    tableOf(COLUMNS, due, { card: dueCard }),
    { block: "text", lines: [{ say: say("all-at-once", { command: all }), tone: "dim" }] },
  ];
}

const COLUMNS: readonly Column<Due>[] = [
  column("id", null, ({ what }) => text(what.id), { shown: "data" }),
  column("name", say("due"), ({ what }) => nameLine(what)),
  column("since", say("since"), ({ since }) => day(since, "short")),
  column("last", say("last"), lastCell, { align: "right" }),
  column("command", say("type"), ({ what }) => typed([what.id])),
];

function dueCard({ what, since }: Due): Card {
  return {
    left: nameLine(what),
    right: { say: day(since, "short") },
    bar: null,
    lines: [{ say: typed([what.id]) }],
  };
}

/** The command that logs these, their values still to be typed. */
function typed(ids: readonly string[]): Value {
  return command("log", ...ids.map((id) => `${id}=…`));
}

function lastCell({ what, last }: Due): Cell {
  return last ? { say: lastValue(last.value, what.unit) } : { say: say("never"), tone: "dim" };
}

function lastValue(value: number, unit: string | null): Value {
  return amount(value, { measure: looseMeasure(unit, [value]) });
}
