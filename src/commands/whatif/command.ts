import { problem } from "../../domain/say/problem.js";
import { journeyOf } from "../../domain/standing/journey.js";
import { pacesOf } from "../../domain/steering/carried.js";
import { steeringOf } from "../../domain/steering/driven.js";
import { examples, parseSteers } from "../../domain/steering/grammar.js";
import { overSet, unmeasured } from "../../domain/steering/ratio.js";
import { type DrivenSteer, isRouteSteer } from "../../domain/steering/steer.js";
import { type Command, onlyProblems, optionText } from "../command.js";
import { type OpenedRoute, openRoute, routeWith, sidesData, steerData, usualIn } from "../steering.js";
import { chanceAsked, paceFor, setAlready } from "./chance.js";
import { whatifView } from "./view.js";

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
