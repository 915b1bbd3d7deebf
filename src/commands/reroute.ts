import { isoDay } from "../domain/day.js";
import { journeyOf } from "../domain/journey.js";
import { type Problem, type ProblemCode, problem } from "../domain/problem.js";
import type { Change, Route } from "../domain/route.js";
import { changeFrom, type Decision, rerouted } from "../domain/steering/decision.js";
import { examples, milestoneOf, parseSteers } from "../domain/steering/grammar.js";
import { isRouteSteer, type Steer } from "../domain/steering/steer.js";
import { day, text } from "../domain/value.js";
import { folderOf } from "../files/disk.js";
import { authorIn } from "../files/git.js";
import { type Opened, openProject } from "../files/project.js";
import { rewriteRoute } from "../files/route/edit/index.js";
import { typedDay } from "../files/typed-date.js";
import { reroutedView, rerouteView } from "../views/steering/reroute.js";
import { say } from "../views/words.js";
import { type Command, type Outcome, onlyProblems, optionSet, optionText, type Typed } from "./command.js";
import { unknownKpi } from "./ids.js";
import { askWhat, askWhy } from "./reroute-asks.js";
import { sidesData, usualIn } from "./steering.js";

interface Input {
  opened: Opened;
  /** The route file as it stands, and how it is called here. */
  source: string;
  shown: string;
  author: string | null;
  /** Whether somebody can be asked. */
  asks: boolean;
}

/** What of a call may still be missing where it can be asked for. */
const ASKED: readonly ProblemCode[] = ["steer-nothing", "reroute-why"];

/** `kpi reroute CHANGE… --why TEXT`: changes the route and records why, after showing what comes of it. */
export const reroute: Command<Input> = {
  read(disk, typed, where) {
    const opened = openProject(disk, where);
    const file = "project" in opened ? opened.project.routeFile : null;
    return {
      opened,
      source: file === null ? "" : disk.readText(file),
      shown: file === null ? "" : disk.shown(file, where.cwd),
      author: where.author ?? (file === null || optionText(typed, "by") ? null : authorIn(folderOf(file))),
      asks: where.asks(),
    };
  },
  asks(input, typed, { today }) {
    if ("problems" in input.opened) return null;
    const { route, log } = input.opened.project;
    const before = journeyOf(route, log, today, { only: [] });
    const { steers, problems } = parseSteers(typed.words, { route, today, usual: usualIn(before) });
    const { problems: wrong } = decisionOf(steers, typed, { ...input, route, today });
    const codes = [...problems, ...wrong].map(({ code }) => code);
    if (codes.length === 0 || codes.some((code) => !ASKED.includes(code))) return null;
    const first = codes.includes("steer-nothing") ? askWhat(typed, before) : askWhy(typed);
    return { first, language: route.lang };
  },
  run({ opened, source, shown, author, asks }, typed, { today }) {
    if ("problems" in opened) return onlyProblems(...opened.problems);
    const { route, log, routeFile, problems: known } = opened.project;
    const before = journeyOf(route, log, today, { everyStop: true });
    const { steers, problems } = parseSteers(typed.words, { route, today, usual: usualIn(before) });
    const { decision, problems: wrong } = decisionOf(steers, typed, { route, today, author, asks });
    if (problems.length + wrong.length) return onlyProblems(...problems, ...wrong);
    const change = changeFrom(route, decision);
    const wanted = rerouted(route, change, decision.steers);
    const rewritten = rewriteRoute(source, shown, change, wanted);
    if ("problems" in rewritten) return onlyProblems(...rewritten.problems);
    const after = journeyOf(rewritten.route, log, today, { everyStop: true });
    const dryRun = optionSet(typed, "dryRun");
    return {
      document: rerouteView({ before, after, change, dryRun }),
      ...(optionSet(typed, "yes") ? {} : { confirm: confirmOf(change, shown) }),
      done: reroutedView(shown, change),
      get data() {
        return {
          version: 1,
          change: changeData(change),
          dryRun,
          ...(sidesData(before, after, ["before", "after"]) as object),
        };
      },
      ...notesOf(rewritten.notes, known),
      changes: dryRun ? [] : [{ change: "replace", path: routeFile, text: rewritten.text, expected: source }],
      language: route.lang,
    };
  },
};

/** The notes that the change itself gives rise to are shown, those that were there before are counted. */
function notesOf(
  notes: readonly Problem[],
  known: readonly Problem[],
): Pick<Outcome, "problems" | "showNotes"> {
  const told = ({ code, facts }: Problem) => JSON.stringify([code, facts]);
  const before = new Set(known.map(told));
  const fresh = notes.filter((note) => !before.has(told(note)));
  if (fresh.length > 0) return { problems: fresh, showNotes: true };
  return { problems: known.filter(({ severity }) => severity === "note") };
}

/** A re-route is written once its figures were seen; another destination is asked for in words of its own. */
function confirmOf({ destination }: Change, file: string): NonNullable<Outcome["confirm"]> {
  if (!destination) return { about: say("ask-write", { file: text(file) }), usual: true };
  const { vision, arrive } = destination.to;
  return {
    about: say("ask-destination-really", { vision: text(vision), arrive: day(arrive, "long") }),
    usual: false,
  };
}

interface Deciding {
  route: Route;
  today: number;
  author: string | null;
  asks: boolean;
}

/** The decision that the words and options make, and all that is wrong with it. */
function decisionOf(
  steers: readonly Steer[],
  typed: Typed,
  { route, today, author, asks }: Deciding,
): { decision: Decision; problems: Problem[] } {
  const problems: Problem[] = [];
  const one = (name: string) => optionText(typed, name)?.replace(/\s+/g, " ").trim() || null;
  const dayOf = (name: string) => {
    const value = optionText(typed, name);
    const on = value === null ? null : typedDay(value, route.locale);
    if (value !== null && on === null) problems.push(problem("bad-typed-date", { value: text(value) }));
    return on;
  };
  const decided = steers.filter(isRouteSteer);
  if (decided.length < steers.length && steers.length === typed.words.length)
    problems.push(...drivenProblems(typed.words, steers, route));
  const [stay, until, arrive] = [one("stay"), dayOf("until"), dayOf("arrive")];
  const strategy = optionText(typed, "strategy")?.trim() || null;
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
    const example = kpi ? { example: text(milestoneOf(kpi)) } : {};
    return [problem("reroute-driven", { word: text(words[at] ?? steer.id), ...example })];
  });
}

function wrongWith(
  decision: Decision,
  typed: Typed,
  { route, today, asks }: Omit<Deciding, "author">,
): Problem[] {
  const { why, steers, strategy, stay, until, destination } = decision;
  const problems: Problem[] = [];
  const nothing = !strategy && !stay && !destination && steers.length === 0 && typed.words.length === 0;
  if (nothing) problems.push(problem("steer-nothing", milestoneExamples(route)));
  if (why === "") problems.push(problem("reroute-why"));
  if (stay !== null) {
    const unknown = unknownKpi(stay, route);
    if (unknown) problems.push(unknown);
  }
  if (until !== null && stay === null) {
    const example = route.kpis.find(({ input }) => !input)?.id ?? "sales";
    problems.push(problem("until-without-stay", { example: text(example), value: text(isoDay(until)) }));
  }
  if (until !== null && until < today)
    problems.push(problem("until-past", { day: day(until, "long"), today: day(today, "long") }));
  if (strategy !== null && strategy === route.strategy) problems.push(same("strategy", strategy));
  const { vision, arrive } = { ...route.destination, ...destination };
  if (destination && vision === route.destination.vision && arrive === route.destination.arrive)
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

/** A change as it is recorded, for JSON. */
function changeData(change: Change): unknown {
  const { date, until, destination } = change;
  const place = ({ vision, arrive }: { vision: string; arrive: number }) => ({
    vision,
    arrive: isoDay(arrive),
  });
  return {
    ...change,
    date: isoDay(date),
    until: until === null ? null : isoDay(until),
    destination: destination && { from: place(destination.from), to: place(destination.to) },
  };
}
