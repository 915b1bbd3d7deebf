import { type Journey, journeyOf } from "../domain/journey.js";
import { type Problem, problem } from "../domain/problem.js";
import { carriedAlong } from "../domain/steering/carried.js";
import { outlooksByPace, paceForChance } from "../domain/steering/chance.js";
import { steeringOf } from "../domain/steering/driven.js";
import { examples, parseSteers } from "../domain/steering/grammar.js";
import { type DrivenSteer, isRouteSteer, type Steer } from "../domain/steering/steer.js";
import { text } from "../domain/value.js";
import { type Opened, openProject, type Project } from "../files/project.js";
import { chanceView, whatifView } from "../views/steering/whatif.js";
import { type Command, type Outcome, onlyProblems, optionText } from "./command.js";
import { unknownKpi } from "./ids.js";
import { routeWith, sidesData, steerData, usualIn } from "./steering.js";

/** `kpi whatif CHANGE…`: what other paces, ratios, milestones and budgets would give. Nothing is written. */
export const whatif: Command<Opened> = {
  read: (disk, _typed, where) => openProject(disk, where),
  run(opened, typed, { today }) {
    if ("problems" in opened) return onlyProblems(...opened.problems);
    const { project } = opened;
    const { route, log } = project;
    const chance = optionText(typed, "chance");
    const asItGoes = journeyOf(route, log, today, { everyStop: true });
    const about = chance === null ? [] : typed.words.filter((word) => !/[+=@%−]/.test(word));
    const words = typed.words.filter((word) => !about.includes(word));
    const parsed = parseSteers(words, { route: asItGoes.route, today, usual: usualIn(asItGoes) });
    const { steers, problems } = parsed;
    if (chance !== null) problems.push(...wrongChance(chance, about, asItGoes));
    else if (words.length === 0) problems.push(problem("steer-nothing", examples(route)));
    if (problems.length) return onlyProblems(...problems);
    const driven = steers.filter((steer): steer is DrivenSteer => !isRouteSteer(steer));
    const whatIf = steers.length
      ? journeyOf(routeWith(asItGoes.route, steers, today), log, today, {
          everyStop: true,
          steering: steeringOf(driven, asItGoes.route),
        })
      : asItGoes;
    if (chance !== null) return paceFor(about[0]!, percentOf(chance)!, whatIf, driven, project);
    const carried = carriedAlong(driven, asItGoes.route);
    return {
      document: whatifView({ words, steers, carried, asItGoes, whatIf }),
      get data() {
        return {
          version: 1,
          changes: steers.map(steerData),
          carried: carried.map(({ what, by, factor }) => ({ id: what.id, by, factor })),
          ...(sidesData(asItGoes, whatIf, ["asItGoes", "whatIf"]) as object),
        };
      },
      problems: project.problems,
      changes: [],
      language: route.lang,
    };
  },
};

/** What is wrong with a chance that was asked for, or with the word that says of what. */
function wrongChance(chance: string, about: readonly string[], { route }: Journey): Problem[] {
  const wrong: Problem[] = [];
  if (percentOf(chance) === null) wrong.push(problem("bad-chance", { value: text(chance) }));
  if (about.length !== 1) {
    const example = route.kpis.find(({ input }) => !input)?.id ?? "sales";
    wrong.push(problem("chance-of-what", { example: text(example) }));
  }
  return [...wrong, ...about.flatMap((word) => unknownKpi(word, route) ?? [])];
}

/** `80%` or `80` as a share; null where it is none from 1 to 99 per cent. */
function percentOf(written: string): number | null {
  const value = /^\d{1,2}([.,]\d+)?\s*%?$/.test(written) ? Number.parseFloat(written.replace(",", ".")) : 0;
  return value >= 1 && value <= 99 ? value / 100 : null;
}

function paceFor(
  id: string,
  wanted: number,
  journey: Journey,
  others: readonly Steer[],
  { route, problems }: Project,
): Outcome {
  const standing = journey.standings.find(({ kpi }) => kpi.id === id)!;
  const driven = others.filter((steer): steer is DrivenSteer => !isRouteSteer(steer));
  const found = paceForChance(outlooksByPace(journey, standing, driven), wanted);
  return {
    document: chanceView(journey, standing, wanted, found),
    data: {
      version: 1,
      id,
      chance: wanted,
      factor: found?.factor ?? null,
      expected: found?.outlook.expected ?? null,
      pace: { per: standing.pace.per, now: standing.pace.now, best: standing.pace.best },
    },
    problems,
    changes: [],
    language: route.lang,
  };
}
