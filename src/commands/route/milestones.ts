import { plannedGrowth } from "../../domain/plan/growth.js";
import type { Kpi, Route, Target } from "../../domain/route/route.js";
import { isBand } from "../../domain/route/target.js";
import type { Measure } from "../../domain/say/measure.js";
import { isPercent } from "../../domain/say/percent.js";
import { text, type Value } from "../../domain/say/value.js";
import type { Period } from "../../domain/time/period.js";
import { column, nameLine, tableOf } from "../../views/columns.js";
import type { Column, Line, Table } from "../../views/document.js";
import { plannedMeasure } from "../../views/planned.js";
import { say } from "../../views/words.js";

/** A KPI and how its planned figures are shown. */
interface Planned {
  kpi: Kpi;
  measure: Measure;
}

/** The milestones of each KPI by period, and how much it is to grow a year. */
export function milestoneTable(route: Route): Table {
  const periods = periodsOf(route.kpis);
  const growth = ({ kpi }: Planned) => growthLine(kpi, route);
  const columns: Column<Planned>[] = [
    column("name", say("kpi"), ({ kpi }) => nameLine(kpi)),
    column("baseline", say("before"), baselineOf, { align: "right" }),
    ...inEach(periods, targetOf),
    column("growth", say("a-year"), growth, { align: "right" }),
    column("owner", say("owner"), ownerLine, { shown: 100 }),
  ];
  const planned = route.kpis.map((kpi) => ({ kpi, measure: plannedMeasure(kpi) }));
  return tableOf(columns, planned, {
    card: (one) => {
      const right = growth(one);
      return {
        left: nameLine(one.kpi),
        right: right && { say: right.say },
        bar: null,
        lines: inPeriods(periods, (period) => targetOf(one, period)),
      };
    },
  });
}

/** A column for each period, with what a thing has in it. */
export function inEach<Thing>(
  periods: readonly Period[],
  valueIn: (thing: Thing, period: Period) => Value | null,
): Column<Thing>[] {
  return periods.map((period) =>
    column(period.key, { is: "period", period }, (thing) => valueIn(thing, period), { align: "right" }),
  );
}

/** On a card: what stands in each period, with the period before it. */
export function inPeriods(periods: readonly Period[], valueIn: (period: Period) => Value | null): Line[] {
  return periods.flatMap((period) => {
    const target = valueIn(period);
    return target ? [{ say: say("card-milestone", { period: { is: "period", period }, target }) }] : [];
  });
}

/** The periods that have a milestone, the first that is due first. */
function periodsOf(kpis: readonly Kpi[]): Period[] {
  const byKey = new Map(
    kpis.flatMap((kpi) => kpi.milestones.map(({ period }) => [period.key, period] as const)),
  );
  return [...byKey.values()].sort((one, other) => one.to - other.to || one.from - other.from);
}

function baselineOf({ kpi, measure }: Planned): Value | null {
  const { baseline } = kpi;
  return baseline === null ? null : { is: "amount", value: baseline, measure, ...unitOf(kpi) };
}

function targetOf({ kpi, measure }: Planned, { key }: Period): Value | null {
  const milestone = kpi.milestones.find(({ period }) => period.key === key);
  return milestone ? shown(milestone.target, kpi, measure) : null;
}

function ownerLine({ kpi }: Planned): Line | null {
  return kpi.owner ? { say: text(kpi.owner), tone: "dim" } : null;
}

/** Growth a year to the last milestone; “follows” for a formula; “input” for one that only feeds formulas. */
function growthLine(kpi: Kpi, route: Route): Line | null {
  if (kpi.input) return { say: say("input"), tone: "dim" };
  if (kpi.planFollows) return { say: say("follows-word"), tone: "dim" };
  const growth = plannedGrowth(kpi, route);
  return growth === null ? null : { say: { is: "share", value: growth, signed: true }, tone: "dim" };
}

function shown(target: Target, kpi: Kpi, measure: Measure): Value {
  if (isBand(target)) return { is: "band", ...target, measure };
  const bound = kpi.goal === "at-least" || kpi.goal === "at-most";
  const value: Value = { is: "amount", value: target, measure, trim: bound, ...unitOf(kpi) };
  return kpi.goal === "at-least" || kpi.goal === "at-most"
    ? { is: "bound", side: kpi.goal, of: value }
    : value;
}

function unitOf(kpi: Kpi): { unit?: true } {
  return isPercent(kpi) ? { unit: true } : {};
}
