import { stayingWith } from "../domain/news/warnings.js";
import { daysFact, under } from "../domain/say/facts.js";
import { isPercent } from "../domain/say/percent.js";
import { day, text, type Value } from "../domain/say/value.js";
import type { Journey } from "../domain/standing/journey.js";
import type { Standing } from "../domain/standing/standing.js";
import { differenceHole } from "./difference.js";
import type { Line } from "./document.js";
import { type SayFacts, say } from "./words.js";

/** What was decided about a KPI: the change that made its plan what it is, and with what to stay. */
export function decisionLines(journey: Journey, standing: Standing): Line[] {
  const staying = stayingLine(journey, standing);
  return [...reroutedLines(standing), ...(staying ? [staying] : [])];
}

/** “Re-routed on 25 March 2021: “…” (Anna)” */
export function reroutedLines(standing: Standing | undefined): Line[] {
  const change = standing?.rerouted;
  if (!change) return [];
  const { date, why, by } = change;
  return [
    {
      say: say("rerouted", { day: day(date, "long"), why: text(why), by: by ? text(by) : null }),
      tone: "dim",
    },
  ];
}

/** “Staying the course with Orders until 15 July 2028: “…”” */
export function stayingLine(journey: Journey, standing: Standing): Line | null {
  const change = stayingWith(standing, journey);
  if (!change) return null;
  const until = change.until === null ? null : day(change.until, "long");
  return {
    say: say("staying", { name: text(standing.kpi.name), why: text(change.why), until }),
    tone: "dim",
  };
}

/** How far the re-routed KPIs are from the plan before it was ever changed; `named`: each with its name. */
export function originalLines(standings: readonly Standing[], named: boolean): Line[] {
  const differences = standings
    .map((standing) => originalFacts(standing, named))
    .filter((facts) => facts !== null);
  if (differences.length === 0) return [];
  const values: Value[] = differences.map((facts) => ({ is: "phrase", phrase: say("original", facts) }));
  return [{ say: say("original-plan", { of: { is: "list", values, joined: "dot" } }), tone: "dim" }];
}

function originalFacts(standing: Standing, named: boolean): SayFacts<"original"> | null {
  const { kpi, measure, varianceOriginal: variance } = standing;
  if (!variance) return null;
  const short = measure.whole && !variance.favourable;
  const size: Value = {
    is: "amount",
    value: Math.abs(variance.absolute),
    measure,
    unit: !isPercent(measure),
    ...(short ? { round: "up" } : {}),
  };
  const hole = differenceHole({ variance, kpi, planned: standing.planned });
  return {
    difference: { is: "phrase", phrase: say("variance-words", under(hole, size)) },
    name: named ? text(kpi.name) : null,
    share:
      variance.relative === null || variance.absolute === 0
        ? null
        : { is: "share", value: Math.abs(variance.relative), fine: true },
    ...daysFact(variance.days),
  };
}
