import { kpiOf } from "../domain/route/lookup.js";
import type { Change, Route, Target } from "../domain/route/route.js";
import type { Measure } from "../domain/say/measure.js";
import { day, text, type Value } from "../domain/say/value.js";
import { parsePeriod } from "../domain/time/period.js";
import { targetValue } from "./amounts.js";
import { plannedMeasure } from "./planned.js";
import { type Say, say } from "./words.js";

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
