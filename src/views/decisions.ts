import { stayingWith } from "../domain/news/warnings.js";
import { plannedMeasure } from "../domain/plan/measure.js";
import { kpiOf } from "../domain/route/lookup.js";
import type { Change, Route, Target } from "../domain/route/route.js";
import { difference } from "../domain/route/target.js";
import { daysFact, under } from "../domain/say/facts.js";
import { isPercent, type Measure } from "../domain/say/measure.js";
import { day, text, type Value } from "../domain/say/value.js";
import type { Journey } from "../domain/standing/journey.js";
import type { Standing } from "../domain/standing/standing.js";
import { shownGap } from "../domain/standing/variance.js";
import { parsePeriod } from "../domain/time/period.js";
import { sideHole, targetValue } from "./amounts.js";
import type { Line } from "./document.js";
import { type Say, type SayFacts, say } from "./words.js";

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
  if (!variance || difference(variance.absolute, standing.variance?.absolute ?? Number.NaN) === 0)
    return null;
  const size: Value = {
    is: "amount",
    value: shownGap(variance, measure),
    measure,
    unit: !isPercent(measure),
  };
  const hole = sideHole({ kpi, variance });
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

/** Everything that a change changes: “Orders 2027: 400 becomes 340 and …”. */
export function decided(
  change: Change,
  route: Route,
  shownAs: (id: string) => { name: string; measure: Measure } | undefined,
): Value {
  const phrase = (said: Say): Value => ({ is: "phrase", phrase: said });
  const name = (id: string) => text(shownAs(id)?.name ?? id);
  const period = (key: string): Value => {
    const known = parsePeriod(key, route.yearStarts);
    return known ? { is: "period", period: known } : text(key);
  };
  const figure = (id: string, target: Target | null): Value | null => {
    const measure = shownAs(id)?.measure;
    return target === null || !measure ? null : targetValue(target, measure);
  };
  const { set, moved, stay, until, strategy, destination } = change;
  const values: Value[] = [
    ...set.map((one) =>
      phrase(
        say("decided-set", {
          name: name(one.kpi),
          period: period(one.period),
          from: figure(one.kpi, one.from),
          to: figure(one.kpi, one.to),
        }),
      ),
    ),
    ...moved.map((one) =>
      phrase(say("decided-move", { name: name(one.kpi), from: period(one.from), to: period(one.to) })),
    ),
    ...(strategy?.to ? [phrase(say("decided-strategy", { to: text(strategy.to) }))] : []),
    ...(stay
      ? [phrase(say("decided-stay", { name: name(stay), until: until === null ? null : day(until, "long") }))]
      : []),
  ];
  if (destination && destination.from.vision !== destination.to.vision)
    values.push(phrase(say("decided-vision", { to: text(destination.to.vision) })));
  if (destination && destination.from.arrive !== destination.to.arrive)
    values.push(
      phrase(
        say("decided-arrive", {
          from: day(destination.from.arrive, "long"),
          to: day(destination.to.arrive, "long"),
        }),
      ),
    );
  return { is: "list", values, joined: "and" };
}

/** A decision as a story: “6 September 2027: Orders 2027: 400 becomes 340. “…” (Anna)” */
export function storyLine(change: Change, route: Route): Say {
  return say("change-story", storyFacts(change, route));
}

/** The facts of a decision as a story: when, why, by whom, and what it changes. */
export function storyFacts(change: Change, route: Route) {
  const { date, why, by } = change;
  const shownAs = (id: string) => {
    const kpi = kpiOf(route, id);
    return kpi && { name: kpi.name, measure: plannedMeasure(kpi) };
  };
  return {
    day: day(date, "long"),
    why: text(why),
    changes: decided(change, route, shownAs),
    by: by ? text(by) : null,
  };
}
