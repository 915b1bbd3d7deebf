import { backtest } from "../../domain/outlook/backtest.js";
import { under } from "../../domain/say/facts.js";
import { count, flag, number, type Value } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import { deviation } from "../../domain/standing/reasons.js";
import type { Standing } from "../../domain/standing/standing.js";
import { SCALE_OF } from "../../domain/time/period.js";
import { neededFacts, speed, speedFigure } from "../../views/amounts.js";
import type { Block, Line } from "../../views/document.js";
import { type Say, say } from "../../views/words.js";

/** Under so many periods a chance has shown little skill (6-forecast). */
const ROUGH = 6;

/** Pace, progress and weight: the figures behind the sentences. */
export function figuresBlock({ route }: Journey, standing: Standing): Block {
  const { progress, kpi } = standing;
  const rows = [
    kpi.input ? null : { label: say("course"), line: because(standing) },
    signalRow(standing),
    pace(standing),
    trust(standing, route.yearStarts),
    progress.time === null
      ? null
      : {
          label: say("progress"),
          line: say("progress-along", {
            milestone: progress.milestone === null ? null : { is: "share", value: progress.milestone },
            route: progress.route === null ? null : { is: "share", value: progress.route },
            time: { is: "share", value: progress.time },
          }),
        },
    route.kpis.length > 1 && !kpi.input
      ? { label: say("weight"), line: say("weight-of", { weight: { is: "number", value: kpi.weight } }) }
      : null,
  ].filter((row) => row !== null);
  return {
    block: "pairs",
    rows: rows.map(({ label, line }) => ({
      label: { say: label, tone: "heading" } as Line,
      lines: [line].flat().map((say) => ({ say })),
    })),
  };
}

/** What is usual around the plan, and from where on it is news; and on which side the limits of the series lie. */
function signalRow(standing: Standing): { label: Say; line: Say[] } | null {
  const { signal, kpi } = standing;
  if (!signal || signal.sigma === null || kpi.input) return null;
  const line = say("signal-usual", {
    scale: { is: "scale", scale: SCALE_OF[kpi.cadence] },
    usual: deviation(2 * signal.sigma, standing),
    news: deviation(-3 * signal.sigma, standing),
    ...under(signal.assurance, flag()),
  });
  return { label: say("signal-label"), line: [line] };
}

/** How the outlook is computed, and how well forecasts did in the KPI's own past. */
function trust(
  { kpi, history, projection }: Standing,
  yearStarts: number,
): { label: Say; line: Say[] } | null {
  if (!projection) return null;
  const scale = SCALE_OF[kpi.cadence];
  const past = backtest(kpi, history, yearStarts);
  const lines = [say("projection-from", { periods: count(history.length, scale) })];
  if (past) {
    lines.push(
      say("trust-figures", {
        forecasts: number(past.forecasts),
        ahead: count(past.ahead, scale),
        inside: number(past.inside),
        off: past.off === null ? null : { is: "share", value: past.off, fine: true },
      }),
    );
  }
  if (history.length < ROUGH) lines.push(say("rough-figures"));
  return { label: say("trust"), line: lines };
}

/** Why the course is what it is. */
function because({ reasons }: Standing): Value[] {
  return reasons.map((reason) => ({ is: "phrase", phrase: reason }));
}

function pace(standing: Standing): { label: Say; line: Say } | null {
  const { pace, kpi } = standing;
  if (pace.now === null && pace.required === null) return null;
  const scale = SCALE_OF[kpi.cadence];
  const figure = (value: number | null) => (value === null ? null : speedFigure(value, standing));
  const left = pace.left === null ? null : count(pace.left, scale);
  const line = say("pace-figures", {
    now: pace.now === null ? null : speed(pace.now, standing, pace.per, false),
    over: count(pace.over, scale),
    ...neededFacts(standing),
    plan: figure(pace.planned),
    best: figure(pace.best),
    run: left,
    none: pace.best === null ? left : null,
    until: pace.bestEnd && { is: "period", period: pace.bestEnd },
  });
  return { label: say("pace"), line };
}
