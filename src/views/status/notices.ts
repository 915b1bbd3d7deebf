import { COURSES } from "../../domain/course.js";
import type { Journey } from "../../domain/journey.js";
import type { Standing } from "../../domain/standing.js";
import { count, day, text } from "../../domain/value.js";
import { amount, bare, shortfall, shownPlanned } from "../amounts.js";
import { differenceHole } from "../difference.js";
import type { Block, Line, Notice } from "../document.js";
import { say } from "../words.js";

/** At most so many pieces of news; the rest is counted. */
const MOST = 3;

/** What to steer at, then what to log. */
export function notices(journey: Journey, shown: readonly Standing[]): Block[] {
  const steering = shown
    .filter(({ kpi, course }) => !kpi.input && (course === "off-course" || course === "drifting"))
    .sort((a, b) => COURSES.indexOf(a.course) - COURSES.indexOf(b.course));
  const groups = [
    { heading: say("steer"), notices: steering.slice(0, MOST).map(steer) },
    { heading: say("log"), notices: toLog(journey, shown) },
  ].filter((group) => group.notices.length > 0);
  const more = steering.length - MOST;
  const rest: Block[] =
    more > 0
      ? [{ block: "text", lines: [{ say: say("more-news", { count: count(more, "kpi") }), tone: "dim" }] }]
      : [];
  return groups.length ? [{ block: "notices", groups }, ...rest] : [];
}

function steer(standing: Standing): Notice {
  const { kpi, course, judged, through, variance, stop } = standing;
  const planned = shownPlanned(standing);
  const gap = shortfall(standing, false);
  const facts = {
    name: text(kpi.name),
    date: day(through ?? judged!.due, "month-day"),
    ...(planned === null
      ? {}
      : { planned: standing.kpi.unit === "%" ? amount(planned, standing) : bare(planned, standing) }),
    ...(gap ? { [differenceHole(standing)]: gap } : {}),
    ...(variance?.days
      ? {
          days: count(Math.abs(variance.days), "day"),
          [variance.days < 0 ? "behind" : "ahead"]: count(Math.abs(variance.days), "day"),
        }
      : {}),
  };
  return {
    course,
    lines: [{ say: say(stop ? "steer-variance" : "steer-missed", facts) }],
    next: `kpi show ${kpi.id}`,
  };
}

/** Who must be logged: stale or never measured. Formulas follow their inputs. */
function toLog({ route, today }: Journey, shown: readonly Standing[]): Notice[] {
  if (today < route.start) return [];
  const due = shown.filter(({ kpi, stale, through }) => !kpi.formula && (stale || through === null));
  const never = due.filter(({ through }) => through === null);
  const notices = due.filter(({ through }) => through !== null).map(staleNotice);
  if (never.length === 0) return notices;
  const names: Line = {
    say: say("log-never", {
      names: { is: "list", values: never.map(({ kpi }) => text(kpi.name)), joined: "and" },
    }),
  };
  const next = never.length === 1 ? `kpi log ${never[0]!.kpi.id}` : "kpi log";
  return [...notices, { course: "unknown", lines: [names], next }];
}

function staleNotice({ kpi, through, lastCourse }: Standing): Notice {
  const facts = {
    name: text(kpi.name),
    date: day(through!, "month-day"),
    ...(lastCourse && lastCourse !== "unknown"
      ? { course: { is: "course" as const, course: lastCourse } }
      : {}),
  };
  return { course: "unknown", lines: [{ say: say("log-stale", facts) }], next: `kpi log ${kpi.id}` };
}
