import { civil, type Day } from "../../domain/day.js";
import { type FuelStanding, perMonth } from "../../domain/fuel.js";
import type { Journey } from "../../domain/journey.js";
import { isBand } from "../../domain/plan/index.js";
import { arrives, type Outlook } from "../../domain/projection/outlook.js";
import { orientation } from "../../domain/route.js";
import type { Standing } from "../../domain/standing.js";
import { expectedPace, type Side, type StopSide, stopsThatDiffer } from "../../domain/steering/sides.js";
import { day, number, text, type Value } from "../../domain/value.js";
import { bare, boundOf, speedFigure, tabled, target } from "../amounts.js";
import type { Block, Cell, Row } from "../document.js";
import { courseCell } from "../status/table.js";
import { type SayCode, say } from "../words.js";

/** Two journeys side by side, and what their columns are called. */
export interface Sides {
  kpis: readonly Side<Standing>[];
  fuel: readonly Side<FuelStanding>[];
  journey: Journey;
  heads: { asItGoes: SayCode; whatIf: SayCode };
  /** Whether the course stands there as well. */
  courses?: boolean;
}

/** What is expected of each KPI on both sides: figure, what is missing, arrival, chance and speed; and how long the fuel lasts. */
export function sidesTable({ kpis, fuel, journey, heads, courses = false }: Sides): Block[] {
  const head = (code: SayCode) => ({ left: { say: say(code), tone: "dim" as const } });
  const rows = [
    ...kpis.flatMap((side) => [
      ...kpiRows(side, journey.route.yearStarts, journey.today),
      ...(courses ? [courseRow(side)] : []),
    ]),
    ...fuel.flatMap((side) => fuelRows(side)),
  ];
  if (rows.length === 0) return [];
  return [
    {
      block: "table",
      columns: [
        { id: "id", label: { left: null }, align: "left", shown: "data" },
        { id: "what", label: { left: null }, align: "left", shown: "always" },
        { id: "as_it_goes", label: head(heads.asItGoes), align: "right", shown: "always" },
        { id: "what_if", label: head(heads.whatIf), align: "right", shown: "always" },
        { id: "stop", label: head("stop"), align: "right", shown: "always" },
      ],
      rows,
    },
  ];
}

type Label = ReturnType<typeof say> | Value;

/** The rows of a KPI: those of each stop that differs; what it takes stands with the next one. */
function kpiRows(side: Side<Standing>, yearStarts: number, today: Day): Row[] {
  return stopsThatDiffer(side).flatMap((stops) => stopRows(side, stops, yearStarts, today));
}

function stopRows(
  { asItGoes, whatIf }: Side<Standing>,
  stops: StopSide,
  yearStarts: number,
  today: Day,
): Row[] {
  const { kpi, pace } = whatIf;
  const [one, other] = [stops.asItGoes?.outlook ?? null, stops.whatIf?.outlook ?? null];
  const rowOf = (label: Label, cells: readonly (Cell | null)[]) => row(kpi.id, label, cells, "dim");
  const stop = (stops.whatIf ?? stops.asItGoes)!.stop;
  const same =
    stops.asItGoes?.stop.due === stop.due &&
    stops.whatIf?.stop === stop &&
    JSON.stringify(stops.asItGoes.stop.target) === JSON.stringify(stop.target);
  const due = dueDay(stop.due, today);
  const next = stop === whatIf.stop || stop === asItGoes.stop;
  const needs = [asItGoes, whatIf].map(needCell);
  const needed = asItGoes.pace.required === pace.required;
  const per = { per: { is: "per", scale: pace.per } as const };
  const paces = [paceCell(asItGoes, one, yearStarts), paceCell(whatIf, other, yearStarts)];
  return [
    row(
      kpi.id,
      say("side-expected", { name: text(kpi.name), due }),
      [
        expected(asItGoes, one),
        expected(whatIf, other),
        same ? { value: target(stop.target, whatIf) } : null,
      ],
      "strong",
    ),
    ...(same
      ? []
      : [
          rowOf(say("side-stop"), [
            stopOf(asItGoes, stops.asItGoes, today),
            stopOf(whatIf, stops.whatIf, today),
          ]),
        ]),
    ...some(rowOf, say("side-short"), [missing(asItGoes, one), missing(whatIf, other)]),
    ...some(rowOf, say("side-there"), [there(asItGoes, one), there(whatIf, other)]),
    ...some(rowOf, say("side-on-time"), [chance(one), chance(other)]),
    ...(next
      ? some(rowOf, say(needed ? "side-pace" : "side-pace-only", per), paces, needed ? needs[1]! : null)
      : []),
    ...(next && !needed ? some(rowOf, say("side-needs", per), needs) : []),
  ];
}

function courseRow({ asItGoes, whatIf }: Side<Standing>): Row {
  return row(whatIf.kpi.id, say("side-course"), [courseCell(asItGoes), courseCell(whatIf)], "dim");
}

/** A due day: with its year where that is not today's. */
function dueDay(due: Day, today: Day): Value {
  return day(due, civil(due).year === civil(today).year ? "short" : "short-year");
}

/** A row, where there is anything in it. */
function some(
  rowOf: (label: Label, cells: readonly (Cell | null)[]) => Row,
  label: Label,
  cells: readonly (Cell | null)[],
  beside: Cell | null = null,
): Row[] {
  return cells.some((cell) => cell !== null) ? [rowOf(label, [...cells, beside])] : [];
}

function row(id: string, label: Label, cells: readonly (Cell | null)[], tone: "strong" | "dim"): Row {
  const [one = null, other = null, stop = null] = cells;
  return {
    cells: [{ value: text(id) }, { value: label, tone }, one, other, stop],
    card: null,
  };
}

function expected(standing: Standing, outlook: Outlook | null): Cell | null {
  if (!outlook) return null;
  const shown = tabled(outlook.expected, standing);
  return {
    value: shown.is === "amount" ? { ...shown, rough: true } : shown,
    data: number(outlook.expected),
  };
}

/** “1,500 by 30 Nov” */
function stopOf(standing: Standing, side: StopSide["whatIf"], today: Day): Cell | null {
  if (!side) return null;
  const { target: of, due } = side.stop;
  return { value: say("side-stop-of", { target: target(of, standing), due: dueDay(due, today) }) };
}

/** What is missing at the stop, in the figures that are shown; of a bound or band nothing is missing. */
function missing(standing: Standing, outlook: Outlook | null): Cell | null {
  const { kpi } = standing;
  if (!outlook || isBand(outlook.stop.target) || boundOf(standing)) return null;
  const shown = shownRoughly(outlook.expected, standing);
  const short = (outlook.stop.target - shown) * (orientation(kpi.goal) || 1);
  return short > 0
    ? { value: bare(short, standing), data: number(short) }
    : { value: say("side-nothing"), data: number(0) };
}

/** To three digits, and to no more decimals than are shown. */
function shownRoughly(value: number, { measure }: Standing): number {
  return Number(Number(value.toPrecision(3)).toFixed(measure.decimals));
}

function there({ kpi }: Standing, outlook: Outlook | null): Cell | null {
  if (!outlook || outlook.reached || !arrives(kpi, outlook.stop)) return null;
  return outlook.arrival === null
    ? { value: say("no-arrival-cell"), data: null }
    : { value: day(outlook.arrival, "short-year"), data: day(outlook.arrival, "iso") };
}

function chance(outlook: Outlook | null): Cell | null {
  if (!outlook || outlook.reached) return null;
  const value = { is: "chance", value: outlook.chance } as const;
  return {
    value: say("chance-in-words", { share: value, words: { ...value, words: true } }),
    data: number(outlook.chance),
  };
}

function paceCell(standing: Standing, outlook: Outlook | null, yearStarts: number): Cell | null {
  const pace = outlook && expectedPace(standing, outlook, yearStarts);
  return pace === null ? null : { value: speedFigure(pace, standing), data: number(pace) };
}

function needCell(standing: Standing): Cell | null {
  const { required } = standing.pace;
  return required === null ? null : { value: speedFigure(required, standing), data: number(required) };
}

function fuelRows({ asItGoes, whatIf }: Side<FuelStanding>): Row[] {
  const { fuel } = whatIf;
  const burn = ({ burn: perDay, measure }: FuelStanding): Cell | null =>
    perDay === null ? null : { value: bare(perMonth(perDay), { measure }), data: number(perMonth(perDay)) };
  const affordable: Cell | null =
    whatIf.affordable === null
      ? null
      : { value: { is: "amount", value: whatIf.affordable, measure: whatIf.measure, round: "down" } };
  return [
    row(
      fuel.id,
      say("side-burn", { name: text(fuel.name) }),
      [burn(asItGoes), burn(whatIf), affordable],
      "strong",
    ),
    row(
      fuel.id,
      say("side-dry"),
      [dry(asItGoes), dry(whatIf), { value: day(whatIf.stop, "short-year") }],
      "dim",
    ),
  ];
}

/** When it runs dry on the way; that it does not, where it does not. */
function dry({ left, burn, reachesStop, empty, short }: FuelStanding): Cell | null {
  if (left === null || burn === null) return null;
  const on: Day | null = reachesStop ? short : empty;
  return on === null
    ? { value: say("side-lasts"), data: null }
    : { value: day(on, "short-year"), data: day(on, "iso") };
}
