import type { Signal, SignalRule } from "../statistics/signal.js";
import type { Day } from "./day.js";
import type { Judgement, ReasonCode } from "./judge.js";
import { SCALE_OF } from "./period.js";
import { isBand } from "./plan/index.js";
import type { Outlook } from "./projection/outlook.js";
import type { Residual } from "./residuals.js";
import type { Kpi } from "./route.js";
import { count, day, type Facts, type Measure, number, type Phrase, type Value } from "./value.js";

/** What the reasons of a course are told with. */
export interface ReasonFacts {
  kpi: Kpi;
  measure: Measure;
  residuals: readonly Residual[];
  signal: Signal;
  tolerance: number;
  outlook: Outlook | null;
  /** The day on which the plan was changed last; null where it never was. */
  since: Day | null;
}

/** The reasons for a judgement as codes and facts, each of one rule that decided. */
export function reasonsFor(judgement: Judgement, facts: ReasonFacts): Phrase[] {
  return judgement.because.flatMap((code) => reason(code, facts));
}

function reason(code: ReasonCode, facts: ReasonFacts): Phrase[] {
  const { kpi, residuals, signal, tolerance } = facts;
  const news = deviation(tolerance, facts);
  switch (code) {
    case "signal":
      return signal.adverse.map((rule) => ({ code: `signal-${rule}`, facts: ruleFacts(rule, facts) }));
    case "ahead":
      return signal.favourable.map((rule) => ({ code: `ahead-${rule}`, facts: ruleFacts(rule, facts) }));
    case "gap":
      return [
        {
          code,
          facts: { periods: count(3, SCALE_OF[kpi.cadence]), gap: deviation(signal.gap3!, facts), news },
        },
      ];
    case "too-early":
      return [
        {
          code,
          facts: { have: number(residuals.length), need: count(3, SCALE_OF[kpi.cadence]), ...changed(facts) },
        },
      ];
    case "provisional":
      return [
        { code, facts: { periods: count(residuals.length, SCALE_OF[kpi.cadence]), ...changed(facts) } },
      ];
    case "chance": {
      const { outlook } = facts;
      return outlook && !isBand(outlook.stop.target)
        ? [{ code, facts: chanceFacts(outlook, outlook.stop.target, facts) }]
        : [];
    }
    default:
      return [{ code, facts: { news } }];
  }
}

/** A changed plan is measured against anew. */
function changed({ since }: ReasonFacts): Facts {
  return since === null ? {} : { since: day(since, "long") };
}

function ruleFacts(rule: SignalRule, facts: ReasonFacts): Facts {
  const { kpi, residuals, signal } = facts;
  const values = residuals.map(({ value }) => value);
  const sigma = signal.sigma ?? 0;
  const scale = { is: "scale", scale: SCALE_OF[kpi.cadence] } as const;
  switch (rule) {
    case "outside":
      return {
        scale,
        latest: deviation(Math.abs(values.at(-1)!), facts),
        usual: deviation(3 * sigma, facts),
      };
    case "3-of-4":
      return { periods: count(4, SCALE_OF[kpi.cadence]), far: deviation(1.5 * sigma, facts) };
    case "run-of-8":
      return { periods: count(runLength(values), SCALE_OF[kpi.cadence]) };
  }
}

function chanceFacts({ chance, expected }: Outlook, target: number, { measure }: ReasonFacts): Facts {
  return {
    chance: { is: "chance", value: chance },
    expected: { is: "amount", value: expected, measure, rough: true },
    target: { is: "amount", value: target, measure },
  };
}

/** How many of the latest residuals in a row lie on the side of the last one. */
export function runLength(values: readonly number[]): number {
  const side = Math.sign(values.at(-1) ?? 0);
  const broken = values.findLastIndex((value) => Math.sign(value) !== side);
  return values.length - 1 - broken;
}

/** A deviation in the unit of the residuals: per cent of planned, or points of the KPI's unit. */
export function deviation(value: number, { kpi, measure }: Pick<ReasonFacts, "kpi" | "measure">): Value {
  if ("points" in kpi.tolerance) return { is: "amount", value, measure, unit: measure.unit !== "%" };
  return { is: "share", value: value / 100, fine: true };
}
