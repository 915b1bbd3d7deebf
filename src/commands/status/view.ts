import type { Journey } from "../../domain/standing/journey.js";
import type { Standing } from "../../domain/standing/standing.js";
import { originalLines, stayingLine } from "../../views/decisions.js";
import type { Block, Document } from "../../views/document.js";
import { fuelBlock } from "../../views/gauges.js";
import { titleBlock } from "../../views/title.js";
import { calendarOf } from "./bars.js";
import { countedTo } from "./counted.js";
import { firstVerdicts } from "./first.js";
import { notices } from "./notices.js";
import { roadBlock } from "./road.js";
import { statusTable } from "./table.js";

/** The dashboard: vision, road, one row per KPI, then what to steer at and what to log. `only` names KPIs to show. */
export function statusView(journey: Journey, only: readonly string[] = []): Document {
  const { route, today } = journey;
  const shown = journey.standings.filter(({ kpi }) => only.length === 0 || only.includes(kpi.id));
  const calendar = calendarOf(
    shown.filter(({ kpi }) => !kpi.input),
    route.start,
  );
  const started = shown.some(({ through }) => through !== null);
  return [
    titleBlock(route, today),
    roadBlock(journey),
    started ? statusTable(shown, calendar) : firstVerdicts(journey, shown),
    ...(only.length === 0 ? fuelBlock(journey) : []),
    ...decisionsBlock(journey, shown),
    ...notices(journey, shown),
    ...footer(shown),
  ];
}

/** How far that is from the plan before it was changed, and with what it was decided to stay. */
function decisionsBlock(journey: Journey, shown: readonly Standing[]): Block[] {
  const lines = [
    ...originalLines(shown, true),
    ...shown.flatMap((standing) => stayingLine(journey, standing) ?? []),
  ];
  return lines.length > 0 ? [{ block: "text", lines }] : [];
}

function footer(shown: readonly Standing[]): Block[] {
  const line = countedTo(shown);
  return line ? [{ block: "text", lines: [line] }] : [];
}
