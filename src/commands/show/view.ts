import { accrues } from "../../domain/kinds/index.js";
import { isBand } from "../../domain/route/target.js";
import { daysFact, under } from "../../domain/say/facts.js";
import { withDecimals } from "../../domain/say/measure.js";
import { amount, count, day, flag, number, text, type Value } from "../../domain/say/value.js";
import { type FuelStanding, perMonth } from "../../domain/standing/fuel.js";
import type { Journey } from "../../domain/standing/journey.js";
import { RECENT } from "../../domain/standing/pace.js";
import type { Standing } from "../../domain/standing/standing.js";
import { isBelowStart, sideOf } from "../../domain/standing/variance.js";
import { SCALE_OF } from "../../domain/time/period.js";
import { bare, boundOf, shortfall, shownPlanned, target } from "../../views/amounts.js";
import { fuelGauge } from "../../views/blocks.js";
import { decisionLines, originalLines } from "../../views/decisions.js";
import type { Block, Document, Line } from "../../views/document.js";
import { spansLines } from "../../views/spans.js";
import { dated, type Say, say } from "../../views/words.js";
import { checkBlock } from "./by-hand.js";
import { figuresBlock } from "./figures.js";
import { stopsTable } from "./stops.js";

/** One KPI in full: sentences first, then its stops, its pace, why its course is what it is, and how to check it. */
export function showView(journey: Journey, standing: Standing, log: string): Document {
  const { kpi, course } = standing;
  return [
    {
      block: "spread",
      rows: [
        {
          left: { say: text(kpi.name), tone: "strong" },
          right: kpi.input
            ? { say: say("input"), tone: "dim" }
            : { say: { is: "course", course }, tone: course },
        },
        { left: { say: how(standing), tone: "dim" }, right: null },
      ],
    },
    { block: "text", lines: sentences(journey, standing) },
    ...stopsTable(standing),
    figuresBlock(journey, standing),
    ...checkBlock(journey, standing, log),
  ];
}

/** How it is measured, by whom, and up to when it counts. */
function how({ kpi, through }: Standing): Line["say"] {
  return say("how-measured", {
    formula: kpi.formula ? text(kpi.formulaText ?? "") : null,
    cadence: kpi.formula ? null : { is: "cadence", cadence: kpi.cadence },
    kind: { is: "kind", kind: kpi.kind },
    owner: kpi.owner ? text(kpi.owner) : null,
    through: through === null ? null : day(through, "full"),
  });
}

/** What the figures say, in sentences. */
function sentences(journey: Journey, standing: Standing): Line[] {
  const { kpi, through, actual } = standing;
  if (through === null) return [{ say: say("show-never-measured") }];
  if (actual === null) return [{ say: say("show-not-computable") }];
  const lines: Line[] = [{ say: where(journey, standing, actual) }];
  if (standing.stale) {
    const code = kpi.input ? "show-stale-input" : "show-stale";
    lines.push({ say: say(code, { days: count(journey.today - through, "day") }), tone: "unknown" });
  }
  if (kpi.input) lines.push({ say: say("show-input") });
  lines.push(
    ...decisionLines(journey, standing),
    ...spansLines([standing], false),
    ...originalLines([standing], false),
  );
  return lines;
}

function where(journey: Journey, standing: Standing, actual: number): Say {
  const { kpi, variance, toGo, stop } = standing;
  const left = stop && toGo !== null && toGo > 0 && !boundOf(standing) ? { toGo, due: stop.due } : null;
  const facts = {
    actual: amount(actual, standing),
    since: accrues(kpi) ? dated(standing.countedFrom, journey.today) : null,
    plan: planValue(standing),
    togo: left && toGoValue(left.toGo, standing),
    due: left && day(left.due, "long"),
  };
  const hole = sideOf(kpi, variance);
  if (hole === null) return say("show-here", facts);
  return say("show-where", {
    ...facts,
    ...under(hole, shortfall(standing, false)),
    share:
      variance?.relative == null ? null : { is: "share", value: Math.abs(variance.relative), fine: true },
    earned: variance?.earned == null ? null : dated(variance.earned, journey.today),
    fell: isBelowStart(standing) ? flag() : null,
    ...daysFact(variance?.days),
  });
}

/** What the plan says: a bound or a band as it was set, a figure as it is shown beside the actual. */
function planValue(standing: Standing): Value | null {
  const { planned, judged } = standing;
  const shown = shownPlanned(standing);
  if (planned !== null && (isBand(planned) || (boundOf(standing) && planned === judged?.target)))
    return target(planned, standing);
  if (shown !== null && boundOf(standing)) return target(shown, standing);
  return shown === null ? null : bare(shown, standing);
}

function toGoValue(toGo: number, { measure }: Standing): Value {
  return { is: "amount", value: toGo, measure, unit: true, round: "up" };
}

/** One fuel in full: its gauge, its burn, and how to check the day it runs dry. */
export function fuelView(journey: Journey, standing: FuelStanding): Document {
  const { fuel, through } = standing;
  return [
    {
      block: "spread",
      rows: [
        { left: { say: text(fuel.name), tone: "strong" }, right: null },
        {
          left: {
            say: say(fuel.kind === "spend" ? "fuel-spend" : "fuel-balance", {
              cadence: { is: "cadence", cadence: fuel.cadence },
              through: through === null ? null : day(through, "full"),
            }),
            tone: "dim",
          },
          right: null,
        },
      ],
    },
    { block: "gauges", gauges: [fuelGauge(standing, journey)] },
    ...figures(standing),
  ];
}

function figures(standing: FuelStanding): Block[] {
  const { fuel, burn, left, empty, through, affordable, stop, earliest, latest } = standing;
  if (left === null || through === null) return [];
  const amount = (value: number): Value => ({ is: "amount", value, measure: standing.measure, unit: true });
  const row = (label: Say, line: Say) => ({
    label: { say: label, tone: "heading" } as Line,
    lines: [{ say: line }],
  });
  const rows = [
    !burn
      ? row(say("burn"), say("burn-none"))
      : row(
          say("burn"),
          say("burn-figures", {
            month: amount(perMonth(burn)),
            day: {
              is: "amount",
              value: burn,
              measure: withDecimals(standing.measure, 2),
              unit: true,
            },
            over: count(RECENT[fuel.cadence], SCALE_OF[fuel.cadence]),
          }),
        ),
    ...(!burn || empty === null || standing.since !== null
      ? []
      : [
          row(
            say("range"),
            say("range-figures", {
              left: amount(left - (fuel.reserve ?? 0)),
              day: { is: "amount", value: burn, measure: withDecimals(standing.measure, 2) },
              days: number(Math.floor((left - (fuel.reserve ?? 0)) / burn + 1e-9)),
              through: day(through, "long"),
              dry: day(empty, "long"),
              range: earliest === null || latest === null ? null : { is: "span", from: earliest, to: latest },
            }),
          ),
        ]),
    ...(affordable === null
      ? []
      : [
          row(
            say("affordable"),
            say("affordable-figures", { affordable: amount(affordable), stop: day(stop, "long") }),
          ),
        ]),
  ];
  return [{ block: "pairs", rows }];
}
