import { under } from "../../domain/say/facts.js";
import { command, count, day, number, text, type Value } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import type { Standing } from "../../domain/standing/standing.js";
import type { Carried, Left, Paces } from "../../domain/steering/carried.js";
import type { WantedPace } from "../../domain/steering/chance.js";
import { fuelThatDiffers, kpisThatDiffer } from "../../domain/steering/sides.js";
import type { Steer } from "../../domain/steering/steer.js";
import type { Day } from "../../domain/time/day.js";
import { SCALE_OF } from "../../domain/time/period.js";
import { speed, targetValue } from "../../views/amounts.js";
import { column, tableOf } from "../../views/columns.js";
import type { Block, Column, Document, Line } from "../../views/document.js";
import { movedLines, sidesTable } from "../../views/steering/table.js";
import { dated, type SayFacts, say } from "../../views/words.js";
import { conditions, notEnough } from "./conditions.js";

/** What was asked, as it was typed and as it was read, and both journeys. */
export interface WhatIf {
  words: readonly string[];
  steers: readonly Steer[];
  /** What goes along with a pace that is steered, and what does not. */
  paces: Paces;
  asItGoes: Journey;
  whatIf: Journey;
}

/** How it goes and how it would go, side by side, and what would be missing then. */
export function whatifView({ words, steers, paces, asItGoes, whatIf }: WhatIf): Document {
  const kpis = kpisThatDiffer(asItGoes, whatIf);
  const fuel = fuelThatDiffers(asItGoes, whatIf);
  const lead: Line = {
    say: say("whatif-lead", { changes: conditions(steers, paces.carried, asItGoes) }),
    tone: "heading",
  };
  const table = sidesTable({
    kpis,
    fuel,
    journey: whatIf,
    heads: { asItGoes: "as-it-goes", whatIf: "what-if" },
  });
  const along = [...paces.carried.map(carriedLine), ...paces.left.map(leftLine)];
  const moves = steers.flatMap((one) =>
    one.steer === "move" ? [{ kpi: one.id, from: one.from.key, to: one.to.key }] : [],
  );
  const rest = kpis.flatMap((side) => notEnough(side, words, steers, whatIf)).slice(0, 2);
  return [
    { block: "text", lines: [lead, ...movedLines(moves, whatIf.route)] },
    ...(table.length ? table : [nothing(asItGoes)]),
    ...(table.length && along.length ? [{ block: "text", lines: along } as const] : []),
    ...(rest.length ? [{ block: "text", lines: rest } as const] : []),
  ];
}

/** Why something goes along, and how to leave it as it goes. */
function carriedLine({ what, ratio }: Carried): Line {
  const facts = { name: text(what.name), word: text(`${what.id}+0%`) };
  return {
    say: say("carried", ratio ? { ...facts, ratio: text(ratio.name) } : facts),
    tone: "dim",
  };
}

/** What stays as it goes, and how to take it along. */
function leftLine({ what, set }: Left): Line {
  return { say: say("left-behind", { name: text(what.name), word: text(`${set}+…%`) }), tone: "dim" };
}

/** Why there is nothing to compare. */
function nothing({ standings }: Journey): Block {
  const ahead = standings.filter(({ stop }) => stop !== null);
  const projected = ahead.some(({ projection }) => projection !== null);
  const why = ahead.length === 0 ? "nothing-ahead" : projected ? "whatif-nothing" : "too-little";
  return { block: "text", lines: [{ say: say(why) }] };
}

/** Which chance was asked of which KPI, what was found, and the words that say what else is steered. */
export interface ChanceAsked {
  today: Day;
  standing: Standing;
  chance: number;
  /** Whether the chance is there at any pace. */
  anyPace: boolean;
  /** The pace that gives the chance, and what it comes to per unit of the KPI's pace; null: there is no such pace. */
  wanted: WantedPace | null;
  needed: number | null;
  besides: readonly string[];
}

/** The pace that gives a chance, beside the pace now and the best ever held; or why there is no such pace. */
export function chanceView(asked: ChanceAsked): Document {
  const { standing, anyPace, wanted } = asked;
  const { kpi, stop, lastStop, measure, projection } = standing;
  const name = text(kpi.name);
  const only = (line: Line["say"]): Document => [{ block: "text", lines: [{ say: line }] }, data(asked)];
  if (!stop) return only(lastStop ? say("chance-behind", { name }) : say("too-little"));
  if (!projection) return only(say("too-little"));
  const target = targetValue(stop.target, measure);
  if (projection.milestone.reached) return only(say("chance-reached", { name, target }));
  const { chance } = projection.milestone;
  // What falls short of the chance is not rounded up to it.
  const now = chance < asked.chance ? Math.floor(chance * 100) / 100 : chance;
  const facts = {
    name,
    target,
    chance: { is: "share", value: asked.chance, exact: true } as const,
    due: dated(stop.due, asked.today),
    now: { is: "chance", value: now } as const,
  };
  if (anyPace) return only(say("chance-any", facts));
  if (!wanted) return only(say("chance-none", facts));
  return [{ block: "text", lines: paceLines(asked, wanted, facts) }, data(asked)];
}

function paceLines(asked: ChanceAsked, { percent }: WantedPace, facts: SayFacts<"chance-any">): Line[] {
  const { standing, needed, besides } = asked;
  const { kpi, pace, projection } = standing;
  const there = projection!.milestone.chance >= asked.chance;
  const change = { is: "share", value: Math.abs(percent) / 100 } as const;
  const lead = say(there ? "chance-spare" : "chance-takes", {
    ...facts,
    pace: needed === null ? null : speed(needed, standing, pace.per, false),
    ...under(percent === 0 ? null : percent > 0 ? "more" : "less", change),
  });
  const lines: Line[] = [{ say: lead }];
  if (needed !== null && pace.now !== null) lines.push(heldLine(standing, pace.now));
  if (percent === 0) return lines;
  const sign = percent > 0 ? "+" : "-";
  const words = [...besides, `${kpi.id}${sign}${Math.abs(percent)}%`];
  return [...lines, { say: say("next-step", { command: command("whatif", ...words) }) }];
}

/** The pace now, and the best ever held over as many periods as are left. */
function heldLine(standing: Standing, now: number): Line {
  const { kpi, pace } = standing;
  const held = say("chance-held", {
    now: speed(now, standing, pace.per, false),
    best: pace.best === null ? null : speed(pace.best, standing, pace.per, false),
    left: pace.left === null ? null : count(pace.left, SCALE_OF[kpi.cadence]),
  });
  return { say: held, tone: "dim" };
}

/** The same as a row of figures, for CSV. */
function data(asked: ChanceAsked): Block {
  return tableOf(COLUMNS, [asked], { card: null });
}

const COLUMNS: readonly Column<ChanceAsked>[] = [
  figure("id", ({ standing }) => text(standing.kpi.id)),
  figure("due", ({ standing }) => standing.stop && day(standing.stop.due)),
  figure("chance", ({ chance }) => number(chance)),
  figure("chance_now", ({ standing }) => numberOf(standing.projection?.milestone.chance)),
  figure("percent", ({ wanted }) => numberOf(wanted?.percent)),
  figure("expected", ({ wanted }) => numberOf(wanted?.outlook.expected)),
  figure("per", ({ standing }) => text(standing.pace.per)),
  figure("pace_now", ({ standing }) => numberOf(standing.pace.now)),
  figure("pace", ({ needed }) => numberOf(needed)),
  figure("best", ({ standing }) => numberOf(standing.pace.best)),
];

function figure(id: string, cell: (asked: ChanceAsked) => Value | null): Column<ChanceAsked> {
  return column(id, null, cell, { shown: "data" });
}

function numberOf(value: number | null | undefined): Value | null {
  return value == null ? null : number(value);
}
