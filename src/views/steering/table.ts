import { holds } from "../../domain/kinds/index.js";
import { kpiOf } from "../../domain/route/lookup.js";
import type { Change, Route } from "../../domain/route/route.js";
import { day, text } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import type { Standing } from "../../domain/standing/standing.js";
import type { FuelSide, Side } from "../../domain/steering/sides.js";
import { parsePeriod } from "../../domain/time/period.js";
import { column, tableOf } from "../columns.js";
import type { Block, Card, Line } from "../document.js";
import { asFact, type PlainCode, say } from "../words.js";
import { courseRow, fuelRows, kpiRows, type SideRow } from "./rows.js";

/** Two journeys side by side, and what their columns are called. */
export interface Sides {
  kpis: readonly Side<Standing>[];
  fuel: readonly Side<FuelSide>[];
  journey: Journey;
  heads: { asItGoes: PlainCode; whatIf: PlainCode };
  /** Whether the course stands there as well. */
  courses?: boolean;
}

/** What is expected of each KPI on both sides: figure, what is missing, arrival, chance and speed; and how long the fuel lasts. */
export function sidesTable({ kpis, fuel, journey, heads, courses = false }: Sides): Block[] {
  const rows = [
    ...kpis.flatMap((side) =>
      unlessAlike([
        ...kpiRows(side, journey.route.yearStarts, journey.today),
        ...(courses ? [courseRow(side)] : []),
      ]),
    ),
    ...fuel.flatMap((side) => unlessAlike(fuelRows(side))),
  ];
  if (rows.length === 0) return [];
  const columns = [
    column<SideRow>("id", null, ({ id }) => text(id), { shown: "data" }),
    column<SideRow>("what", null, labelLine, { whole: true }),
    column<SideRow>("as_it_goes", say(heads.asItGoes), ({ asItGoes }) => asItGoes, { align: "right" }),
    column<SideRow>("what_if", say(heads.whatIf), ({ whatIf }) => whatIf, { align: "right" }),
    column<SideRow>("stop", say("stop"), ({ beside }) => beside, { align: "right" }),
  ];
  return [tableOf(columns, rows, { under: ({ lead }) => !lead, card })];
}

/** Rows of which at least one shows something else on either side. */
function unlessAlike(rows: readonly SideRow[]): readonly SideRow[] {
  return rows.some(({ asItGoes, whatIf }) => !alike(asItGoes, whatIf)) ? rows : [];
}

function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function labelLine({ label, lead }: SideRow): Line {
  return { say: label, tone: lead ? "strong" : "dim" };
}

function card(row: SideRow): Card {
  return { left: labelLine(row), right: stepOf(row), bar: null, lines: [] };
}

/** “942 → 1,036 · needs 1,026” */
function stepOf({ asItGoes, whatIf, beside }: SideRow): Line | null {
  const [from, to] = [asItGoes, whatIf].map((cell) => cell && asFact(cell.say));
  if (!from && !to) return null;
  const at = beside && { ["is" in beside.say ? "stop" : "beside"]: asFact(beside.say) };
  return {
    say: say("side-step", { ...(from && !alike(from, to) ? { from } : {}), ...(to ? { to } : {}), ...at }),
  };
}

/** What counts for a stop once it is moved: but for a level, another period holds other measurements. */
export function movedLines(moved: Change["moved"], route: Route): Line[] {
  return moved.flatMap((one) => {
    const kpi = kpiOf(route, one.kpi)!;
    const [from, to] = [one.from, one.to].map((key) => parsePeriod(key, route.yearStarts)!);
    if (holds(kpi) || !from || !to) return [];
    const counts = say("move-counts", {
      name: text(kpi.name),
      from: { is: "period", period: from },
      start: to.scale === "day" ? day(route.start, "long") : null,
      period: to.scale === "day" ? null : { is: "period", period: to },
    });
    return [{ say: counts, tone: "dim" as const }];
  });
}
