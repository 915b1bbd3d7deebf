import { accrues } from "../../domain/kinds/index.js";
import type { Stop } from "../../domain/lines/stop.js";
import { arrives, type Outlook } from "../../domain/outlook/outlook.js";
import { day, flag, number, type Value } from "../../domain/say/value.js";
import type { Standing, Verdict } from "../../domain/standing/standing.js";
import { difference, tabled, target } from "../../views/amounts.js";
import { column, tableOf } from "../../views/columns.js";
import type { Block, Card, Cell, Column, Line, Said } from "../../views/document.js";
import { type Say, say } from "../../views/words.js";

/** A stop and how it ended, or what is expected of it. */
interface StopRow {
  standing: Standing;
  stop: Stop;
  current: boolean;
  verdict: Verdict | null;
  outlook: Outlook | null;
}

/** The stops of a KPI: how each ended, or what is expected of it. One that ended and was then re-planned stands as it was. */
export function stopsTable(standing: Standing): Block[] {
  const { plan, verdicts } = standing;
  const ended = verdicts.map((verdict) => verdict.stop).filter((one) => !plan.stops.includes(one));
  const stops = [...ended, ...plan.stops].sort((one, other) => one.due - other.due);
  if (stops.length === 0) return [];
  const rows = stops.map((stop) => rowOf(standing, stop));
  return [tableOf(COLUMNS, rows, { tone: ({ current }) => (current ? "strong" : "dim"), card })];
}

const COLUMNS: readonly Column<StopRow>[] = [
  column("period", say("stop"), ({ stop }) => nameOf(stop)),
  column("target", say("of"), targetOf, { align: "right" }),
  column("due", null, ({ stop }) => day(stop.due, "iso"), { shown: "data" }),
  column("actual", say("so-far"), actualOf, { align: "right" }),
  column("progress", say("progress"), progressOf, { align: "right", shown: 96 }),
  column("expected", say("expected"), expectedCell, { align: "right" }),
  column("there", say("arrival"), endCell, { whole: true }),
  column("on_time", say("on-time"), onTimeCell, { whole: true }),
];

function rowOf(standing: Standing, stop: Stop): StopRow {
  const verdict = standing.verdicts.find((one) => one.stop === stop) ?? null;
  const outlook = verdict ? null : standing.projection?.outlooks.find((one) => one.stop === stop);
  return { standing, stop, current: stop === standing.stop, verdict, outlook: outlook ?? null };
}

function card(row: StopRow): Card {
  const { stop, outlook } = row;
  const words = outlook ? outlookWords(row, outlook) : endCell(row)?.say;
  return {
    left: { say: nameOf(stop), tone: "strong" },
    right: { say: targetOf(row) },
    bar: null,
    lines: words ? [{ say: words }] : [],
  };
}

function nameOf({ period }: Stop): Value {
  return { is: "period", period };
}

function targetOf({ stop, standing }: StopRow): Value {
  return target(stop.target, standing);
}

function actualOf({ standing, verdict, current }: StopRow): Value | null {
  const ofStop = current ? actualTowards(standing) : null;
  const actual = verdict ? verdict.actual : ofStop;
  return actual === null ? null : tabled(actual, standing);
}

/** What counts for the stop ahead: nothing yet of one whose days have not begun. */
function actualTowards({ kpi, stop, judged, actual }: Standing): number | null {
  return stop === judged || !accrues(kpi) ? actual : null;
}

function progressOf({ standing, verdict, current }: StopRow): Value | null {
  const ofStop = current && standing.stop === standing.judged ? standing.progress.milestone : null;
  const progress = verdict ? verdict.progress : ofStop;
  return progress === null ? null : { is: "share", value: progress };
}

function expectedCell({ standing, outlook }: StopRow): Cell | null {
  return outlook && { say: expected(outlook, standing), data: number(outlook.expected) };
}

function onTimeCell({ outlook }: StopRow): Cell | null {
  return outlook && { say: chance(outlook), data: number(outlook.chance) };
}

/** “38,500 (36,000–42,300)” */
function expected({ expected, low, high }: Outlook, standing: Standing): Say {
  const value = (figure: number) =>
    ({ is: "amount", value: figure, measure: standing.measure, rough: true }) as const;
  return say("expected-range", {
    expected: value(expected),
    range: { is: "band", low, high, measure: standing.measure, rough: true },
  });
}

/** “137,106,123 so far · expected 231,000,000 (213,000,000–243,000,000) · there on 22 Apr ’21 · on time: 98 % nearly sure” */
function outlookWords(row: StopRow, outlook: Outlook): Say {
  const { standing, stop } = row;
  const actual = actualOf(row);
  const there = outlook.arrival === null ? { never: flag() } : { there: day(outlook.arrival, "short-year") };
  return say("card-outlook", {
    ...(actual ? { actual } : {}),
    expected: { is: "phrase", phrase: expected(outlook, standing) },
    chance: { is: "phrase", phrase: chance(outlook) },
    ...(arrives(standing.kpi, stop) ? there : {}),
  });
}

function chance({ chance }: Outlook): Say {
  return say("chance-in-words", {
    share: { is: "chance", value: chance },
    words: { is: "chance", value: chance, words: true },
  });
}

/** How a stop ended, or when it is reached. */
function endCell(row: StopRow): Said | null {
  return row.verdict ? verdictCell(row, row.verdict) : thereCell(row);
}

function thereCell({ standing, stop, outlook }: StopRow): Said | null {
  if (!outlook || !arrives(standing.kpi, stop)) return null;
  return outlook.arrival === null
    ? { say: say("no-arrival-cell"), data: null }
    : { say: day(outlook.arrival, "short-year") };
}

function verdictCell({ standing, stop }: StopRow, verdict: Verdict): Line {
  if (verdict.verdict === "reached") {
    return {
      say: say("verdict-reached", { day: day(verdict.date ?? stop.due, "short-year") }),
      tone: "on-course",
    };
  }
  if (verdict.verdict === "not-measured") return { say: say("verdict-not-measured"), tone: "unknown" };
  const touched = verdict.touched === null ? null : day(verdict.touched, "month-day");
  if (typeof stop.target !== "number" || verdict.actual === null) {
    return { say: say("verdict-missed", { touched }), tone: "off-course" };
  }
  const by = difference(Math.abs(stop.target - verdict.actual), standing);
  const size = by.is === "amount" && standing.measure.whole ? ({ ...by, round: "up" } as const) : by;
  return { say: say("verdict-missed", { by: size, touched }), tone: "off-course" };
}
