import { accrues } from "../../domain/kinds/index.js";
import { ratioOf } from "../../domain/plan/ratio.js";
import { orientation } from "../../domain/route/route.js";
import { isBand } from "../../domain/route/target.js";
import { timesOf } from "../../domain/say/percent.js";
import { text } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import { standingOf } from "../../domain/standing/lookup.js";
import type { Standing } from "../../domain/standing/standing.js";
import { unsteerable } from "../../domain/steering/driving.js";
import { drivesSame } from "../../domain/steering/ratio.js";
import { expectedPace, type Side } from "../../domain/steering/sides.js";
import type { Steer } from "../../domain/steering/steer.js";
import { amount, bare, speed } from "../../views/amounts.js";
import type { Line } from "../../views/document.js";
import { shellWord } from "../../views/steering/shell.js";
import { say } from "../../views/words.js";

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
  const command = made?.more
    ? `kpi whatif ${[...words.map(shellWord), `${made.denominator.kpi.id}+${made.more}%`].join(" ")}`
    : stillToAsk(whatIf, words, steers, journey);
  return [{ say: say("not-enough", facts) }, { say: say("next-step", { command: text(command) }) }];
}

/** What to look at next: the pace that would do beside all else that is steered, or what a formula is made of. */
function stillToAsk(
  { kpi }: Standing,
  words: readonly string[],
  steers: readonly Steer[],
  { route }: Journey,
): string {
  if (unsteerable(kpi, route)) return `kpi show ${kpi.id}`;
  const others = words.filter((_, at) => !drivesSame(steers[at]!, kpi.id, route));
  return ["kpi whatif", kpi.id, ...others.map(shellWord), "--chance 80%"].join(" ");
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
