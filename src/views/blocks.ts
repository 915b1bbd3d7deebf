import { accrues } from "../domain/kinds/index.js";
import { type Stop, stopsOf } from "../domain/lines/stop.js";
import type { Kpi, Route } from "../domain/route/route.js";
import { isBand } from "../domain/route/target.js";
import { decimalsFor } from "../domain/say/measure.js";
import { count, day, text, type Value } from "../domain/say/value.js";
import type { Day } from "../domain/time/day.js";
import { periodHolding } from "../domain/time/period.js";
import type { Block, Document, Road } from "./document.js";
import { type Say, say } from "./words.js";

/** Whose journey it is and the day; the vision and when to be there. */
export function titleBlock(route: Route, today: Day): Block {
  return {
    block: "spread",
    rows: [
      { left: { say: text(route.title), tone: "strong" }, right: { say: day(today, "full") } },
      {
        left: { say: text(route.destination.vision) },
        right: { say: say("by-day", { day: day(route.destination.arrive, "long") }), tone: "dim" },
      },
    ],
  };
}

/** The days on which milestones are due, each once, in order. */
export function duesOf({ kpis, start, destination }: Route): Day[] {
  const stretch = { start, arrive: destination.arrive };
  const dues = new Set(kpis.flatMap((kpi) => stopsOf(kpi, stretch).map(({ due }) => due)));
  return [...dues].sort((a, b) => a - b);
}

/** Days, stops and amounts of the whole way: “1,096 days · 3 stops · Website visitors 330,000”. */
export function totalsOfTheWay(route: Route): Say {
  const stretch = { start: route.start, arrive: route.destination.arrive };
  const amounts = route.kpis
    .filter((kpi) => accrues(kpi) && kpi.goal === "increase" && kpi.milestones.length > 0)
    .slice(0, 3)
    .map(
      (kpi): Value => ({
        is: "phrase",
        phrase: say("amount-of", { amount: total(kpi, stopsOf(kpi, stretch)), name: text(kpi.name) }),
      }),
    );
  return say("totals", {
    days: count(stretch.arrive - stretch.start + 1, "day"),
    stops: count(duesOf(route).length, "stop"),
    amounts: amounts.length ? { is: "list", values: amounts, joined: "dot" } : null,
  });
}

/** The sum of the milestones that do not lie within another. */
function total(kpi: Kpi, stops: readonly Stop[]): Value {
  const outer = stops.filter(
    (stop) => !stops.some((other) => other !== stop && other.from <= stop.from && other.due >= stop.due),
  );
  const value = outer.reduce((sum, { target }) => sum + (isBand(target) ? 0 : target), 0);
  const whole = Number.isInteger(value);
  return {
    is: "amount",
    value,
    measure: { unit: kpi.unit, decimals: whole ? 0 : decimalsFor([value]), whole },
    unit: true,
  };
}

/** The (fiscal) years of a route, each with its first day on the road. */
export function yearsOf({ start, destination, yearStarts }: Route): Road["years"] {
  const years: Road["years"][number][] = [];
  let period = periodHolding(start, "year", yearStarts);
  while (period.from <= destination.arrive) {
    years.push({ label: { is: "period", period }, from: Math.max(period.from, start) });
    period = periodHolding(period.to + 1, "year", yearStarts);
  }
  return years;
}

/** After a preview: that it was one, or that somebody said no. */
export const nothingWritten: Document = [{ block: "text", lines: [{ say: say("nothing-written") }] }];
