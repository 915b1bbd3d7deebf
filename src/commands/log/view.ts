import type { Due } from "../../domain/booking/due.js";
import { bookedForPeriod, type Entry, kindOf, loggable, periodOfEntry } from "../../domain/booking/entry.js";
import { KINDS } from "../../domain/kinds/index.js";
import { stopAhead } from "../../domain/lines/stop.js";
import type { Measurement } from "../../domain/log/measurement.js";
import { formulaIds } from "../../domain/route/formula.js";
import { isBand } from "../../domain/route/target.js";
import { decimalsFor } from "../../domain/say/measure.js";
import { day, type Facts, list, text, type Value } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import { standingOf } from "../../domain/standing/lookup.js";
import type { Standing } from "../../domain/standing/standing.js";
import { previousPeriod } from "../../domain/time/period.js";
import { amount, bare, shortfall } from "../../views/amounts.js";
import { sideHole } from "../../views/difference.js";
import type { Block, Document, Line, Row } from "../../views/document.js";
import { say } from "../../views/words.js";

interface Logged {
  /** With the entries in it. */
  journey: Journey;
  /** What the log said without them. */
  before: readonly Measurement[];
  entries: readonly Entry[];
  dryRun: boolean;
  due: readonly Due[];
}

/** What was logged, for which period, what it replaced, and where that leaves each KPI. */
export function loggedView(logged: Logged): Document {
  const { entries, dryRun, due } = logged;
  const dates = [...new Set(entries.map(({ date }) => date))].sort((a, b) => a - b);
  const groups: Block[] = dates.flatMap((date) =>
    group(logged, date, date === dates.at(-1) ? following(logged) : []),
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
    ...(still.length === 1 ? { since: day(still[0]!.since, "month-day") } : {}),
    command: text(`kpi log ${still.map(({ what }) => `${what.id}=…`).join(" ")}`),
  };
  return [{ say: say("still-to-log", facts), tone: "dim" }];
}

/** The entries of one day: when they are booked, then a line for each, then the formulas that follow. */
function group(logged: Logged, date: number, follow: readonly Row[]): Block[] {
  const { journey, entries, before } = logged;
  const { route } = journey;
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
          say: say(period.scale === "week" ? "booked-week" : "booked-on", {
            period: { is: "period", period },
            week: text(String(Number(period.key.slice(-2)))),
            span: { is: "span", from: period.from, to: period.to },
            day: day(date, "weekday"),
          }),
          tone: "heading",
        }
      : { say: say("read-on", { day: day(date, "full") }), tone: "heading" };
  return [
    { block: "text", lines: [heading] },
    table([...own.map((entry) => entryRow(journey, before, entry)), ...follow]),
  ];
}

function table(rows: Row[]): Block {
  return {
    block: "table",
    plain: true,
    columns: [
      { id: "name", label: { left: null }, align: "left", shown: "always" },
      { id: "value", label: { left: null }, align: "right", shown: "always" },
      { id: "beside", label: { left: null }, align: "left", shown: "always" },
      { id: "course", label: { left: null }, align: "left", shown: "always" },
      { id: "variance", label: { left: null }, align: "left", shown: "always" },
    ],
    rows,
  };
}

function entryRow(journey: Journey, before: Logged["before"], entry: Entry): Row {
  const standing = standingOf(journey, entry.kpi);
  const what = loggable(journey.route, entry.kpi)!;
  const value: Value = standing
    ? amount(entry.value, standing)
    : {
        is: "amount",
        value: entry.value,
        measure: {
          unit: what.unit,
          decimals: Number.isInteger(entry.value) ? 0 : decimalsFor([entry.value]),
          whole: false,
        },
        unit: true,
      };
  const beside = say("beside", {
    ...(standing ? besideFacts(journey, standing, entry) : {}),
    ...replacedFact(before, standing, entry),
  });
  return row(text(what.name), value, beside, standing);
}

function row(name: Value, value: Value, beside: ReturnType<typeof say>, standing: Standing | undefined): Row {
  const course = standing && !standing.kpi.input ? standing.course : null;
  const gap = standing && variancePhrase(standing);
  return {
    cells: [
      { value: name, tone: "strong" },
      { value },
      { value: beside, tone: "dim" },
      course && { value: { is: "course", course }, tone: course },
      gap ? { value: gap } : null,
    ],
    card: {
      left: { say: name, tone: "strong" },
      right: { say: value },
      bar: null,
      lines: [
        { say: beside, tone: "dim" },
        ...(course ? [{ say: { is: "course", course } as const, tone: course }] : []),
      ],
    },
  };
}

/** “406 short”, “0.12 too low”; on the good side of a bound nothing is too low: “0.20 s below”. */
function variancePhrase(standing: Standing): ReturnType<typeof say> | null {
  const gap = shortfall(standing, false);
  if (!gap || standing.course === "unknown") return null;
  return say("variance-words", { [sideHole(standing)]: gap });
}

/** The period before, and what the plan asked of this one. */
function besideFacts({ route }: Journey, standing: Standing, { date }: Entry): Facts {
  const { kpi, plan, history } = standing;
  const period = periodOfEntry(kpi, date, route.yearStarts);
  const previous = history.find((one) => one.period.key === previousPeriod(period, route.yearStarts).key);
  const stop = stopAhead(plan.stops, date);
  const planned = stop && plannedFor(standing, period.from, date);
  return {
    ...(previous
      ? {
          previous: bare(previous.value, standing),
          scale: { is: "period-before", scale: previous.period.scale },
        }
      : {}),
    ...(planned === null || planned === undefined ? {} : { plan: bare(planned, standing) }),
  };
}

/** What the plan asks: of amounts that of the period itself, of all else that of the day. */
function plannedFor({ kpi, plan }: Standing, from: number, date: number): number | null {
  const stop = stopAhead(plan.stops, date);
  if (!stop) return null;
  const through = plan.planned(date, stop);
  if (through === null || isBand(through)) return null;
  if (!KINDS[kpi.kind].accrues) return through;
  const before = from > stop.from ? plan.planned(from - 1, stop) : 0;
  return through - (before as number);
}

function replacedFact(before: Logged["before"], standing: Standing | undefined, entry: Entry): Facts {
  const old = before.find(({ kpi, date }) => kpi === entry.kpi && date === entry.date);
  if (!old || old.value === entry.value) return {};
  const measure = standing?.measure ?? { unit: null, decimals: decimalsFor([old.value]), whole: false };
  return { replaced: { is: "amount", value: old.value, measure } };
}

/** The formulas that follow from what was logged. */
function following({ journey, entries }: Logged): Row[] {
  const ids = new Set(entries.map(({ kpi }) => kpi));
  return journey.standings
    .filter(
      ({ kpi, actual }) =>
        kpi.formula && actual !== null && formulaIds(kpi.formula).some(({ id }) => ids.has(id)),
    )
    .map((standing) => {
      const formula = say("follows", { formula: text(standing.kpi.formulaText ?? "") });
      return row(text(standing.kpi.name), amount(standing.actual!, standing), formula, standing);
    });
}
