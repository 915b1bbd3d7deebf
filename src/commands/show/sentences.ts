import { accrues } from "../../domain/kinds/index.js";

import { isBand } from "../../domain/route/target.js";
import { count, day, type Facts } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import type { Standing } from "../../domain/standing/standing.js";
import { amount, bare, boundOf, shortfall, shownPlanned, target } from "../../views/amounts.js";
import { dated } from "../../views/dated.js";
import { decisionLines, originalLines } from "../../views/decisions.js";
import { differenceHole } from "../../views/difference.js";
import type { Line } from "../../views/document.js";
import { say } from "../../views/words.js";

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

function where(journey: Journey, standing: Standing, actual: number): ReturnType<typeof say> {
  const { kpi, variance, toGo, stop } = standing;
  const planned = shownPlanned(standing);
  const gap = shortfall(standing, false);
  const hole = differenceHole(standing);
  const share =
    variance?.relative == null
      ? {}
      : { share: { is: "share", value: Math.abs(variance.relative), fine: true } as const };
  const facts: Facts = {
    actual: amount(actual, standing),
    ...(accrues(kpi) ? { since: dated(standing.countedFrom, journey.today) } : {}),
    ...(planned === null
      ? {}
      : { plan: boundOf(standing) ? target(standing.planned!, standing) : bare(planned, standing) }),
    ...(standing.planned !== null && isBand(standing.planned)
      ? { plan: target(standing.planned, standing) }
      : {}),
    ...(gap && variance ? { [hole]: gap } : {}),
    ...(variance && variance.absolute !== 0 ? share : {}),
    ...(variance?.earned == null || hole === "even" ? {} : { earned: dated(variance.earned, journey.today) }),
    ...(variance?.days
      ? { [variance.days < 0 ? "behind" : "ahead"]: count(Math.abs(variance.days), "day") }
      : {}),
    ...(stop && toGo !== null && toGo > 0 && !boundOf(standing)
      ? {
          togo: { is: "amount", value: toGo, measure: standing.measure, unit: true, round: "up" },
          due: day(stop.due, "long"),
        }
      : {}),
  };
  return say(hole === "even" ? "show-here" : "show-where", facts);
}
