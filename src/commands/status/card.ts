import { arrives } from "../../domain/outlook/outlook.js";
import { under } from "../../domain/say/facts.js";
import { count, day, text } from "../../domain/say/value.js";
import type { Standing } from "../../domain/standing/standing.js";
import {
  amount,
  bare,
  boundOf,
  shortfall,
  shownPlanned,
  speed,
  speedFigure,
  target,
} from "../../views/amounts.js";
import { nameLine } from "../../views/columns.js";
import { courseCell } from "../../views/course.js";
import { sideHole } from "../../views/difference.js";
import type { Card, Line } from "../../views/document.js";
import { say } from "../../views/words.js";
import { barOf, type Calendar } from "./bars.js";

/** A KPI as a block of lines: “201 of 400 · plan 226 · 25 short (20 days)”, then its pace. */
export function statusCard(standing: Standing, calendar: Calendar | null): Card {
  const { kpi, stop, judged } = standing;
  return {
    left: nameLine(kpi),
    right: courseCell(standing),
    bar: barOf(standing, calendar),
    lines: stop || judged ? lines(standing) : [],
  };
}

function lines(standing: Standing): Line[] {
  const { actual, judged, through, variance, stale } = standing;
  if (actual === null || !judged || through === null)
    return [{ say: say("never-measured-yet"), tone: "dim" }];
  const planned = shownPlanned(standing);
  const facts = { actual: amount(actual, standing), stop: target(judged.target, standing) };
  if (stale) return [{ say: say("card-stale", { ...facts, date: day(through, "month-day") }) }];
  return [
    {
      say: say(boundOf(standing) ? "card-bound" : "card-actual", {
        ...facts,
        plan: planned === null ? null : bare(planned, standing),
        ...under(sideHole(standing), shortfall(standing, false)),
        days: variance?.days == null ? null : count(Math.abs(variance.days), "day"),
      }),
    },
    ...paceLine(standing),
  ];
}

/** “818 a week, needs 1,026 · there on 16 Jan 2028” */
function paceLine(standing: Standing): Line[] {
  const { kpi, pace, projection } = standing;
  if (pace.now === null || pace.required === null) return [];
  const outlook = projection?.milestone;
  const there = outlook && !outlook.reached && arrives(kpi, outlook.stop) ? outlook : null;
  const facts = {
    pace: speed(pace.now, standing, pace.per, false),
    required: speedFigure(pace.required, standing),
    ...(there?.arrival == null ? {} : { there: day(there.arrival, "short-year") }),
    ...(there?.arrival === null ? { never: text("") } : {}),
  };
  return [{ say: say("card-pace", facts), tone: "dim" }];
}
