import type { reasons as english } from "../../language/en/warnings.js";
import type { Signal, SignalRule } from "../../statistics/signal.js";
import type { Plan } from "../lines/plan.js";
import type { Outlook } from "../outlook/outlook.js";
import { type Kpi, orientation } from "../route/route.js";
import { isBand } from "../route/target.js";
import { type Exactly, type FactsFor, known, type Plain, under } from "../say/facts.js";
import { isPercent, type Measure } from "../say/measure.js";
import { count, number, type Phrase, type Value } from "../say/value.js";
import { SCALE_OF } from "../time/period.js";
import { SETTLED } from "./judge.js";
import type { Judgement, ReasonCode } from "./judged.js";
import { inUnits, type Residual } from "./residuals.js";
import type { Beside } from "./standing.js";
import { shownGap, sideOf } from "./variance.js";

type Words = typeof english;

/** What the reasons of a course are told with. */
export interface ReasonFacts {
  kpi: Kpi;
  plan: Plan;
  measure: Measure;
  residuals: readonly Residual[];
  signal: Signal;
  tolerance: number;
  outlook: Outlook | null;
  /** Where it stands for the stop that decided, and whether that is another one than its row is about. */
  decided: { by: Beside; tolerance: number; longer: boolean } | null;
}

/** A reason of a code, with the facts that its words have holes for, and no others. */
export function reason(code: Plain<Words>): Phrase;
export function reason<Code extends keyof Words, Given extends FactsFor<Words[Code]>>(
  code: Code,
  facts: Exactly<Given, FactsFor<Words[Code]>>,
): Phrase;
export function reason(code: keyof Words, facts: Readonly<Record<string, Value | null>> = {}): Phrase {
  return { code, facts: known(facts) };
}

/** The reasons for a judgement as codes and facts, each of one rule that decided. */
export function reasonsFor(judgement: Judgement, facts: ReasonFacts): Phrase[] {
  return judgement.because.flatMap((code) => reasonsOf(code, facts));
}

function reasonsOf(code: ReasonCode, facts: ReasonFacts): Phrase[] {
  const { kpi, residuals, signal, tolerance } = facts;
  const scale = SCALE_OF[kpi.cadence];
  switch (code) {
    case "signal":
      return signal.adverse.map((rule) => ruleReason("signal", rule, facts));
    case "ahead":
      return signal.favourable.map((rule) => ruleReason("ahead", rule, facts));
    case "gap":
      return [
        reason(code, {
          periods: count(3, scale),
          ...behind("gap", deviation(signal.gap3!, facts), kpi),
          news: deviation(tolerance, facts),
        }),
      ];
    case "too-early":
      return [reason(code, { have: number(residuals.length), need: count(3, scale) })];
    case "provisional":
      return [reason(code, { periods: count(residuals.length, scale), need: number(SETTLED[kpi.cadence]) })];
    case "chance": {
      const { outlook } = facts;
      return outlook && !isBand(outlook.stop.target)
        ? [reason(code, chanceFacts(outlook, outlook.stop.target, facts))]
        : [];
    }
    case "behind":
      return facts.decided ? [reason(code, behindFacts(facts, facts.decided))] : [];
    case "exceeded":
      return facts.decided
        ? [reason(code, { stop: { is: "period", period: facts.decided.by.stop.period } })]
        : [];
    case "near-plan":
      return [reason(code, { news: deviation(tolerance, facts) })];
    default:
      return [reason(code)];
  }
}

/** A rule of the signals that spoke, on the bad side of the plan or on the good one. */
function ruleReason(side: "signal" | "ahead", rule: SignalRule, facts: ReasonFacts): Phrase {
  const { kpi, residuals, signal } = facts;
  const values = residuals.map(({ value }) => value);
  const sigma = signal.sigma ?? 0;
  const scale = SCALE_OF[kpi.cadence];
  const latest = values.at(-1)!;
  switch (rule) {
    case "outside":
      return reason(`${side}-outside`, {
        scale: { is: "scale", scale },
        ...sided("latest", deviation(Math.abs(latest), facts), kpi, latest),
        usual: deviation(3 * sigma, facts),
      });
    case "3-of-4":
      return reason(`${side}-3-of-4`, {
        periods: count(4, scale),
        ...sided("far", deviation(1.5 * sigma, facts), kpi, latest),
      });
    case "run-of-8":
      return reason(`${side}-run-of-8`, sided("run", count(runLength(values), scale), kpi, latest));
  }
}

/** How far it is from what was planned, and from which distance on that is news. */
function behindFacts(
  { kpi, measure }: ReasonFacts,
  { by, tolerance, longer }: NonNullable<ReasonFacts["decided"]>,
) {
  const unit = !isPercent(measure);
  const size = { is: "amount", value: by.variance ? shownGap(by.variance, measure) : 0, measure, unit };
  return {
    ...under(sideOf(kpi, by.variance), size as Value),
    stop: longer ? ({ is: "period", period: by.stop.period } as const) : null,
    news: { is: "amount", value: tolerance, measure, unit } as const,
  };
}

function chanceFacts({ chance, expected }: Outlook, target: number, { measure }: ReasonFacts) {
  return {
    chance: { is: "chance", value: chance },
    expected: { is: "amount", value: expected, measure, rough: true },
    target: { is: "amount", value: target, measure },
  } as const;
}

/** A fact by one of three names, that say on which side of the plan it is. */
type Sided<Name extends string> = {
  readonly [One in Name | `${Name}Above` | `${Name}Off`]?: Value;
};

/**
 * A fact about being on the bad side of the plan, under a name that says which side that is: below it as it stands,
 * `…Above` where less is better, `…Off` where it is either end of a band.
 */
export function behind<Name extends string>(
  name: Name,
  value: Value | null,
  kpi: Pick<Kpi, "goal">,
): Sided<Name> {
  return sided(name, value, kpi, -1);
}

function sided<Name extends string>(
  name: Name,
  value: Value | null,
  { goal }: Pick<Kpi, "goal">,
  residual: number,
): Sided<Name> {
  const side = orientation(goal) * Math.sign(residual);
  return under(side < 0 ? name : side > 0 ? (`${name}Above` as const) : (`${name}Off` as const), value);
}

/** How many of the latest residuals in a row lie on the side of the last one. */
export function runLength(values: readonly number[]): number {
  const side = Math.sign(values.at(-1) ?? 0);
  const broken = values.findLastIndex((value) => Math.sign(value) !== side);
  return values.length - 1 - broken;
}

/** A deviation in the unit of the residuals: per cent of planned, or points of the KPI's unit. */
export function deviation(
  value: number,
  { kpi, plan, measure }: Pick<ReasonFacts, "kpi" | "plan" | "measure">,
): Value {
  if (inUnits(kpi, plan)) return { is: "amount", value, measure, unit: !isPercent(measure) };
  return { is: "share", value: value / 100, fine: true };
}
