import { accrues } from "../../domain/kinds/index.js";

import { isBand } from "../../domain/route/target.js";
import { daysFact, under } from "../../domain/say/facts.js";
import { count, day, type Value } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import type { Standing } from "../../domain/standing/standing.js";
import { amount, bare, boundOf, shortfall, shownPlanned, target } from "../../views/amounts.js";
import { dated } from "../../views/dated.js";
import { decisionLines, originalLines } from "../../views/decisions.js";
import { differenceHole } from "../../views/difference.js";
import type { Line } from "../../views/document.js";
import { type Say, say } from "../../views/words.js";

/** What the figures say, in sentences. */
export function sentences(journey: Journey, standing: Standing): Line[] {
  const { kpi, through, actual } = standing;
  if (through === null) return [{ say: say("show-never-measured") }];
  if (actual === null) return [{ say: say("show-not-computable") }];
  const lines: Line[] = [{ say: where(journey, standing, actual) }];
  if (standing.stale) {
    const code = kpi.input ? "show-stale-input" : "show-stale";
    lines.push({ say: say(code, { days: count(journey.today - through, "day") }), tone: "unknown" });
  }
  if (kpi.input) lines.push({ say: say("show-input") });
  lines.push(...decisionLines(journey, standing), ...originalLines([standing], false));
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
  const hole = differenceHole(standing);
  if (hole === null) return say("show-here", facts);
  return say("show-where", {
    ...facts,
    ...under(hole, shortfall(standing, false)),
    share:
      variance?.relative == null ? null : { is: "share", value: Math.abs(variance.relative), fine: true },
    earned: variance?.earned == null ? null : dated(variance.earned, journey.today),
    ...daysFact(variance?.days),
  });
}

/** What the plan says: a bound or a band as it was set, a figure as it is shown beside the actual. */
function planValue(standing: Standing): Value | null {
  const { planned } = standing;
  const shown = shownPlanned(standing);
  const asSet = planned !== null && (isBand(planned) || (shown !== null && boundOf(standing)));
  if (asSet) return target(planned, standing);
  return shown === null ? null : bare(shown, standing);
}

function toGoValue(toGo: number, { measure }: Standing): Value {
  return { is: "amount", value: toGo, measure, unit: true, round: "up" };
}
