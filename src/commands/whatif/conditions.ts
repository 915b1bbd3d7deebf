import { KINDS } from "../../domain/kinds/index.js";
import { causesOf } from "../../domain/news/causes.js";
import { list, text, type Value } from "../../domain/say/value.js";
import { perMonth } from "../../domain/standing/fuel.js";
import type { Journey } from "../../domain/standing/journey.js";
import { fuelStandingOf, standingOf } from "../../domain/standing/lookup.js";
import type { Standing } from "../../domain/standing/standing.js";
import type { Carried } from "../../domain/steering/carried.js";
import type { Steer } from "../../domain/steering/steer.js";
import { amount, speed, targetValue } from "../../views/amounts.js";
import { dated } from "../../views/dated.js";
import { type Say, say } from "../../views/words.js";

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
