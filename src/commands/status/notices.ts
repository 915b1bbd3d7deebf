import { type Cause, causesOf } from "../../domain/news/causes.js";
import { messageOf, remedyOf, type Warning, type WarningCode } from "../../domain/news/warning.js";
import type { Course } from "../../domain/say/terms.js";
import { day, list, text } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import { standingOf } from "../../domain/standing/lookup.js";
import type { Standing } from "../../domain/standing/standing.js";
import { reroutedLines } from "../../views/decisions.js";
import type { Block, Line, Notice } from "../../views/document.js";
import { say } from "../../views/words.js";
import { bridgeLines, bridgeNext, noteLine } from "./bridge.js";

/** At most so many pieces of news; the rest is counted. */
const MOST = 3;

/** What is no news for the dashboard: being ahead is in its row, and what is stale stands under what to log. */
const ELSEWHERE: readonly WarningCode[] = ["ahead", "stale"];

/** What to steer at, then what to log. */
export function notices(journey: Journey, shown: readonly Standing[]): Block[] {
  const ids = new Set(shown.map(({ kpi }) => kpi.id));
  const all = shown.length === journey.standings.length;
  const causes = causesOf(journey).filter(
    ({ lead }) => !ELSEWHERE.includes(lead.code) && (all || (lead.subject !== null && ids.has(lead.subject))),
  );
  const groups = [
    { heading: say("steer"), notices: causes.slice(0, MOST).map((cause) => causeNotice(cause, journey)) },
    { heading: say("log"), notices: toLog(journey, shown) },
  ].filter((group) => group.notices.length > 0);
  const more = causes.length - MOST;
  const rest: Block[] =
    more > 0
      ? [
          {
            block: "text",
            lines: [{ say: say("more-news", { count: { is: "number", value: more } }), tone: "dim" }],
          },
        ]
      : [];
  return groups.length ? [{ block: "notices", groups }, ...rest] : [];
}

function causeNotice(cause: Cause, journey: Journey): Notice {
  const { lead, bridge, note } = cause;
  const quoted = note ? [noteLine(note)] : [];
  if (bridge) {
    return {
      course: bridge.ratio.course === "off-course" ? "off-course" : (courseOf(lead, journey) ?? "drifting"),
      lines: [...bridgeLines(bridge), ...quoted, ...reroutedLines(bridge.numerator)],
      next: bridgeNext(bridge),
    };
  }
  return {
    course: courseOf(lead, journey),
    lines: [
      { say: { is: "phrase", phrase: messageOf(lead) } },
      { say: { is: "phrase", phrase: remedyOf(lead) } },
      ...quoted,
      ...(lead.severity === "good-news" ? [] : reroutedLines(aboutWhom(lead, journey))),
    ],
    next: lead.next,
  };
}

/** The sign that goes with a warning: that of its KPI's course, or of how grave it is. */
function courseOf(warning: Warning, journey: Journey): Course | null {
  const { severity } = warning;
  const standing = aboutWhom(warning, journey);
  if (severity === "good-news") return "ahead";
  if (standing && (standing.course === "off-course" || standing.course === "drifting"))
    return standing.course;
  return severity === "alert" ? "off-course" : severity === "warning" ? "drifting" : null;
}

/** Where the KPI stands that a warning is about, if it is about one. */
function aboutWhom({ subject }: Warning, journey: Journey): Standing | undefined {
  return subject === null ? undefined : standingOf(journey, subject);
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
      names: list(
        never.map(({ kpi }) => kpi.name),
        "and",
      ),
    }),
  };
  const next = never.length === 1 ? `kpi log ${never[0]!.kpi.id}=…` : "kpi log";
  return [...notices, { course: "unknown", lines: [names], next }];
}

function staleNotice({ kpi, through, lastCourse }: Standing): Notice {
  const stale = say("log-stale", {
    name: text(kpi.name),
    date: day(through!, "month-day"),
    course: lastCourse && lastCourse !== "unknown" ? { is: "course", course: lastCourse } : null,
  });
  return { course: "unknown", lines: [{ say: stale }], next: `kpi log ${kpi.id}=…` };
}
