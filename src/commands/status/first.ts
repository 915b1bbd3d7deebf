import type { Kpi } from "../../domain/route/route.js";
import { count, day, type Value } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import type { Standing } from "../../domain/standing/standing.js";
import type { Day } from "../../domain/time/day.js";
import { nextPeriod, periodHolding, SCALE_OF } from "../../domain/time/period.js";
import { target } from "../../views/amounts.js";
import { column, nameLine, tableOf } from "../../views/columns.js";
import type { Column, Line, Table } from "../../views/document.js";
import { say } from "../../views/words.js";

/** So many full periods give the first verdict. */
const ENOUGH = 3;

/** Before anything is measured: when the first verdict of each KPI can be expected. */
export function firstVerdicts({ route, today }: Journey, standings: readonly Standing[]): Table {
  const from = Math.max(today, route.start);
  const tooEarly: Line = { say: say("too-early-cell"), tone: "unknown" };
  const verdict = ({ kpi }: Standing): Line => ({
    say: firstVerdict(kpi, route.yearStarts, from),
    tone: "dim",
  });
  const columns: Column<Standing>[] = [
    column("name", say("kpi"), ({ kpi }) => nameLine(kpi)),
    column("course", say("course"), ({ kpi }) => (kpi.input ? { say: say("input"), tone: "dim" } : tooEarly)),
    column("first_verdict", say("first-verdict"), verdict),
    column("stop", say("stop"), stopOf, { align: "right" }),
  ];
  return tableOf(columns, standings, {
    tone: () => "unknown",
    card: (standing) => ({
      left: nameLine(standing.kpi),
      right: tooEarly,
      bar: null,
      lines: [verdict(standing)],
    }),
  });
}

function stopOf(standing: Standing): Value | null {
  return standing.stop && target(standing.stop.target, standing);
}

function firstVerdict(kpi: Kpi, yearStarts: number, from: Day): Value {
  if (kpi.formula) return { is: "phrase", phrase: say("verdict-with-inputs") };
  let period = periodHolding(from, SCALE_OF[kpi.cadence], yearStarts);
  if (period.from < from) period = nextPeriod(period, yearStarts);
  for (let more = 1; more < ENOUGH; more++) period = nextPeriod(period, yearStarts);
  const facts = { periods: count(ENOUGH, SCALE_OF[kpi.cadence]), day: day(period.to + 1, "month-day") };
  return { is: "phrase", phrase: say("verdict-after", facts) };
}
