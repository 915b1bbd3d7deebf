import { type Entry, loggable, periodOfEntry } from "../../domain/booking/entry.js";
import type { Measurement } from "../../domain/log/measurement.js";
import { formulaIds } from "../../domain/route/formula.js";
import { isBand } from "../../domain/route/target.js";
import { under } from "../../domain/say/facts.js";
import { decimalsFor, looseMeasure } from "../../domain/say/measure.js";
import { amount, text, type Value } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import { type Standing, standingOf } from "../../domain/standing/standing.js";
import { previousPeriod } from "../../domain/time/period.js";
import { bare, shortfall, sideHole } from "../../views/amounts.js";
import { column, nameLine, tableOf } from "../../views/columns.js";
import type { Column, Line, Table } from "../../views/document.js";
import { type Say, type SayFacts, say } from "../../views/words.js";

/** Entries that were booked. */
export interface Booked {
  /** With the entries in it. */
  journey: Journey;
  /** What the log said without them. */
  before: readonly Measurement[];
  entries: readonly Entry[];
}

/** A figure as it is told back: of an entry, or of a formula that follows from one. */
export interface Told {
  name: string;
  value: Value;
  /** What it stands beside: the period before, the plan, what it replaced, its formula. */
  beside: Say;
  /** Null: fuel. */
  standing: Standing | null;
}

/** The figures below each other, and where they leave each KPI. */
export function toldTable(told: readonly Told[]): Table {
  return tableOf(COLUMNS, told, {
    plain: true,
    card: (one) => {
      const course = courseLine(one);
      return {
        left: nameLine(one),
        right: { say: one.value },
        bar: null,
        lines: [besideLine(one), ...(course ? [course] : [])],
      };
    },
  });
}

const COLUMNS: readonly Column<Told>[] = [
  column("name", null, nameLine),
  column("value", null, ({ value }) => value, { align: "right" }),
  column("beside", null, besideLine),
  column("course", null, courseLine),
  column("variance", null, ({ standing }) => standing && varianceLine(standing)),
];

function besideLine({ beside }: Told): Line {
  return { say: beside, tone: "dim" };
}

function courseLine({ standing }: Told): Line | null {
  if (!standing || standing.kpi.input) return null;
  const { course } = standing;
  return { say: { is: "course", course }, tone: course };
}

/** “406 short”, “0.12 too low”; on the good side of a bound nothing is too low: “0.20 s below”. */
function varianceLine(standing: Standing): Line | null {
  const gap = shortfall(standing, false);
  if (!gap || standing.course === "unknown") return null;
  return { say: say("variance-words", under(sideHole(standing), gap)) };
}

/** What is told of an entry. */
export function entryTold({ journey, before }: Booked, entry: Entry): Told {
  const standing = standingOf(journey, entry.kpi) ?? null;
  const what = loggable(journey.route, entry.kpi)!;
  const { value } = entry;
  const beside = say("beside", {
    ...(standing ? besideFacts(journey, standing, entry) : {}),
    replaced: replacedValue(before, standing, entry),
  });
  return {
    name: what.name,
    value: amount(value, standing ?? { measure: looseMeasure(what.unit, [value]) }),
    beside,
    standing,
  };
}

/** The period before, and what the plan asked of this one. */
function besideFacts({ route }: Journey, standing: Standing, { date }: Entry): SayFacts<"beside"> {
  const { kpi, history } = standing;
  const period = periodOfEntry(kpi, date, route.yearStarts);
  const previous = history.find((one) => one.period.key === previousPeriod(period, route.yearStarts).key);
  const planned = plannedFor(standing, date);
  return {
    previous: previous ? bare(previous.value, standing) : null,
    scale: previous ? { is: "period-before", scale: previous.period.scale } : null,
    plan: planned === null ? null : bare(planned, standing),
  };
}

/** What the plan asks: of an amount that of the days it covers, of all else that of the day. */
function plannedFor({ plan, meter }: Standing, date: number): number | null {
  const at = meter.amounts?.through.indexOf(date) ?? -1;
  const planned = plan.over(meter.amounts?.from[at] ?? date, date);
  return planned === null || isBand(planned) ? null : planned;
}

function replacedValue(before: Booked["before"], standing: Standing | null, entry: Entry): Value | null {
  const old = before.find(({ kpi, date }) => kpi === entry.kpi && date === entry.date);
  if (!old || old.value === entry.value) return null;
  const measure = standing?.measure ?? { unit: null, decimals: decimalsFor([old.value]), whole: false };
  return { is: "amount", value: old.value, measure };
}

/** What is told of the formulas that follow from the entries. */
export function followingTold({ journey, entries }: Booked): Told[] {
  const ids = new Set(entries.map(({ kpi }) => kpi));
  return journey.standings
    .filter(
      ({ kpi, actual }) =>
        kpi.formula && actual !== null && formulaIds(kpi.formula).some(({ id }) => ids.has(id)),
    )
    .map((standing) => ({
      name: standing.kpi.name,
      value: amount(standing.actual!, standing),
      beside: say("follows", { formula: text(standing.kpi.formulaText ?? "") }),
      standing,
    }));
}
