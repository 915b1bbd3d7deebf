import type { Stop } from "../../domain/plan/index.js";
import type { Standing, Verdict } from "../../domain/standing.js";
import { day } from "../../domain/value.js";
import { amount, bare, target } from "../amounts.js";
import type { Block, Cell, Line, Row } from "../document.js";
import { say } from "../words.js";

/** The stops of a KPI and how each ended, or where it stands. */
export function stopsTable(standing: Standing): Block[] {
  const { plan, stop } = standing;
  if (plan.stops.length === 0) return [];
  const head = (code: "stop" | "of" | "due-day" | "so-far" | "progress" | "verdict"): { left: Line } => ({
    left: { say: say(code), tone: "dim" },
  });
  return [
    {
      block: "table",
      columns: [
        { id: "period", label: head("stop"), align: "left", shown: "always" },
        { id: "target", label: head("of"), align: "right", shown: "always" },
        { id: "due", label: head("due-day"), align: "left", shown: "always" },
        { id: "actual", label: head("so-far"), align: "right", shown: "always" },
        { id: "progress", label: head("progress"), align: "right", shown: "always" },
        { id: "verdict", label: head("verdict"), align: "left", shown: "always" },
      ],
      rows: plan.stops.map((one) => row(standing, one, stop === one)),
    },
  ];
}

function row(standing: Standing, stop: Stop, current: boolean): Row {
  const verdict = standing.verdicts.find((one) => one.stop === stop) ?? null;
  const actual = verdict ? verdict.actual : current ? standing.actual : null;
  const progress = verdict ? verdict.progress : current ? standing.progress.milestone : null;
  const words = verdictCell(standing, stop, verdict, current);
  return {
    tone: current ? "strong" : "dim",
    cells: [
      { value: { is: "period", period: stop.period } },
      { value: target(stop.target, standing) },
      { value: day(stop.due, "long") },
      actual === null ? null : { value: bare(actual, standing) },
      progress === null ? null : { value: { is: "share", value: progress } },
      words,
    ],
    card: {
      left: { say: { is: "period", period: stop.period }, tone: "strong" },
      right: { say: target(stop.target, standing) },
      bar: null,
      lines: words && "value" in words ? [{ say: words.value }] : [],
    },
  };
}

function verdictCell(standing: Standing, stop: Stop, verdict: Verdict | null, current: boolean): Cell | null {
  if (!verdict) {
    const { through } = standing;
    const late = through !== null && current && through < stop.due;
    return late ? { value: say("measured-through", { day: day(through, "short") }), tone: "dim" } : null;
  }
  if (verdict.verdict === "reached") {
    return {
      value: say("verdict-reached", { day: day(verdict.date ?? stop.due, "long") }),
      tone: "on-course",
    };
  }
  if (typeof stop.target !== "number" || verdict.actual === null)
    return { value: say("verdict-missed", {}), tone: "off-course" };
  const gap = Math.abs(stop.target - verdict.actual);
  const by = amount(gap, standing);
  return {
    value: say("verdict-missed", {
      by: by.is === "amount" && standing.measure.whole ? { ...by, round: "up" } : by,
    }),
    tone: "off-course",
  };
}
