import type { Stop } from "../../domain/lines/stop.js";
import { isBand } from "../../domain/route/target.js";
import { type Problem, problem } from "../../domain/say/problem.js";
import { amount, day, text } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import { type Standing, standingOf } from "../../domain/standing/standing.js";
import { parseSteers } from "../../domain/steering/grammar.js";
import { written } from "../../domain/steering/milestones.js";
import { type Day, isoDay } from "../../domain/time/day.js";
import { typedDay } from "../../files/typed-date.js";
import { boundOf, target } from "../../views/amounts.js";
import { courseCell } from "../../views/columns.js";
import type { Line } from "../../views/document.js";
import { dueDay } from "../../views/steering/cells.js";
import { asFact, type PlainCode, say } from "../../views/words.js";
import type { Asking, Choice, Typed } from "../command.js";
import { usualIn } from "../steering.js";

type Next = (answer: string) => Asking | Typed;

/** What is to change: a milestone's figure or date, the strategy, nothing for a while, or the destination itself. */
export function askWhat(typed: Typed, journey: Journey): Asking {
  const roads = {
    milestone: () => askMilestone(typed, journey),
    date: () => askDate(typed, journey),
    strategy: () => askStrategy(typed, journey),
    stay: () => askStay(typed, journey),
    destination: () => askDestination(typed, journey),
  };
  const planned = changeable(journey).length > 0;
  const offered = (Object.keys(roads) as (keyof typeof roads)[]).filter(
    (road) => planned || (road !== "milestone" && road !== "date"),
  );
  const choices = offered.map((road) => ({
    value: road,
    label: say(`ask-${road}`),
    hint: road === "destination" ? say("ask-destination-hint") : null,
  }));
  return choice(say("ask-what"), choices, (road) => roads[road as keyof typeof roads]());
}

/** Why: a change carries its reason. */
export function askWhy(typed: Typed): Asking {
  const wrong = (answer: string) => (answer.trim() === "" ? problem("reroute-why") : null);
  return texts("ask-why", "", wrong, (why) => withOptions(typed, { why }));
}

function askMilestone(typed: Typed, journey: Journey): Asking {
  return askStop(journey, (standing, stop) => {
    const word = (answer: string) => `${stop.period.key}.${standing.kpi.id}=${answer.trim()}`;
    return texts("ask-figure", written(stop.target), wordWrong(word, journey), (answer) =>
      askMore(withWords(typed, word(answer)), journey),
    );
  });
}

function askDate(typed: Typed, journey: Journey): Asking {
  return askStop(journey, (standing, stop) => {
    const word = (answer: string) => `${stop.period.key}.${standing.kpi.id}@${answer.trim()}`;
    return texts("ask-period", stop.period.key, wordWrong(word, journey), (answer) =>
      askMore(withWords(typed, word(answer)), journey),
    );
  });
}

function askStrategy(typed: Typed, { route }: Journey): Asking {
  const usual = (route.strategy ?? "").replace(/\s+/g, " ");
  const wrong = (answer: string) =>
    answer.trim() === "" || answer === usual
      ? problem("steer-same", { what: text("strategy"), value: text(usual) })
      : null;
  return texts("ask-road", usual, wrong, (strategy) => withOptions(typed, { strategy }));
}

function askStay(typed: Typed, journey: Journey): Asking {
  const standings = journey.standings.filter(({ kpi }) => !kpi.input);
  return askKpi(standings, ({ kpi }) =>
    texts(
      "ask-until",
      "",
      (answer) => untilWrong(answer, journey),
      (until) => withOptions(typed, { stay: kpi.id, ...(until.trim() === "" ? {} : { until }) }),
    ),
  );
}

function untilWrong(answer: string, { route, today }: Journey): Problem | null {
  if (answer.trim() === "") return null;
  const until = typedDay(answer.trim(), { locale: route.locale, today });
  if (until === null) return problem("bad-typed-date", { value: text(answer) });
  return until >= today
    ? null
    : problem("until-past", { day: day(until, "long"), today: day(today, "long") });
}

function askDestination(typed: Typed, { route, today }: Journey): Asking {
  const dayIn = (answer: string) => typedDay(answer.trim(), { locale: route.locale, today });
  const { vision, arrive } = route.destination;
  const nothing = (answer: string) => (answer.trim() === "" ? problem("no-destination") : null);
  const noDay = (answer: string) =>
    dayIn(answer) === null ? problem("bad-typed-date", { value: text(answer) }) : null;
  return texts("ask-vision", vision, nothing, (where) =>
    texts("ask-arrive", isoDay(arrive), noDay, (when) =>
      withOptions(typed, {
        ...(where.trim() === vision ? {} : { newDestination: where }),
        ...(dayIn(when) === arrive ? {} : { arrive: when }),
      }),
    ),
  );
}

/** Whether something else is to change as well. */
function askMore(typed: Typed, journey: Journey): Asking {
  return {
    question: { ask: "yes-no", about: say("ask-more"), usual: false },
    next: (answer) => (answer === "yes" ? askWhat(typed, journey) : typed),
  };
}

function askStop(journey: Journey, next: (standing: Standing, stop: Stop) => Asking): Asking {
  return askKpi(changeable(journey), (standing) => {
    const stops = stopsToCome(standing, journey);
    if (stops.length === 1) return next(standing, stops[0]!);
    const choices = stops.map((stop) => ({
      value: stop.period.key,
      ...stopChoice(stop, standing, journey.today),
    }));
    return choice(say("ask-stop"), choices, (key) =>
      next(standing, stops.find(({ period }) => period.key === key)!),
    );
  });
}

function askKpi(standings: readonly Standing[], next: (standing: Standing) => Asking): Asking {
  const choices = standings.map((standing) => ({ value: standing.kpi.id, ...kpiChoice(standing) }));
  return choice(say("ask-kpi"), choices, (id) => next(standingOf({ standings }, id)!));
}

/** The KPIs with milestones of their own that are still to come. */
function changeable(journey: Journey): Standing[] {
  return journey.standings.filter(
    (standing) => !standing.kpi.planFollows && stopsToCome(standing, journey).length > 0,
  );
}

function stopsToCome({ plan }: Standing, { today }: Journey): Stop[] {
  return plan.stops.filter(({ due }) => due >= today);
}

/** What is wrong with an answer that makes a word of the grammar. */
function wordWrong(word: (answer: string) => string, journey: Journey): (answer: string) => Problem | null {
  const { route, today } = journey;
  return (answer) =>
    parseSteers([word(answer)], { route, today, usual: usualIn(journey) }).problems[0] ?? null;
}

function choice(about: ReturnType<typeof say>, choices: readonly Choice[], next: Next): Asking {
  return { question: { ask: "choice", about, choices }, next };
}

function texts(
  code: PlainCode,
  usual: string,
  wrong: (answer: string) => Problem | null,
  next: Next,
): Asking {
  return { question: { ask: "text", about: say(code), usual, wrong }, next };
}

/** How something that can be chosen is called, and what is said of it besides. */
export interface ChoiceWords {
  label: Line["say"];
  hint: Line["say"];
}

/** “Orders”, “off course, 201 of 400” */
function kpiChoice(standing: Standing): ChoiceWords {
  const { kpi, actual, judged } = standing;
  return {
    label: text(kpi.name),
    hint: say("choice-kpi", {
      course: asFact(courseCell(standing).say),
      ...(actual === null || !judged
        ? {}
        : {
            actual: amount(actual, standing),
            [boundOf(standing) || isBand(judged.target) ? "bound" : "stop"]: target(judged.target, standing),
          }),
    }),
  };
}

/** “2027”, “400 by 31 Dec” */
function stopChoice(stop: Stop, standing: Standing, today: Day): ChoiceWords {
  return {
    label: { is: "period", period: stop.period },
    hint: say("side-stop-of", { target: target(stop.target, standing), due: dueDay(stop.due, today) }),
  };
}

/** A call with more words, as if they had been typed. */
function withWords(typed: Typed, ...words: readonly string[]): Typed {
  return { ...typed, words: [...typed.words, ...words] };
}

/** A call with other options, as if they had been typed. */
function withOptions(typed: Typed, options: Typed["options"]): Typed {
  return { ...typed, options: { ...typed.options, ...options } };
}
