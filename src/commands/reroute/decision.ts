import type { Change, Route } from "../../domain/route/route.js";
import { type Problem, problem } from "../../domain/say/problem.js";
import { day, text } from "../../domain/say/value.js";
import type { Decision } from "../../domain/steering/decision.js";
import { examples, milestoneOf } from "../../domain/steering/grammar.js";
import { isRouteSteer, type Steer } from "../../domain/steering/steer.js";
import { isoDay } from "../../domain/time/day.js";
import { typedDay } from "../../files/typed-date.js";
import { optionSet, optionText, type Typed } from "../command.js";
import { unknownKpi } from "../options.js";

/** The options that say what changes, or that nothing does. */
const DECIDING = ["strategy", "stay", "until", "arrive", "newDestination"];

interface Deciding {
  route: Route;
  today: number;
  author: string | null;
  asks: boolean;
}

/** The decision that the words and options make, and all that is wrong with it. */
export function decisionOf(
  steers: readonly Steer[],
  typed: Typed,
  { route, today, author, asks }: Deciding,
): { decision: Decision; problems: Problem[] } {
  const problems: Problem[] = [];
  const one = (name: string) => optionText(typed, name)?.replace(/\s+/g, " ").trim() || null;
  const dayOf = (name: string) => {
    const value = optionText(typed, name);
    const on = value === null ? null : typedDay(value, { locale: route.locale, today });
    if (value !== null && on === null) problems.push(problem("bad-typed-date", { value: text(value) }));
    return on;
  };
  const decided = steers.filter(isRouteSteer);
  if (decided.length < steers.length && steers.length === typed.words.length)
    problems.push(...drivenProblems(typed.words, steers, route));
  const [stay, until, arrive] = [one("stay"), dayOf("until"), dayOf("arrive")];
  const strategy = optionText(typed, "strategy")?.replace(/\r\n?/g, "\n").trim() || null;
  const vision = one("newDestination");
  const decision: Decision = {
    date: today,
    why: one("why") ?? "",
    by: one("by") ?? author,
    steers: decided,
    strategy,
    stay,
    until,
    destination: destinationOf(vision, arrive),
  };
  problems.push(...wrongWith(decision, typed, { route, today, asks }));
  return { decision, problems };
}

function destinationOf(vision: string | null, arrive: number | null): Decision["destination"] {
  if (vision === null && arrive === null) return null;
  return { ...(vision === null ? {} : { vision }), ...(arrive === null ? {} : { arrive }) };
}

/** A pace or a budget is driven: nothing in a route says it. */
function drivenProblems(words: readonly string[], steers: readonly Steer[], route: Route): Problem[] {
  return steers.flatMap((steer, at) => {
    if (isRouteSteer(steer)) return [];
    const kpi = route.kpis.find((one) => one.id === steer.id && !one.planFollows && !one.input);
    const example = kpi ? text(milestoneOf(kpi)) : null;
    return [problem("reroute-driven", { word: text(words[at] ?? steer.id), example })];
  });
}

function wrongWith(
  decision: Decision,
  typed: Typed,
  { route, today, asks }: Omit<Deciding, "author">,
): Problem[] {
  const { why, strategy, stay, until, destination } = decision;
  const problems: Problem[] = [];
  const nothing = typed.words.length === 0 && DECIDING.every((name) => optionText(typed, name) === null);
  if (nothing) problems.push(problem("steer-nothing", milestoneExamples(route)));
  if (why === "") problems.push(problem("reroute-why"));
  if (stay !== null) {
    const unknown = unknownKpi(stay, route);
    if (unknown) problems.push(unknown);
    const at = typed.words.findIndex((word) => word.split(/[.=@]/)[1] === stay);
    if (!unknown && at >= 0)
      problems.push(problem("stay-and-change", { name: text(stay), word: text(typed.words[at]!) }));
  }
  if (until !== null && stay === null) {
    const example = route.kpis.find(({ input }) => !input)?.id ?? "sales";
    problems.push(problem("until-without-stay", { example: text(example), value: text(isoDay(until)) }));
  }
  if (until !== null && until < today)
    problems.push(problem("until-past", { day: day(until, "long"), today: day(today, "long") }));
  if (strategy !== null && strategy === route.strategy) problems.push(same("strategy", strategy));
  const { vision, arrive } = { ...route.destination, ...destination };
  if (arrive <= route.start)
    problems.push(
      problem("arrive-before-start", { arrive: day(arrive, "long"), start: day(route.start, "long") }),
    );
  else if (destination && vision === route.destination.vision && arrive === route.destination.arrive)
    problems.push(same("destination", `${vision}, ${isoDay(arrive)}`));
  else if (destination && !asks && !optionSet(typed, "yes"))
    problems.push(problem("destination-unconfirmed"));
  return problems;
}

function same(what: string, value: string): Problem {
  return problem("steer-same", { what: text(what), value: text(value) });
}

function milestoneExamples(route: Route) {
  const kpi = route.kpis.find((one) => !one.planFollows && one.milestones.length > 0);
  return kpi ? { examples: text(`${milestoneOf(kpi)}=…`) } : examples(route);
}

/** What a change of a later day begins or ends at: changed today, it would begin at nothing that was. */
export function overtaken(
  { steers, strategy, destination }: Decision,
  route: Route,
  today: number,
  file: string,
): Problem[] {
  const later = route.changes.filter(({ date }) => date > today);
  const check = (what: string, touches: (change: Change) => boolean): Problem[] => {
    const first = later.find(touches);
    if (!first) return [];
    const facts = { what: text(what), day: day(first.date, "long"), why: text(first.why), file: text(file) };
    return [problem("reroute-overtaken", facts)];
  };
  const milestones = steers.flatMap((steer) => {
    const keys = steer.steer === "milestone" ? [steer.period.key] : [steer.from.key, steer.to.key];
    const own = (kpi: string, ...names: string[]) =>
      kpi === steer.id && names.some((name) => keys.includes(name));
    return check(
      `${keys[0]}.${steer.id}`,
      ({ set, moved }) =>
        set.some(({ kpi, period }) => own(kpi, period)) ||
        moved.some(({ kpi, from, to }) => own(kpi, from, to)),
    );
  });
  return [
    ...milestones,
    ...(strategy === null ? [] : check("strategy", (change) => change.strategy !== null)),
    ...(destination === null ? [] : check("destination", (change) => change.destination !== null)),
  ];
}
