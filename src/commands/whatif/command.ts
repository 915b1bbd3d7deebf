import { outlookFigures, stopFigures } from "../../domain/figures/figures.js";
import { drivenId } from "../../domain/plan/ratio.js";
import { kpiOf } from "../../domain/route/lookup.js";
import type { Route } from "../../domain/route/route.js";
import { type Problem, problem } from "../../domain/say/problem.js";
import { text } from "../../domain/say/value.js";
import { type Journey, journeyOf } from "../../domain/standing/journey.js";
import { standingOf } from "../../domain/standing/standing.js";
import { pacesOf } from "../../domain/steering/carried.js";
import { outlooksByPace, paceForChance } from "../../domain/steering/chance.js";
import { steeringOf } from "../../domain/steering/driven.js";
import { unsteerable } from "../../domain/steering/driving.js";
import { examples, parseSteers } from "../../domain/steering/grammar.js";
import { drivesSame, overSet, unmeasured } from "../../domain/steering/ratio.js";
import { expectedPace } from "../../domain/steering/sides.js";
import { type DrivenSteer, isRouteSteer, type Steer } from "../../domain/steering/steer.js";
import { type Command, type Outcome, onlyProblems, optionText } from "../command.js";
import { unknownKpi } from "../options.js";
import { type OpenedRoute, openRoute, routeWith, sidesData, steerData, usualIn } from "../steering.js";
import { type ChanceAsked, chanceView, whatifView } from "./view.js";

/** `kpi whatif CHANGE…`: what other paces, ratios, milestones and budgets would give. Nothing is written. */
export const whatif: Command<OpenedRoute> = {
  read: openRoute,
  run(input, typed, { today }) {
    if ("problems" in input) return onlyProblems(...input.problems);
    const { project } = input;
    const asItGoes = journeyOf(project.route, project.log, today, { everyStop: true });
    const asked = chanceAsked(optionText(typed, "chance"), typed.words, asItGoes);
    const words = asked?.words ?? typed.words;
    const { route: inForce } = asItGoes;
    const { steers, problems } = parseSteers(words, { route: inForce, today, usual: usualIn(asItGoes) });
    problems.push(...(asked?.problems ?? []), ...steers.flatMap((steer) => unmeasured(steer, asItGoes)));
    if (problems.length === 0) problems.push(...overSet(steers, words, inForce));
    if (asked) problems.push(...setAlready(asked.id, steers, words, inForce));
    if (!asked && words.length === 0) problems.push(problem("steer-nothing", examples(inForce)));
    if (problems.length) return onlyProblems(...problems);
    const route = routeWith(input, inForce, steers, today);
    if ("problems" in route) return onlyProblems(...route.problems);
    const journeyWith = (driven: readonly DrivenSteer[]) =>
      journeyOf(route, project.log, today, { everyStop: true, steering: steeringOf(driven, asItGoes) });
    const driven = steers.filter((steer): steer is DrivenSteer => !isRouteSteer(steer));
    const rest = { problems: project.problems, changes: [], language: route.lang };
    if (asked) return { ...paceFor(asked.id, asked.chance, { route, words, steers, journeyWith }), ...rest };
    const whatIf = steers.length ? journeyWith(driven) : asItGoes;
    const paces = pacesOf(driven, asItGoes);
    return {
      document: whatifView({ words, steers, paces, asItGoes, whatIf }),
      get data() {
        return {
          version: 1,
          changes: steers.map(steerData),
          carried: paces.carried.map(({ what, by, factor }) => ({ id: what.id, by, factor })),
          ...(sidesData(asItGoes, whatIf, ["asItGoes", "whatIf"]) as object),
        };
      },
      ...rest,
    };
  },
};

/** What `--chance` asks: the pace of which KPI, for which chance, and the words that say what else is steered. */
interface Asked {
  id: string;
  chance: number;
  words: readonly string[];
  problems: readonly Problem[];
}

/** What is asked with `--chance`, and all that is wrong with it; null where it was not given. */
function chanceAsked(chance: string | null, typed: readonly string[], { route }: Journey): Asked | null {
  if (chance === null) return null;
  const about = typed.filter((word) => !/[+=@%−]/.test(word));
  const problems: Problem[] = [];
  const share = shareOf(chance);
  if (share === null) problems.push(problem("bad-chance", { value: text(chance) }));
  if (about.length !== 1) {
    const example = route.kpis.find(({ input }) => !input)?.id ?? "sales";
    problems.push(problem("chance-of-what", { example: text(example) }));
  }
  for (const word of about) {
    const kpi = kpiOf(route, word);
    const wrong = kpi ? unsteerable(kpi, route) : unknownKpi(word, route);
    if (wrong) problems.push(wrong);
  }
  const words = typed.filter((word) => !about.includes(word));
  return { id: about[0] ?? "", chance: share ?? 0, words, problems };
}

/** `80%` or `80` as a share; null where it is none from 1 to 99 per cent. */
function shareOf(written: string): number | null {
  const value = /^\d{1,2}([.,]\d+)?\s*%?$/.test(written) ? Number.parseFloat(written.replace(",", ".")) : 0;
  return value >= 1 && value <= 99 ? value / 100 : null;
}

/** A ratio that is given a figure says how its numerator goes, which is what is asked. */
function setAlready(id: string, steers: readonly Steer[], words: readonly string[], route: Route): Problem[] {
  const what = text(drivenId(id, route));
  return steers.flatMap((steer, at) =>
    steer.steer === "ratio" && drivesSame(steer, id, route)
      ? [problem("steered-twice", { one: text(words[at]!), other: text("--chance"), what })]
      : [],
  );
}

/** What else is steered, word by word, and the journey with that. */
interface Besides {
  route: Route;
  words: readonly string[];
  steers: readonly Steer[];
  journeyWith: (driven: readonly DrivenSteer[]) => Journey;
}

/** The pace that gives a chance. What the words say of that very pace makes room for the answer. */
function paceFor(
  id: string,
  chance: number,
  { route, words, steers, journeyWith }: Besides,
): Pick<Outcome, "document" | "data"> {
  const own = (steer: Steer) => drivesSame(steer, id, route);
  const others = steers.filter((steer): steer is DrivenSteer => !isRouteSteer(steer) && !own(steer));
  const besides = words.filter((_, at) => !own(steers[at]!));
  const journey = journeyWith(others);
  const standing = standingOf(journey, id)!;
  const found = paceForChance(outlooksByPace(journey, standing, others), chance);
  const wanted = found === "any" ? null : found;
  const needed = wanted && expectedPace(standing, wanted.outlook, route.yearStarts);
  const asked = { today: journey.today, standing, chance, anyPace: found === "any", wanted, needed, besides };
  return { document: chanceView(asked), data: chanceData(asked) };
}

/** The same for JSON. `factor` is null where no pace gives the chance, and where any does (`anyPace`). */
function chanceData({ standing, chance, anyPace, wanted, needed }: ChanceAsked): unknown {
  const { kpi, stop, pace, projection } = standing;
  return {
    version: 1,
    id: kpi.id,
    chance,
    milestone: stop && stopFigures(stop),
    asItGoes: projection && outlookFigures(projection.milestone),
    anyPace,
    factor: wanted && 1 + wanted.percent / 100,
    whatIf: wanted && outlookFigures(wanted.outlook),
    pace: { per: pace.per, now: pace.now, needed, best: pace.best },
  };
}
