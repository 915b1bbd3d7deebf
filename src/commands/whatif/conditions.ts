import { accrues, KINDS } from "../../domain/kinds/index.js";
import { causesOf } from "../../domain/news/causes.js";
import { ratioOf } from "../../domain/plan/ratio.js";
import { orientation } from "../../domain/route/route.js";
import { isBand } from "../../domain/route/target.js";
import { timesOf } from "../../domain/say/measure.js";
import { amount, type Command, command, list, text, type Value } from "../../domain/say/value.js";
import { fuelStandingOf, perMonth } from "../../domain/standing/fuel.js";
import type { Journey } from "../../domain/standing/journey.js";
import { type Standing, standingOf } from "../../domain/standing/standing.js";
import type { Carried } from "../../domain/steering/carried.js";
import { unsteerable } from "../../domain/steering/driving.js";
import { drivesSame } from "../../domain/steering/ratio.js";
import { expectedPace, type Side } from "../../domain/steering/sides.js";
import type { Steer } from "../../domain/steering/steer.js";
import { bare, speed, targetValue } from "../../views/amounts.js";
import type { Line } from "../../views/document.js";
import { dated, type Say, say } from "../../views/words.js";

/** What is steered, each as a phrase: “Conversion is 0.98 % from now on (it is 0.71 % since 20 June)”. */
export function conditions(steers: readonly Steer[], carried: readonly Carried[], asItGoes: Journey): Value {
  return { is: "list", values: steers.map((steer) => condition(steer, carried, asItGoes)), joined: "and" };
}

function condition(steer: Steer, carried: readonly Carried[], journey: Journey): Value {
  const standing = standingOf(journey, steer.id);
  if (!standing) return fuelCondition(steer, journey);
  const name = text(standing.kpi.name);
  switch (steer.steer) {
    case "pace": {
      const facts = { name, share: shareOf(steer.factor) };
      const { kpi } = standing;
      return !KINDS[kpi.kind].bound
        ? phrase(say("if-pace", { ...facts, now: paceNow(standing), along: along(kpi.id, carried) }))
        : phrase(say("if-change", { ...facts, ...figureNow(standing, journey) }));
    }
    case "milestone": {
      const before = standing.kpi.milestones.find(({ period }) => period.key === steer.period.key);
      return phrase(
        say("if-milestone", {
          name,
          period: { is: "period", period: steer.period },
          to: targetValue(steer.target, standing.measure),
          from: before ? targetValue(before.target, standing.measure) : null,
        }),
      );
    }
    case "move":
      return phrase(
        say("if-move", {
          name,
          from: { is: "period", period: steer.from },
          to: { is: "period", period: steer.to },
        }),
      );
    default: {
      const value = steer.steer === "ratio" ? steer.value : steer.perMonth;
      return phrase(
        say("if-ratio", { name, value: amount(value, standing), ...figureNow(standing, journey) }),
      );
    }
  }
}

function fuelCondition(steer: Steer, journey: Journey): Value {
  const standing = fuelStandingOf(journey, steer.id)!;
  const name = text(standing.fuel.name);
  const now = standing.burn === null ? null : perMonth(standing.burn);
  if (steer.steer === "burn")
    return phrase(
      say("if-burn", {
        name,
        value: amount(steer.perMonth, standing),
        now: now === null ? null : amount(now, standing),
      }),
    );
  return phrase(
    say("if-pace", {
      name,
      share: shareOf(steer.steer === "pace" ? steer.factor : 1),
      now: now === null ? null : { is: "rate", value: now, measure: standing.measure, per: "month" },
    }),
  );
}

/** What goes along with the pace of a KPI. */
function along(id: string, carried: readonly Carried[]): Value | null {
  const names = carried.filter(({ by }) => by === id).map(({ what }) => what.name);
  return names.length ? list(names, "and") : null;
}

function phrase(said: Say): Value {
  return { is: "phrase", phrase: said };
}

function shareOf(factor: number): Value {
  return { is: "share", value: factor - 1, signed: true, exact: true };
}

function paceNow(standing: Standing): Value | null {
  const { pace, kpi } = standing;
  return pace.now === null || kpi.formula ? null : speed(pace.now, standing, pace.per, false);
}

/** What a figure is now: a ratio since it broke, where that is known, else in the period that runs. */
function figureNow(standing: Standing, journey: Journey): { now: Value | null; since: Value | null } {
  const bridge = causesOf(journey).find((cause) => cause.bridge?.ratio === standing)?.bridge;
  if (bridge && bridge.after !== null)
    return { now: amount(bridge.after, standing), since: dated(bridge.since, journey.today) };
  return { now: standing.actual === null ? null : amount(standing.actual, standing), since: null };
}

/** More per cent than this on top is no advice. */
const MOST = 300;

/** What is still missing where the change is not enough by itself, and what to try next. */
export function notEnough(
  { asItGoes, whatIf }: Side<Standing>,
  words: readonly string[],
  steers: readonly Steer[],
  journey: Journey,
): Line[] {
  const { kpi, pace } = whatIf;
  const outlook = whatIf.projection?.milestone;
  if (!outlook || outlook.reached || isBand(outlook.stop.target) || pace.required === null) return [];
  const short = (outlook.stop.target - outlook.expected) * (orientation(kpi.goal) || 1);
  const before = asItGoes.projection?.milestone;
  const touched = before?.expected !== outlook.expected || before.stop.target !== outlook.stop.target;
  if (short <= 0 || !touched) return [];
  const made = madeOf(whatIf, steers, journey);
  const facts = {
    name: text(kpi.name),
    required: speed(pace.required, whatIf, pace.per, false),
    ...(made
      ? {
          ratio: amount(made.ratio, made.of),
          flow: bare(made.flow, made.denominator),
          denominator: text(made.denominator.kpi.name),
        }
      : {}),
  };
  const next = made?.more
    ? command("whatif", ...words, `${made.denominator.kpi.id}+${made.more}%`)
    : stillToAsk(whatIf, words, steers, journey);
  return [{ say: say("not-enough", facts) }, { say: say("next-step", { command: next }) }];
}

/** What to look at next: the pace that would do beside all else that is steered, or what a formula is made of. */
function stillToAsk(
  { kpi }: Standing,
  words: readonly string[],
  steers: readonly Steer[],
  { route }: Journey,
): Command {
  if (unsteerable(kpi, route)) return command("show", kpi.id);
  const others = words.filter((_, at) => !drivesSame(steers[at]!, kpi.id, route));
  return command("whatif", kpi.id, ...others, "--chance", "80%");
}

/** What is needed of each one of the denominator of a ratio that is steered, and how many more of those would do as well. */
function madeOf({ kpi, pace, actual, projection }: Standing, steers: readonly Steer[], journey: Journey) {
  for (const steer of steers) {
    const of = journey.standings.find((one) => steer.steer === "ratio" && one.kpi.id === steer.id);
    const ratio = of && ratioOf(of.kpi, journey.route);
    if (!of || ratio?.numerator.id !== kpi.id) continue;
    const denominator = standingOf(journey, ratio.denominator);
    const flow = denominator && flowOf(denominator, journey);
    if (!denominator || !flow || denominator.pace.per !== pace.per || actual === null) return null;
    const outlook = projection!.milestone;
    const factor = ((outlook.stop.target as number) - actual) / (outlook.expected - actual);
    const more = Math.ceil((factor - 1) * 100 - 1e-9);
    const typed = steers.some((one) => one.id === denominator.kpi.id);
    return {
      of,
      denominator,
      flow,
      ratio: (pace.required! / flow) * timesOf(of.kpi),
      more: Number.isFinite(more) && more > 0 && more <= MOST && !typed ? more : null,
    };
  }
  return null;
}

/** How much of an amount is expected from here to the stop, per unit of its pace. */
function flowOf(standing: Standing, { route }: Journey): number | null {
  const outlook = standing.projection?.milestone;
  return outlook && accrues(standing.kpi) ? expectedPace(standing, outlook, route.yearStarts) : null;
}
