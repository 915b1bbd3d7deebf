import type { Change } from "../../domain/route/route.js";
import type { Problem, ProblemCode } from "../../domain/say/problem.js";
import { day, text } from "../../domain/say/value.js";
import { journeyOf } from "../../domain/standing/journey.js";
import { changeFrom, rerouted } from "../../domain/steering/decision.js";
import { parseSteers } from "../../domain/steering/grammar.js";
import { isoDay } from "../../domain/time/day.js";
import { folderOf } from "../../files/disk.js";
import { authorIn } from "../../files/git.js";
import { rewriteRoute } from "../../files/route/edit/index.js";
import { typedDay } from "../../files/typed-date.js";
import { say } from "../../views/words.js";
import { type Command, type Outcome, onlyProblems, optionSet, optionText, type Typed } from "../command.js";
import { type OpenedRoute, openRoute, sidesData, usualIn } from "../steering.js";
import { askWhat, askWhy } from "./asks.js";
import { decisionOf, overtaken } from "./decision.js";
import { obstacleAhead } from "./obstacle.js";
import { reroutedView, rerouteView } from "./view.js";

interface Input {
  opened: OpenedRoute;
  author: string | null;
  /** Whether somebody can be asked. */
  asks: boolean;
}

/** What of a call may still be missing where it can be asked for. */
const ASKED: readonly ProblemCode[] = ["steer-nothing", "reroute-why"];

/** `kpi reroute CHANGE… --why TEXT`: changes the route and records why, after showing what comes of it. */
export const reroute: Command<Input> = {
  read(disk, typed, where) {
    const opened = openRoute(disk, typed, where);
    const file = "project" in opened ? opened.project.routeFile : null;
    return {
      opened,
      author: where.author ?? (file === null || optionText(typed, "by") ? null : authorIn(folderOf(file))),
      asks: where.asks(),
    };
  },
  asks(input, typed, { today }) {
    if ("problems" in input.opened || optionText(typed, "ahead") !== null) return null;
    const { route, log } = input.opened.project;
    const before = journeyOf(route, log, today, { only: [] });
    const { steers, problems } = steersIn(typed, { route, today, usual: usualIn(before) });
    const { problems: wrong } = decisionOf(steers, typed, { ...input, route, today });
    const codes = [...problems, ...wrong].map(({ code }) => code);
    if (codes.length === 0 || codes.some((code) => !ASKED.includes(code))) return null;
    const first = codes.includes("steer-nothing") ? askWhat(typed, before) : askWhy(typed);
    return { first, language: route.lang };
  },
  run({ opened, author, asks }, typed, { today }) {
    if ("problems" in opened) return onlyProblems(...opened.problems);
    const { project, source, shown } = opened;
    const span = optionText(typed, "ahead");
    if (span !== null) return obstacleAhead(opened, span, typed, today);
    const { route, log, routeFile, problems: known } = project;
    const before = journeyOf(route, log, today, { everyStop: true });
    const { steers, problems } = steersIn(typed, { route, today, usual: usualIn(before) });
    const { decision, problems: wrong } = decisionOf(steers, typed, { route, today, author, asks });
    if (problems.length + wrong.length) return onlyProblems(...problems, ...wrong);
    const later = overtaken(decision, route, today, shown);
    if (later.length) return onlyProblems(...later);
    const change = changeFrom(route, decision);
    const wanted = rerouted(route, change, decision.steers);
    const rewritten = rewriteRoute(source, shown, change, wanted);
    if ("problems" in rewritten) return onlyProblems(...rewritten.problems);
    const after = journeyOf(rewritten.route, log, today, { everyStop: true });
    const dryRun = optionSet(typed, "dryRun");
    return {
      document: rerouteView({ before, after, change, dryRun }),
      ...(optionSet(typed, "yes") ? {} : { confirm: confirmOf(change, shown) }),
      done: reroutedView(shown, change.why, onlyStays(change) ? "stay-written" : "reroute-written"),
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

function onlyStays({ stay, strategy, destination, set, moved }: Change): boolean {
  return stay !== null && !strategy && !destination && set.length + moved.length === 0;
}

/** What the words steer: milestones are judged by the arrival that is typed beside them. */
function steersIn(typed: Typed, { route, today, usual }: Parameters<typeof parseSteers>[1]) {
  const arrive =
    typedDay(optionText(typed, "arrive") ?? "", { locale: route.locale, today }) ?? route.destination.arrive;
  const heading = { ...route, destination: { ...route.destination, arrive } };
  return parseSteers(typed.words, { route: heading, today, usual });
}

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
