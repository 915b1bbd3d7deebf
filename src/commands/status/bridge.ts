import { accrues } from "../../domain/kinds/index.js";
import type { Bridge } from "../../domain/news/bridge.js";
import type { Cause } from "../../domain/news/causes.js";
import { count, day, text, type Value } from "../../domain/say/value.js";
import { runLength } from "../../domain/standing/reasons.js";
import { SCALE_OF } from "../../domain/time/period.js";
import { amount, bare, shortfall } from "../../views/amounts.js";
import type { Line } from "../../views/document.js";
import { say } from "../../views/words.js";

/** A shortfall that a ratio explains: what the ratio did, what it cost, and what mending it would give. */
export function bridgeLines(bridge: Bridge): Line[] {
  const lines: Line[] = [{ say: ratioLine(bridge) }, { say: shortLine(bridge) }];
  const back = restoredLine(bridge);
  return back ? [...lines, back] : lines;
}

/** “Conversion fell from 0.98 % to 0.71 %, and Orders with it.” */
function ratioLine({ ratio, numerator, before, after }: Bridge): ReturnType<typeof say> {
  const names = { ratio: text(ratio.kpi.name), numerator: text(numerator.kpi.name) };
  if (before === null || after === null || (after - before) * Math.sign(before) >= 0)
    return say("bridge-ratio", names);
  return say("bridge-fell", { ...names, before: amount(before, ratio), after: amount(after, ratio) });
}

/** “Orders: 12 weeks in a row below plan. 25 short: 21 by Conversion, 4 by fewer Website visitors.” */
function shortLine(bridge: Bridge): ReturnType<typeof say> {
  const { ratio, numerator, denominator } = bridge;
  const run = runLength(numerator.residuals.map(({ value }) => value));
  const gap = shortfall(numerator, false) as Extract<Value, { is: "amount" }>;
  return say("bridge-short", {
    name: text(numerator.kpi.name),
    run: run > 1 ? count(run, SCALE_OF[numerator.kpi.cadence]) : null,
    short: gap,
    ...parts(bridge, gap),
    ratio: text(ratio.kpi.name),
    denominator: text(denominator.kpi.name),
  });
}

/** The two parts as they are shown: they add up to the shown shortfall. A part that helps is said so. */
function parts({ byDenominator, numerator }: Bridge, gap: Extract<Value, { is: "amount" }>) {
  const factor = 10 ** numerator.measure.decimals;
  const sign = Math.sign(numerator.variance!.absolute);
  const fewer = Math.round(byDenominator * sign * factor) / factor;
  const rest = gap.value - fewer;
  const figure = (value: number): Value => bare(Math.abs(value), numerator);
  return {
    byRatio: figure(rest),
    byDenominator: fewer > 0 ? figure(fewer) : null,
    despite: fewer < 0 ? figure(fewer) : null,
  };
}

/** “Back at 0.98 %: about 355 orders at the stop. As it goes: 295 of 400.” */
function restoredLine({ before, restored, ratio, numerator }: Bridge): Line | null {
  const outlook = numerator.projection?.milestone;
  if (before === null || restored === null || !outlook || typeof outlook.stop.target !== "number")
    return null;
  if (!accrues(numerator.kpi) || restored <= outlook.expected) return null;
  return {
    say: say("bridge-back", {
      before: amount(before, ratio),
      restored: { is: "amount", value: restored, measure: numerator.measure, rough: true },
      name: text(numerator.kpi.name),
      expected: { is: "amount", value: outlook.expected, measure: numerator.measure, rough: true },
      target: bare(outlook.stop.target, numerator),
    }),
  };
}

/** “Your note, 27 June: “new checkout went live on 23 June”.” */
export function noteLine({ date, text: words }: NonNullable<Cause["note"]>): Line {
  return { say: say("your-note", { day: day(date, "month-day"), text: text(words) }) };
}

/** What to type to see what a mended ratio would give; where nobody knows what it was, what to look at. */
export function bridgeNext({ ratio, before, after }: Bridge): string {
  const { id } = ratio.kpi;
  if (before === null || after === null || (before - after) * Math.sign(before) <= 0) return `kpi show ${id}`;
  return `kpi whatif ${id}=${before.toFixed(ratio.measure.decimals)}`;
}
