import { usualValue } from "../../domain/booking/oddity.js";
import type { Doubt } from "../../domain/log/suspicion.js";
import { nameOf } from "../../domain/route/lookup.js";
import type { Route } from "../../domain/route/route.js";
import { looseMeasure } from "../../domain/say/measure.js";
import { howMany, type Problem } from "../../domain/say/problem.js";
import { count, day, text, type Value } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import type { Standing } from "../../domain/standing/standing.js";
import { column, nameLine, tableOf } from "../../views/columns.js";
import type { Column, Document, Line } from "../../views/document.js";
import { say } from "../../views/words.js";

/** What was checked, and the news that was asked for. The problems themselves stand on stderr. */
export function checkView(
  journey: Journey,
  problems: readonly Problem[],
  bad: readonly Standing[],
): Document {
  const { kpis, measurements, errors, notes } = countsOf(journey, problems);
  const lines: Line[] = [
    ...(errors === 0 ? [{ say: say("all-in-order"), tone: "on-course" as const }] : []),
    {
      say: say("check-counts", {
        kpis: count(kpis, "kpi"),
        measurements: count(measurements, "measurement"),
        notes: count(notes, "note"),
      }),
      tone: "dim",
    },
    ...bad.map(
      ({ kpi, course }): Line => ({
        say: say("courses-asked", { name: text(kpi.name), course: { is: "course", course } }),
        tone: course,
      }),
    ),
  ];
  return [{ block: "text", lines }];
}

/** How much was checked, and how much of it is wrong or worth knowing. */
export function countsOf(
  { route, log }: Journey,
  problems: readonly Problem[],
): { kpis: number; measurements: number; errors: number; notes: number } {
  const errors = problems.filter(({ severity }) => severity === "error");
  return {
    kpis: route.kpis.length,
    measurements: log.measurements.length,
    errors: howMany(errors),
    notes: howMany(problems) - howMany(errors),
  };
}

/** What was in doubt, and is confirmed. */
export function confirmView(route: Route, doubts: readonly Doubt[], dryRun: boolean): Document {
  if (doubts.length === 0) return [{ block: "text", lines: [{ say: say("nothing-in-doubt") }] }];
  const heading: Line = {
    say: say(dryRun ? "would-confirm" : "confirmed", { count: count(doubts.length, "measurement") }),
    tone: "heading",
  };
  return [
    { block: "text", lines: [heading] },
    tableOf(
      CONFIRMED,
      doubts.map((doubt) => ({ ...doubt, name: nameOf(route, doubt.measurement.kpi) })),
      {
        plain: true,
        card: (row) => ({
          left: nameLine(row),
          right: { say: figure(row.measurement.value) },
          bar: null,
          lines: [],
        }),
      },
    ),
    { block: "text", lines: [{ say: say(dryRun ? "nothing-written" : "wrong-undo"), tone: "dim" }] },
  ];
}

type Confirmed = Doubt & { name: string };

const CONFIRMED: readonly Column<Confirmed>[] = [
  column("name", null, nameLine),
  column("date", null, ({ measurement }) => day(measurement.date, "long")),
  column("value", null, ({ measurement }) => figure(measurement.value), { align: "right" }),
  column("usual", null, ({ history }) => {
    const usual = usualValue(history);
    return usual === null ? null : { say: say("usually", { usual: figure(usual) }), tone: "dim" };
  }),
];

function figure(value: number): Value {
  return { is: "amount", value, measure: looseMeasure(null, [value]) };
}

/** So many changed lines are shown of a log that is rewritten. */
const MOST = 8;

/** What rewriting a log changes, line by line. */
export function fixView(before: string, after: string, file: string, dryRun: boolean): Document {
  const [old, now] = [before.split(/\r?\n/), after.split("\n")];
  const changed = now.flatMap((line, at) => (line === old[at] ? [] : [`- ${old[at] ?? ""}`, `+ ${line}`]));
  const lines = changed.slice(0, MOST * 2);
  const more = (changed.length - lines.length) / 2;
  return [
    {
      block: "verbatim",
      label: { say: say(dryRun ? "fix-would" : "fix-done", { file: text(file) }), tone: "heading" },
      lines,
    },
    ...(more > 0
      ? [
          {
            block: "text" as const,
            lines: [{ say: say("fix-more", { count: count(more, "row") }), tone: "dim" as const }],
          },
        ]
      : []),
    ...(dryRun ? [{ block: "text" as const, lines: [{ say: say("nothing-written") }] }] : []),
  ];
}
