import type { Ahead, Route } from "../../domain/route/route.js";
import { type Problem, problem } from "../../domain/say/problem.js";
import { day, text } from "../../domain/say/value.js";
import { journeyOf } from "../../domain/standing/journey.js";
import { parseSteers } from "../../domain/steering/grammar.js";
import { isoDay } from "../../domain/time/day.js";
import { withObstacle } from "../../files/route/edit/index.js";
import { typedDay } from "../../files/typed-date.js";
import { say } from "../../views/words.js";
import { type Outcome, onlyProblems, optionSet, optionText, type Typed } from "../command.js";
import { type OpenedRoute, sidesData, usualIn } from "../steering.js";
import { obstacleView, reroutedView } from "./view.js";

/** `kpi reroute --ahead FROM..TO --what TEXT visitors-10%`: an obstacle that is known from today on. */
export function obstacleAhead(
  { project, source, shown }: Exclude<OpenedRoute, { problems: unknown }>,
  span: string,
  typed: Typed,
  today: number,
): Outcome {
  const { route, log, routeFile } = project;
  const before = journeyOf(route, log, today, { everyStop: true });
  const { obstacle, problems } = obstacleOf(span, typed, { route, today, usual: usualIn(before) });
  if (problems.length > 0) return onlyProblems(...problems);
  const wanted = { ...route, ahead: [...route.ahead, obstacle] };
  const rewritten = withObstacle(source, shown, obstacle, wanted);
  if ("problems" in rewritten) return onlyProblems(...rewritten.problems);
  const after = journeyOf(rewritten.route, log, today, { everyStop: true });
  const dryRun = optionSet(typed, "dryRun");
  const { from, to, what, known, effect } = obstacle;
  return {
    document: obstacleView({ before, after, obstacle, dryRun }),
    ...(optionSet(typed, "yes")
      ? {}
      : { confirm: { about: say("ask-write", { file: text(shown) }), usual: true } }),
    done: reroutedView(shown, what, "obstacle-written"),
    get data() {
      return {
        version: 1,
        ahead: {
          from: isoDay(from),
          to: isoDay(to),
          what,
          known: isoDay(known!),
          effect: Object.fromEntries(effect),
        },
        dryRun,
        ...(sidesData(before, after, ["before", "after"]) as object),
      };
    },
    problems: rewritten.notes,
    changes: dryRun ? [] : [{ change: "replace", path: routeFile, text: rewritten.text, expected: source }],
    language: route.lang,
  };
}

/** The options that decide something else about the route. */
const OTHERS = ["strategy", "stay", "until", "arrive", "newDestination"];

function obstacleOf(
  span: string,
  typed: Typed,
  steered: Parameters<typeof parseSteers>[1],
): { obstacle: Ahead; problems: Problem[] } {
  const { route, today } = steered;
  const { steers, problems } = parseSteers(typed.words, steered);
  const [from, to] = daysOf(span, route, today);
  if (from === null || to === null) problems.push(problem("bad-span", { value: text(span) }));
  else if (from > to) problems.push(problem("dates-reversed", { from: day(from), to: day(to) }));
  const what = (optionText(typed, "what") ?? optionText(typed, "why") ?? "").replace(/\s+/g, " ").trim();
  if (what === "") problems.push(problem("ahead-what"));
  if (OTHERS.some((name) => optionText(typed, name) !== null)) problems.push(problem("ahead-alone"));
  const effect = new Map<string, number>();
  const all = steers.length === typed.words.length;
  steers.forEach((steer, at) => {
    const known = steer.steer === "pace" && route.kpis.some(({ id }) => id === steer.id);
    if (known) effect.set(steer.id, Number((steer.factor - 1).toPrecision(12)));
    else problems.push(problem("ahead-effect", { word: text((all && typed.words[at]) || steer.id) }));
  });
  return { obstacle: { from: from ?? today, to: to ?? today, what, known: today, effect }, problems };
}

function daysOf(span: string, { locale }: Route, today: number): [number | null, number | null] {
  const [first = "", last = first] = span.split("..");
  const on = (word: string) => typedDay(word.trim(), { locale, today });
  return [on(first), on(last)];
}
