import type { Comparison, MeasurementDifference } from "../../domain/comparison.js";
import { decimalsFor } from "../../domain/measure.js";
import type { Note } from "../../domain/measurement.js";
import { isBand } from "../../domain/plan/index.js";
import type { Target } from "../../domain/route.js";
import { count, day, type Facts, number, text, type Value } from "../../domain/value.js";
import type { Block, Line } from "../document.js";
import { storyLine } from "../steering/decided.js";
import { type Say, say } from "../words.js";

/** So many lines of one sort are shown, the rest is counted. */
const MOST = 8;

/** What was planned, decided and logged between the two states. */
export function filesBlock(comparison: Comparison): Block[] {
  const rows = [
    { label: say("diff-plan"), lines: routeLines(comparison) },
    { label: say("diff-milestones"), lines: comparison.milestones.map(milestoneLine) },
    { label: say("fuel"), lines: comparison.tanks.map(tankLine) },
    { label: say("diff-decisions"), lines: decisionLines(comparison) },
    { label: say("diff-measurements"), lines: measurementLines(comparison) },
    { label: say("diff-notes"), lines: noteLines(comparison) },
  ].filter(({ lines }) => lines.length > 0);
  if (rows.length === 0) return [];
  return [
    {
      block: "pairs",
      rows: rows.map(({ label, lines }) => ({
        label: { say: label, tone: "heading" },
        lines: counted(lines),
      })),
    },
  ];
}

function counted(lines: readonly Say[]): Line[] {
  const shown: Line[] = lines.slice(0, MOST).map((one) => ({ say: one }));
  const more = lines.length - shown.length;
  return more > 0 ? [...shown, { say: say("diff-more", { count: number(more) }), tone: "dim" }] : shown;
}

function routeLines({ strategy, vision, arrive }: Comparison): Say[] {
  return [
    ...(strategy ? [say("diff-strategy", ends(strategy.from, strategy.to, text))] : []),
    ...(vision ? [say("diff-vision", ends(vision.from, vision.to, text))] : []),
    ...(arrive
      ? [
          say(
            "diff-arrival",
            ends(arrive.from, arrive.to, (on) => day(on, "long")),
          ),
        ]
      : []),
  ];
}

/** What was and what is, as far as there is either. */
function ends<T>(from: T | null, to: T | null, shown: (value: T) => Value): Facts {
  return { ...(from === null ? {} : { from: shown(from) }), ...(to === null ? {} : { to: shown(to) }) };
}

function milestoneLine({ kpi, period, from, to }: Comparison["milestones"][number]): Say {
  return say("diff-milestone", {
    name: text(kpi.name),
    period: { is: "period", period },
    ...ends(from, to, (target) => shownTarget(target, kpi.unit)),
  });
}

function tankLine({ fuel, period, from, to }: Comparison["tanks"][number]): Say {
  const facts = { name: text(fuel.name), ...ends(from, to, (amount) => figure(amount, fuel.unit)) };
  return period === null
    ? say("diff-reserve", facts)
    : say("diff-milestone", { ...facts, period: { is: "period", period } });
}

function shownTarget(target: Target, unit: string | null): Value {
  if (!isBand(target)) return figure(target, unit);
  const { low, high } = target;
  return { is: "band", low, high, measure: measureOf([low, high], unit), unit: true };
}

function figure(value: number, unit: string | null): Value {
  return { is: "amount", value, measure: measureOf([value], unit), unit: true, trim: true };
}

function measureOf(values: readonly number[], unit: string | null) {
  const whole = values.every(Number.isInteger);
  return { unit, decimals: whole ? 0 : Math.max(2, decimalsFor(values)), whole };
}

/** What the decisions changed stands above them; that nothing is to change stands nowhere else. */
function decisionLines({ changes, after }: Comparison): Say[] {
  return changes.map((change) => {
    const { date, why, by, stay } = change;
    if (stay) return storyLine(change, after.route);
    return say("diff-decision", { day: day(date, "long"), why: text(why), ...(by ? { by: text(by) } : {}) });
  });
}

/** What was added is counted by KPI; what was corrected or taken back stands one by one. */
function measurementLines(comparison: Comparison): Say[] {
  const { measurements } = comparison;
  const added = new Map<string, MeasurementDifference[]>();
  for (const one of measurements) {
    if (one.from === null) added.set(one.kpi, [...(added.get(one.kpi) ?? []), one]);
  }
  const other = measurements.filter(({ from }) => from !== null);
  return [
    ...[...added].map(([id, list]) =>
      say("diff-added", {
        name: named(comparison, id).name,
        count: count(list.length, "measurement"),
        day: day(list.at(-1)!.date, "long"),
      }),
    ),
    ...other.map((one) => otherLine(comparison, one)),
  ];
}

function otherLine(comparison: Comparison, { kpi, date, from, to }: MeasurementDifference): Say {
  const { name, unit } = named(comparison, kpi);
  const facts = { name, day: day(date, "long"), ...ends(from, to, (value) => figure(value, unit)) };
  return say(to === null ? "diff-taken-back" : "diff-corrected", facts);
}

function named({ before, after }: Comparison, id: string): { name: Value; unit: string | null } {
  const routes = [after.route, ...(before ? [before.route] : [])];
  const found = routes.flatMap(({ kpis, fuel }) => [...kpis, ...fuel]).find((one) => one.id === id);
  return { name: text(found?.name ?? id), unit: found?.unit ?? null };
}

function noteLines(comparison: Comparison): Say[] {
  const { added, takenBack } = comparison.notes;
  const line = (code: "diff-note" | "diff-note-gone", { date, kpi, text: words }: Note) =>
    say(code, {
      day: day(date, "long"),
      text: text(words),
      ...(kpi === null ? {} : { name: named(comparison, kpi).name }),
    });
  return [
    ...added.map((note) => line("diff-note", note)),
    ...takenBack.map((note) => line("diff-note-gone", note)),
  ];
}
