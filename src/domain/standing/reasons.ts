import type { Signal, SignalRule } from "../../statistics/signal.js";
import type { Outlook } from "../outlook/outlook.js";
import { type Kpi, orientation } from "../route/route.js";
import { isBand } from "../route/target.js";
import type { Measure } from "../say/measure.js";
import { isPercent } from "../say/percent.js";
import { count, day, type Facts, number, type Phrase, type Value } from "../say/value.js";
import type { Day } from "../time/day.js";
import { SCALE_OF } from "../time/period.js";
import type { Judgement, ReasonCode } from "./judge.js";
import type { Residual } from "./residuals.js";

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
          facts: {
            periods: count(3, SCALE_OF[kpi.cadence]),
            ...behind("gap", deviation(signal.gap3!, facts), kpi),
            news,
          },
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
        ...sided("latest", deviation(Math.abs(values.at(-1)!), facts), kpi, values.at(-1)!),
        usual: deviation(3 * sigma, facts),
      };
    case "3-of-4":
      return {
        periods: count(4, SCALE_OF[kpi.cadence]),
        ...sided("far", deviation(1.5 * sigma, facts), kpi, values.at(-1)!),
      };
    case "run-of-8":
      return sided("run", count(runLength(values), SCALE_OF[kpi.cadence]), kpi, values.at(-1)!);
  }
}

function chanceFacts({ chance, expected }: Outlook, target: number, { measure }: ReasonFacts): Facts {
  return {
    chance: { is: "chance", value: chance },
    expected: { is: "amount", value: expected, measure, rough: true },
    target: { is: "amount", value: target, measure },
  };
}

/**
 * A fact about being on the bad side of the plan, under a name that says which side that is: below it as it stands,
 * `…Above` where less is better, `…Off` where it is either end of a band.
 */
export function behind(name: string, value: Value, kpi: Pick<Kpi, "goal">): Facts {
  return sided(name, value, kpi, -1);
}

function sided(name: string, value: Value, { goal }: Pick<Kpi, "goal">, residual: number): Facts {
  const side = orientation(goal) * Math.sign(residual);
  return { [side < 0 ? name : side > 0 ? `${name}Above` : `${name}Off`]: value };
}

/** How many of the latest residuals in a row lie on the side of the last one. */
export function runLength(values: readonly number[]): number {
  const side = Math.sign(values.at(-1) ?? 0);
  const broken = values.findLastIndex((value) => Math.sign(value) !== side);
  return values.length - 1 - broken;
}

/** A deviation in the unit of the residuals: per cent of planned, or points of the KPI's unit. */
export function deviation(value: number, { kpi, measure }: Pick<ReasonFacts, "kpi" | "measure">): Value {
  if ("points" in kpi.tolerance) return { is: "amount", value, measure, unit: !isPercent(measure) };
  return { is: "share", value: value / 100, fine: true };
}
