import type { Change } from "../../domain/route/route.js";
import { command, day, text } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import { standingOf } from "../../domain/standing/lookup.js";
import { fuelThatDiffers, kpisThatDiffer } from "../../domain/steering/sides.js";
import { nothingWritten } from "../../views/blocks.js";
import { decided } from "../../views/decisions.js";
import type { Block, Document, Line } from "../../views/document.js";
import { movedLines, sidesTable } from "../../views/steering/table.js";
import { say } from "../../views/words.js";

interface Rerouted {
  before: Journey;
  after: Journey;
  change: Change;
  dryRun: boolean;
}

/** What was decided and why, and what is expected before and after. */
export function rerouteView({ before, after, change, dryRun }: Rerouted): Document {
  const table = sidesTable({
    kpis: kpisThatDiffer(before, after),
    fuel: fuelThatDiffers(before, after),
    journey: after,
    heads: { asItGoes: "plan-now", whatIf: "plan-then" },
    courses: true,
  });
  const lead: Line[] = [
    {
      say: say("reroute-lead", {
        day: day(change.date, "long"),
        changes: decided(change, before.route, shownIn(before)),
      }),
      tone: "heading",
    },
    {
      say: say("decided", { why: text(change.why), by: change.by ? text(change.by) : null }),
      tone: "dim",
    },
    ...movedLines(change.moved, after.route),
  ];
  const same: Block = { block: "text", lines: [{ say: say("reroute-same") }] };
  return [
    { block: "text", lines: lead },
    ...(table.length ? table : [same]),
    ...(dryRun ? nothingWritten : []),
  ];
}

/** The name of a KPI and how its figures are shown. */
function shownIn(journey: Journey) {
  return (id: string) => {
    const standing = standingOf(journey, id);
    return standing && { name: standing.kpi.name, measure: standing.measure };
  };
}

/** What was written, and how to tell the others. */
export function reroutedView(
  file: string,
  { why, stay, set, moved, strategy, destination }: Change,
): Document {
  const kept = stay !== null && !strategy && !destination && set.length + moved.length === 0;
  const lines: Line[] = [
    { say: say(kept ? "stay-written" : "reroute-written", { file: text(file) }) },
    {
      say: say("reroute-commit", { command: { ...command("commit", "-am", why), program: "git" } }),
      tone: "dim",
    },
  ];
  return [{ block: "text", lines }];
}
