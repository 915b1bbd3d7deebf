import type { Kpi } from "../../domain/route/route.js";
import { count, day, text, type Value } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import type { Standing } from "../../domain/standing/standing.js";
import type { Day } from "../../domain/time/day.js";
import { nextPeriod, periodHolding, SCALE_OF } from "../../domain/time/period.js";
import { target } from "../../views/amounts.js";
import type { Line, Table } from "../../views/document.js";
import { say } from "../../views/words.js";

/** So many full periods give the first verdict. */
const ENOUGH = 3;

/** Before anything is measured: when the first verdict of each KPI can be expected. */
export function firstVerdicts({ route, today }: Journey, standings: readonly Standing[]): Table {
  const head = (code: "kpi" | "course" | "first-verdict" | "stop"): { left: Line } => ({
    left: { say: say(code), tone: "dim" },
  });
  return {
    block: "table",
    columns: [
      { id: "name", label: head("kpi"), align: "left", shown: "always" },
      { id: "course", label: head("course"), align: "left", shown: "always" },
      { id: "first_verdict", label: head("first-verdict"), align: "left", shown: "always" },
      { id: "stop", label: head("stop"), align: "right", shown: "always" },
    ],
    rows: standings.map((standing) => {
      const { kpi, stop } = standing;
      const verdict = firstVerdict(kpi, route.yearStarts, Math.max(today, route.start));
      return {
        tone: "unknown",
        cells: [
          { value: text(kpi.name), tone: "strong" },
          kpi.input
            ? { value: say("input"), tone: "dim" }
            : { value: say("too-early-cell"), tone: "unknown" },
          { value: verdict, tone: "dim" },
          stop ? { value: target(stop.target, standing) } : null,
        ],
        card: {
          left: { say: text(kpi.name), tone: "strong" },
          right: { say: say("too-early-cell"), tone: "unknown" },
          bar: null,
          lines: [{ say: verdict, tone: "dim" }],
        },
      };
    }),
  };
}

function firstVerdict(kpi: Kpi, yearStarts: number, from: Day): Value {
  if (kpi.formula) return { is: "phrase", phrase: say("verdict-with-inputs") };
  let period = periodHolding(from, SCALE_OF[kpi.cadence], yearStarts);
  if (period.from < from) period = nextPeriod(period, yearStarts);
  for (let more = 1; more < ENOUGH; more++) period = nextPeriod(period, yearStarts);
  const facts = { periods: count(ENOUGH, SCALE_OF[kpi.cadence]), day: day(period.to + 1, "month-day") };
  return { is: "phrase", phrase: say("verdict-after", facts) };
}
