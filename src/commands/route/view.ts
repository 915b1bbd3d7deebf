import { plannedGrowth } from "../../domain/plan/growth.js";
import type { Kpi, Route, Target } from "../../domain/route/route.js";
import { isBand } from "../../domain/route/target.js";
import type { Measure } from "../../domain/say/measure.js";
import { isPercent } from "../../domain/say/percent.js";
import { text, type Value } from "../../domain/say/value.js";
import type { Day } from "../../domain/time/day.js";
import type { Period } from "../../domain/time/period.js";
import { storyLine } from "../../views/decided.js";
import type { Block, Column, Document, Line, Row } from "../../views/document.js";
import { plannedMeasure } from "../../views/planned.js";
import { titleBlock } from "../../views/title.js";
import { duesOf, totalsOfTheWay } from "../../views/totals.js";
import { say } from "../../views/words.js";
import { yearsOf } from "../../views/years.js";
import { fuelTable } from "./tanks.js";

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

function milestoneTable(route: Route): Block {
  const periods = periodsOf(route.kpis);
  const dim = (of: Line["say"]): Column["label"] => ({ left: { say: of, tone: "dim" } });
  const column = (
    id: string,
    label: Column["label"],
    align: Column["align"],
    shown: Column["shown"] = "always",
  ): Column => ({ id, label, align, shown });
  return {
    block: "table",
    columns: [
      column("name", dim(say("kpi")), "left"),
      column("baseline", dim(say("before")), "right"),
      ...periods.map((period) => column(period.key, dim({ is: "period", period }), "right")),
      column("growth", dim(say("a-year")), "right"),
      column("owner", dim(say("owner")), "left", 100),
    ],
    rows: route.kpis.map((kpi) => row(kpi, periods, route)),
  };
}

/** The periods that have a milestone, the first that is due first. */
function periodsOf(kpis: readonly Kpi[]): Period[] {
  const byKey = new Map(
    kpis.flatMap((kpi) => kpi.milestones.map(({ period }) => [period.key, period] as const)),
  );
  return [...byKey.values()].sort((one, other) => one.to - other.to || one.from - other.from);
}

function row(kpi: Kpi, periods: readonly Period[], route: Route): Row {
  const targets = periods.map(
    ({ key }) => kpi.milestones.find(({ period }) => period.key === key)?.target ?? null,
  );
  const measure = plannedMeasure(kpi);
  const growth = growthCell(kpi, route);
  const cells = targets.map((target) => (target === null ? null : { value: shown(target, kpi, measure) }));
  return {
    cells: [
      { value: text(kpi.name), tone: "strong" },
      kpi.baseline === null
        ? null
        : { value: { is: "amount", value: kpi.baseline, measure, ...unitOf(kpi) } },
      ...cells,
      growth,
      kpi.owner ? { value: text(kpi.owner), tone: "dim" } : null,
    ],
    card: {
      left: { say: text(kpi.name), tone: "strong" },
      right: growth && { say: growth.value },
      bar: null,
      lines: periods.flatMap((period, at) =>
        targets[at] === null || targets[at] === undefined
          ? []
          : [
              {
                say: say("card-milestone", {
                  period: { is: "period", period },
                  target: shown(targets[at], kpi, measure),
                }),
              },
            ],
      ),
    },
  };
}

/** Growth a year to the last milestone; “follows” for a formula; “input” for one that only feeds formulas. */
function growthCell(kpi: Kpi, route: Route): { value: Value | ReturnType<typeof say>; tone: "dim" } | null {
  if (kpi.input) return { value: say("input"), tone: "dim" };
  if (kpi.planFollows) return { value: say("follows-word"), tone: "dim" };
  const growth = plannedGrowth(kpi, route);
  return growth === null ? null : { value: { is: "share", value: growth, signed: true }, tone: "dim" };
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
