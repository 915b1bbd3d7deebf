import { accrues } from "../../domain/kinds/index.js";
import type { Bridge } from "../../domain/news/bridge.js";
import { type Cause, causesOf } from "../../domain/news/causes.js";
import { messageOf, remedyOf, type Warning, type WarningCode } from "../../domain/news/warning.js";
import { fuelOf, nameOf } from "../../domain/route/lookup.js";
import type { Route } from "../../domain/route/route.js";
import type { Course } from "../../domain/say/terms.js";
import { amount, type Command, command, count, day, list, text, type Value } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import type { MeasurementNote } from "../../domain/standing/notes.js";
import { runLength } from "../../domain/standing/reasons.js";
import { type Standing, standingOf } from "../../domain/standing/standing.js";
import { SCALE_OF } from "../../domain/time/period.js";
import { bare, shortfall } from "../../views/amounts.js";
import { reroutedLines } from "../../views/decisions.js";
import type { Block, Line, Notice } from "../../views/document.js";
import { say } from "../../views/words.js";

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
    { heading: say("log"), notices: [...inDoubt(journey, ids), ...toLog(journey, shown)] },
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

/** What was typed into the file and looks wrong: left out of every figure until it is confirmed. */
function inDoubt({ notes, route }: Journey, shown: ReadonlySet<string>): Notice[] {
  const doubts = notes.filter(({ code }) => code === "suspicious-value" || code === "running-total");
  const about = [...new Set(doubts.flatMap(({ subject }) => subject ?? []))];
  return about
    .filter((id) => shown.has(id) || fuelOf(route, id))
    .map((id): Notice => {
      const [first, ...more] = doubts.filter(({ subject }) => subject === id);
      const lines: Line[] = [
        { say: more.length === 0 ? doubtOf(first!) : doubtsOf(route, id, more.length + 1) },
      ];
      return { course: "unknown", lines, next: command("check", "--confirm", id) };
    });
}

function doubtsOf(route: Route, id: string, doubts: number) {
  return say("log-doubts", { name: text(nameOf(route, id)), count: count(doubts, "measurement") });
}

/** One figure that is in doubt, as its note has it. */
function doubtOf({ facts }: MeasurementNote) {
  const { name = text(""), value = text(""), date, times, usual, scale, meant, command } = facts;
  const known = { times: times ?? null, usual: usual ?? null, scale: scale ?? null };
  return say("log-doubt", {
    name,
    value,
    date: date ?? null,
    ...known,
    meant: meant ?? null,
    command: command ?? null,
  });
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
  const next = never.length === 1 ? command("log", `${never[0]!.kpi.id}=…`) : command("log");
  return [...notices, { course: "unknown", lines: [names], next }];
}

function staleNotice({ kpi, through, lastCourse }: Standing): Notice {
  const stale = say("log-stale", {
    name: text(kpi.name),
    date: day(through!, "month-day"),
    course: lastCourse && lastCourse !== "unknown" ? { is: "course", course: lastCourse } : null,
  });
  return { course: "unknown", lines: [{ say: stale }], next: command("log", `${kpi.id}=…`) };
}

/** A shortfall that a ratio explains: what the ratio did, what it cost, and what mending it would give. */
function bridgeLines(bridge: Bridge): Line[] {
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
function noteLine({ date, text: words }: NonNullable<Cause["note"]>): Line {
  return { say: say("your-note", { day: day(date, "month-day"), text: text(words) }) };
}

/** What to type to see what a mended ratio would give; where nobody knows what it was, what to look at. */
function bridgeNext({ ratio, before, after }: Bridge): Command {
  const { id } = ratio.kpi;
  if (before === null || after === null || (before - after) * Math.sign(before) <= 0)
    return command("show", id);
  return command("whatif", `${id}=${before.toFixed(ratio.measure.decimals)}`);
}
