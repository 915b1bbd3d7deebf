import type { Due } from "../../domain/booking/due.js";
import { bookedForPeriod, type Entry, kindOf, loggable, periodOfEntry } from "../../domain/booking/entry.js";
import { KINDS } from "../../domain/kinds/index.js";
import { day, list, text } from "../../domain/say/value.js";
import type { Period } from "../../domain/time/period.js";
import type { Block, Document, Line } from "../../views/document.js";
import { type Say, say } from "../../views/words.js";
import { typed } from "./due.js";
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
