import { accrues } from "../../domain/kinds/index.js";
import { stopOf } from "../../domain/lines/stop.js";
import { plannedGrowth } from "../../domain/plan/growth.js";
import { plannedMeasure, tankMeasure } from "../../domain/plan/measure.js";
import type { Fuel, Kpi, Route, Target } from "../../domain/route/route.js";
import { isBand } from "../../domain/route/target.js";
import { isPercent, type Measure } from "../../domain/say/measure.js";
import { text, type Value } from "../../domain/say/value.js";
import type { Day } from "../../domain/time/day.js";
import type { Period } from "../../domain/time/period.js";
import { duesOf, titleBlock, totalsOfTheWay, yearsOf } from "../../views/blocks.js";
import { column, nameLine, tableOf } from "../../views/columns.js";
import { storyLine } from "../../views/decisions.js";
import type { Block, Card, Column, Document, Line, Table } from "../../views/document.js";
import { say } from "../../views/words.js";

/** The plan as people read it: destination, strategy, milestones by year, what lies ahead, and how it came about. */
export function routeView(route: Route, today: Day): Document {
  const { start, destination } = route;
  return [
    titleBlock(route, today),
    ...strategy(route),
    {
      block: "road",
      start,
      arrive: destination.arrive,
      years: yearsOf(route),
      stops: duesOf(route),
      you: today >= start && today <= destination.arrive ? today : null,
      plan: null,
      ahead: route.ahead.map(({ from, to }) => ({ from, to })),
      caption: { say: totalsOfTheWay(route), tone: "dim" },
    },
    milestoneTable(route),
    ...partsOfYears(route),
    ...fuelTable(route),
    ...aheadBlock(route),
    ...story(route),
  ];
}

function strategy({ strategy, destination }: Route): Block[] {
  const lines: Line[] = [];
  if (destination.mission) lines.push({ say: text(destination.mission) });
  if (destination.role) lines.push({ say: text(destination.role) });
  if (strategy) lines.push({ say: say("by-road", { strategy: text(strategy.trim()) }) });
  return lines.length ? [{ block: "text", lines }] : [];
}

function aheadBlock({ ahead }: Route): Block[] {
  if (ahead.length === 0) return [];
  const lines = ahead.map(
    ({ from, to, what }): Line => ({
      say: say("lies-ahead", { span: { is: "span", from, to }, what: text(what) }),
    }),
  );
  return [{ block: "text", lines: [{ say: say("ahead-heading"), tone: "heading" }, ...lines] }];
}

/** The changes of the route with their reasons, oldest first. */
function story(route: Route): Block[] {
  if (route.changes.length === 0) return [];
  const lines = [...route.changes]
    .sort((a, b) => a.date - b.date)
    .map((change): Line => ({ say: storyLine(change, route) }));
  return [{ block: "text", lines: [{ say: say("changes-heading"), tone: "heading" }, ...lines] }];
}

/** A KPI and how its planned figures are shown. */
interface Planned {
  kpi: Kpi;
  measure: Measure;
}

/** The milestones of each KPI by period, and how much it is to grow a year. */
function milestoneTable(route: Route): Table {
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

/** Which years the route covers in part only: their amounts are for that part. */
function partsOfYears({ kpis, start, destination: { arrive } }: Route): Block[] {
  const amounts = kpis.filter(accrues);
  const lines = periodsOf(amounts).flatMap((period): Line[] => {
    const { from, due } = stopOf({ period, target: 0 }, { start, arrive });
    if (period.scale === "day" || (from === period.from && due === period.to)) return [];
    const facts = { period: { is: "period", period }, span: { is: "span", from, to: due } } as const;
    return [{ say: say("part-of-period", facts), tone: "dim" }];
  });
  return lines.length > 0 ? [{ block: "text", lines }] : [];
}

/** A column for each period, with what a thing has in it. */
function inEach<Thing>(
  periods: readonly Period[],
  valueIn: (thing: Thing, period: Period) => Value | null,
): Column<Thing>[] {
  return periods.map((period) =>
    column(period.key, { is: "period", period }, (thing) => valueIn(thing, period), { align: "right" }),
  );
}

/** On a card: what stands in each period, with the period before it. */
function inPeriods(periods: readonly Period[], valueIn: (period: Period) => Value | null): Line[] {
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

/** The fuel of a route: what each tank holds, and which reserve is not to be touched. */
function fuelTable({ fuel }: Route): Block[] {
  if (fuel.length === 0) return [];
  const tanks = fuel.flatMap(({ tank }) => tank.map(({ period }) => [period.key, period] as const));
  const periods = [...new Map(tanks).values()].sort((a, b) => a.from - b.from);
  const reserved = fuel.some(({ reserve }) => reserve !== null);
  const columns: Column<Fuel>[] = [
    column("fuel", say("fuel"), nameLine),
    ...inEach(periods, tankOf),
    column("reserve", reserved ? say("reserve") : null, reserveOf, { align: "right" }),
  ];
  return [tableOf(columns, fuel, { card: (one) => fuelCard(one, periods) })];
}

function tankOf(fuel: Fuel, { key }: Period): Value | null {
  const tank = fuel.tank.find(({ period }) => period.key === key);
  return tank ? amountOf(fuel, tank.amount) : null;
}

function reserveOf(fuel: Fuel): Value | null {
  return fuel.reserve === null ? null : amountOf(fuel, fuel.reserve);
}

function fuelCard(fuel: Fuel, periods: readonly Period[]): Card {
  const reserve = reserveOf(fuel);
  return {
    left: nameLine(fuel),
    right: reserve && { say: say("reserve-of", { reserve }) },
    bar: null,
    lines: inPeriods(periods, (period) => tankOf(fuel, period)),
  };
}

function amountOf(fuel: Fuel, value: number): Value {
  return { is: "amount", value, measure: tankMeasure(fuel, [value]), unit: true };
}
