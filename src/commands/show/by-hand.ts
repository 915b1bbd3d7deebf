import { KINDS } from "../../domain/kinds/index.js";
import type { Working } from "../../domain/lines/plan.js";
import { formulaIds } from "../../domain/route/formula.js";
import { isBand } from "../../domain/route/target.js";
import { withDecimals } from "../../domain/say/measure.js";
import { amount, number, text, type Value } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import { type Standing, standingOf } from "../../domain/standing/standing.js";
import { bare, boundOf, shownPlanned, target } from "../../views/amounts.js";
import type { Block, Line } from "../../views/document.js";
import { type Say, say } from "../../views/words.js";
import { awkFor } from "./awk.js";

/** How to get the same figures by hand: the formulas filled in, and a line of awk where one can do it on the log's text. */
export function checkBlock(journey: Journey, standing: Standing, log: string): Block[] {
  if (standing.actual === null || standing.through === null) return [];
  const rows = [
    { label: say("so-far-label"), lines: actualByHand(journey, standing, standing.actual, log) },
    { label: say("plan-label"), lines: plannedByHand(standing) },
  ].filter(({ lines }) => lines.length > 0);
  if (rows.length === 0) return [];
  return [
    { block: "text", lines: [{ say: say("check-yourself"), tone: "heading" }] },
    {
      block: "pairs",
      rows: rows.map(({ label, lines }) => ({ label: { say: label, tone: "dim" } as Line, lines })),
    },
  ];
}

function actualByHand(journey: Journey, standing: Standing, actual: number, log: string): Line[] {
  const { kpi, meter, judged, countedFrom } = standing;
  if (kpi.formula) return [{ say: formulaFilledIn(journey, standing, actual) }];
  const how = KINDS[kpi.kind].logged?.byHand;
  if (!how) return [];
  const through = standing.through!;
  const to = judged && how !== "last" ? Math.min(through, judged.due) : through;
  const asked = { id: kpi.id, how, from: countedFrom, to, amounts: meter.amounts, figure: actual };
  const lines = awkFor(asked, journey.route.log, log) ?? [];
  return lines.map((line) => ({ say: { is: "verbatim", text: line } }));
}

/** Each input with its value over the same days, then the result. */
function formulaFilledIn(journey: Journey, standing: Standing, actual: number): Say {
  const { kpi, through } = standing;
  const from = standing.countedFrom;
  const inputs = formulaIds(kpi.formula!).flatMap(({ id }): Value[] => {
    const input = standingOf(journey, id);
    const value = input?.meter.over(from, through!) ?? null;
    return value === null
      ? []
      : [{ is: "phrase", phrase: say("input-is", { id: text(id), value: amount(value, input!) }) }];
  });
  return say("formula-filled-in", {
    formula: text(kpi.formulaText ?? ""),
    inputs: { is: "list", values: inputs, joined: "and" },
    result: amount(actual, standing),
  });
}

/** What comes out of the formula, with a decimal more where it is no whole number. */
function exactly(value: number, { measure }: Standing): Value {
  const decimals = Number.isInteger(value) ? measure.decimals : measure.decimals + 1;
  return { is: "amount", value, measure: withDecimals(measure, decimals) };
}

/** Why the screen shows another figure than the formula gives, where it does. */
function footed(standing: Standing, planned: number): Line[] {
  const shown = shownPlanned(standing);
  if (shown === null || !standing.measure.whole || shown === Math.round(planned)) return [];
  return [{ say: say("by-hand-footed", { shown: bare(shown, standing) }), tone: "dim" }];
}

function plannedByHand(standing: Standing): Line[] {
  const { plan, judged, through, planned } = standing;
  if (!judged || planned === null || isBand(planned)) return [];
  if (boundOf(standing) && planned === judged.target) {
    return [{ say: say("by-hand-milestone", { target: target(planned, standing) }) }];
  }
  const working = plan.working(Math.min(through!, judged.due), judged);
  if (!working) return [];
  return [{ say: filledIn(working, planned, standing) }, ...footed(standing, planned)];
}

/** The formula of a planned value with its figures. */
function filledIn(working: Working, planned: number, standing: Standing): Say {
  const figure = (value: number) => bare(value, standing);
  const days = number(working.days);
  const of = number(working.of);
  const facts = { days, of, planned: exactly(planned, standing) };
  switch (working.path) {
    case "even":
      return say("by-hand-even", { ...facts, amount: figure(working.amount) });
    case "growing":
      return say("by-hand-growing", {
        ...facts,
        amount: figure(working.amount),
        change: figure(working.change),
      });
    default:
      return say(`by-hand-${working.path}`, {
        ...facts,
        from: figure(working.from),
        to: figure(working.to),
      });
  }
}
