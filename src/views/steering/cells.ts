import { holds } from "../../domain/kinds/index.js";
import type { Stop } from "../../domain/lines/stop.js";
import { arrives, type Outlook } from "../../domain/outlook/outlook.js";
import { orientation } from "../../domain/route/route.js";
import { isBand } from "../../domain/route/target.js";
import { day, number, type Value } from "../../domain/say/value.js";
import type { Standing } from "../../domain/standing/standing.js";
import { expectedPace } from "../../domain/steering/sides.js";
import { civil, type Day } from "../../domain/time/day.js";
import { bare, boundOf, speedFigure, tabled, target } from "../amounts.js";
import type { Said } from "../document.js";
import { type Say, say } from "../words.js";

/** A due day: with its year where that is not today's. */
export function dueDay(due: Day, today: Day): Value {
  return day(due, civil(due).year === civil(today).year ? "short" : "short-year");
}

/** What is expected, to three digits. */
export function expected(standing: Standing, outlook: Outlook | null): Said | null {
  if (!outlook) return null;
  const shown = tabled(outlook.expected, standing);
  return {
    say: shown.is === "amount" ? { ...shown, rough: true } : shown,
    data: number(outlook.expected),
  };
}

/** Where eight futures in ten come out: “274–315”. */
export function range({ measure }: Standing, outlook: Outlook | null): Said | null {
  if (!outlook || outlook.reached) return null;
  const { low, high } = outlook;
  return { say: { is: "band", low, high, measure, rough: true } };
}

/** “1,500 by 30 Nov”; of what counts within a period “900 in 2028” */
export function stopOf(standing: Standing, stop: Stop, today: Day): Said {
  const { target: of } = stop;
  const data: Value = isBand(of) ? { is: "band", ...of, measure: standing.measure } : number(of);
  return { say: stopWords(stop, standing, today), data };
}

/** What a stop asks: a level on a day, all else within its period, or from the start of the route. */
function stopWords({ target: of, period, due }: Stop, standing: Standing, today: Day): Say {
  const facts = { target: target(of, standing), due: dueDay(due, today) };
  if (holds(standing.kpi)) return say("side-stop-of", facts);
  return period.scale === "day"
    ? say("side-stop-since", facts)
    : say("side-stop-in", { ...facts, period: { is: "period", period } });
}

/** What is missing at the stop, in the figures that are shown; of a bound or band nothing is missing. */
export function missing(standing: Standing, outlook: Outlook | null): Said | null {
  const { kpi } = standing;
  if (!outlook || isBand(outlook.stop.target) || boundOf(standing)) return null;
  const shown = shownRoughly(outlook.expected, standing);
  const short = (outlook.stop.target - shown) * (orientation(kpi.goal) || 1);
  return short > 0
    ? { say: bare(short, standing), data: number(Math.abs(outlook.stop.target - outlook.expected)) }
    : { say: say("side-nothing"), data: number(0) };
}

/** To three digits, and to no more decimals than are shown. */
function shownRoughly(value: number, { measure }: Standing): number {
  return Number(Number(value.toPrecision(3)).toFixed(measure.decimals));
}

/** When the stop is reached; that it is not in sight. */
export function there({ kpi }: Standing, outlook: Outlook | null): Said | null {
  if (!outlook || !arrives(kpi, outlook.stop)) return null;
  if (outlook.reached) return { say: say("side-reached"), data: null };
  return outlook.arrival === null
    ? { say: say("no-arrival-cell"), data: null }
    : { say: day(outlook.arrival, "short-year"), data: day(outlook.arrival, "iso") };
}

/** The chance to be on time. */
export function chance(outlook: Outlook | null): Said | null {
  if (!outlook || outlook.reached) return null;
  const value = { is: "chance", value: outlook.chance } as const;
  return {
    say: say("chance-in-words", { share: value, words: { ...value, words: true } }),
    data: number(outlook.chance),
  };
}

/** The average speed from here that is expected. */
export function paceCell(standing: Standing, outlook: Outlook | null, yearStarts: number): Said | null {
  const pace = outlook && expectedPace(standing, outlook, yearStarts);
  return pace === null ? null : { say: speedFigure(pace, standing), data: number(pace) };
}

/** The speed that is needed, in a row that says so. */
export function needCell(standing: Standing, required: number | null): Said | null {
  return required === null ? null : { say: speedFigure(required, standing), data: number(required) };
}

/** The speed that is needed, beside the one that is expected. */
export function besideCell(standing: Standing, required: number | null): Said | null {
  if (required === null) return null;
  return { say: say("side-needed", { needed: speedFigure(required, standing) }), data: number(required) };
}
