import type { Stop } from "../../domain/lines/stop.js";
import { arrives, type Outlook } from "../../domain/outlook/outlook.js";
import { day, number, text } from "../../domain/say/value.js";
import type { Standing, Verdict } from "../../domain/standing/standing.js";
import { difference, tabled, target } from "../../views/amounts.js";
import type { Block, Cell, Line, Row } from "../../views/document.js";
import { say } from "../../views/words.js";

/** The stops of a KPI: how each ended, or what is expected of it. One that ended and was then re-planned stands as it was. */
export function stopsTable(standing: Standing): Block[] {
  const { plan, stop, verdicts } = standing;
  const ended = verdicts.map((verdict) => verdict.stop).filter((one) => !plan.stops.includes(one));
  const stops = [...ended, ...plan.stops].sort((one, other) => one.due - other.due);
  if (stops.length === 0) return [];
  const head = (
    code: "stop" | "of" | "so-far" | "progress" | "expected" | "arrival" | "on-time",
  ): { left: Line } => ({
    left: { say: say(code), tone: "dim" },
  });
  return [
    {
      block: "table",
      columns: [
        { id: "period", label: head("stop"), align: "left", shown: "always" },
        { id: "target", label: head("of"), align: "right", shown: "always" },
        { id: "due", label: { left: null }, align: "left", shown: "data" },
        { id: "actual", label: head("so-far"), align: "right", shown: "always" },
        { id: "progress", label: head("progress"), align: "right", shown: 96 },
        { id: "expected", label: head("expected"), align: "right", shown: "always" },
        { id: "there", label: head("arrival"), align: "left", shown: "always", whole: true },
        { id: "on_time", label: head("on-time"), align: "left", shown: "always", whole: true },
      ],
      rows: stops.map((one) => row(standing, one, stop === one)),
    },
  ];
}

function row(standing: Standing, stop: Stop, current: boolean): Row {
  const verdict = standing.verdicts.find((one) => one.stop === stop) ?? null;
  const outlook = verdict ? null : outlookOf(standing, stop);
  const actual = verdict ? verdict.actual : current ? standing.actual : null;
  const progress = verdict ? verdict.progress : current ? standing.progress.milestone : null;
  const words = verdict ? verdictCell(standing, stop, verdict) : thereCell(standing, stop, outlook);
  const name = { is: "period", period: stop.period } as const;
  return {
    tone: current ? "strong" : "dim",
    cells: [
      { value: name },
      { value: target(stop.target, standing) },
      { value: day(stop.due, "iso") },
      actual === null ? null : { value: tabled(actual, standing) },
      progress === null ? null : { value: { is: "share", value: progress } },
      outlook && { value: expected(outlook, standing), data: number(outlook.expected) },
      words,
      outlook && { value: chance(outlook), data: number(outlook.chance) },
    ],
    card: {
      left: { say: name, tone: "strong" },
      right: { say: target(stop.target, standing) },
      bar: null,
      lines: outlook
        ? [{ say: outlookLine(standing, stop, outlook, actual) }]
        : words && "value" in words
          ? [{ say: words.value }]
          : [],
    },
  };
}

function outlookOf({ projection }: Standing, stop: Stop): Outlook | null {
  return projection?.outlooks.find((outlook) => outlook.stop === stop) ?? null;
}

/** “38,500 (36,000–42,300)” */
function expected({ expected, low, high }: Outlook, standing: Standing): ReturnType<typeof say> {
  const value = (figure: number) =>
    ({ is: "amount", value: figure, measure: standing.measure, rough: true }) as const;
  return say("expected-range", {
    expected: value(expected),
    range: { is: "band", low, high, measure: standing.measure, rough: true },
  });
}

/** “137,106,123 so far · expected 231,000,000 (213,000,000–243,000,000) · there on 22 Apr ’21 · on time: 98 % nearly sure” */
function outlookLine(
  standing: Standing,
  stop: Stop,
  outlook: Outlook,
  actual: number | null,
): ReturnType<typeof say> {
  const there = !arrives(standing.kpi, stop)
    ? {}
    : outlook.arrival === null
      ? { never: text("") }
      : { there: day(outlook.arrival, "short-year") };
  return say("card-outlook", {
    ...(actual === null ? {} : { actual: tabled(actual, standing) }),
    expected: { is: "phrase", phrase: expected(outlook, standing) },
    chance: { is: "phrase", phrase: chance(outlook) },
    ...there,
  });
}

function chance({ chance }: Outlook): ReturnType<typeof say> {
  return say("chance-in-words", {
    share: { is: "chance", value: chance },
    words: { is: "chance", value: chance, words: true },
  });
}

function thereCell({ kpi }: Standing, stop: Stop, outlook: Outlook | null): Cell | null {
  if (!outlook || !arrives(kpi, stop)) return null;
  return outlook.arrival === null
    ? { value: say("no-arrival-cell"), data: null }
    : { value: day(outlook.arrival, "short-year") };
}

function verdictCell(standing: Standing, stop: Stop, verdict: Verdict): Cell {
  if (verdict.verdict === "reached") {
    return {
      value: say("verdict-reached", { day: day(verdict.date ?? stop.due, "short-year") }),
      tone: "on-course",
    };
  }
  if (typeof stop.target !== "number" || verdict.actual === null) {
    return { value: say("verdict-missed"), tone: "off-course" };
  }
  const by = difference(Math.abs(stop.target - verdict.actual), standing);
  const facts = { by: by.is === "amount" && standing.measure.whole ? ({ ...by, round: "up" } as const) : by };
  return { value: say("verdict-missed", facts), tone: "off-course" };
}
