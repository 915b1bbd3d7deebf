import { nameOf } from "../../domain/route/lookup.js";
import type { Ahead, Change } from "../../domain/route/route.js";
import { command, day, text, type Value } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import { standingOf } from "../../domain/standing/standing.js";
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
  return [{ block: "text", lines: lead }, ...differences(before, after), ...(dryRun ? nothingWritten : [])];
}

/** What lies ahead from now on, and what is expected before and after. */
export function obstacleView({
  before,
  after,
  obstacle: { from, to, what, effect },
  dryRun,
}: Omit<Rerouted, "change"> & { obstacle: Ahead }): Document {
  const effects = [...effect].map(
    ([id, share]): Value => ({
      is: "phrase",
      phrase: say("obstacle-effect", {
        name: text(nameOf(before.route, id)),
        share: { is: "share", value: share, signed: true, exact: true },
      }),
    }),
  );
  const lead: Line = {
    say: say("obstacle-lead", {
      what: text(what),
      span: { is: "span", from, to },
      effects: effects.length > 0 ? { is: "list", values: effects, joined: "and" } : null,
    }),
    tone: "heading",
  };
  return [
    { block: "text", lines: [lead, { say: say("obstacle-known"), tone: "dim" }] },
    ...differences(before, after),
    ...(dryRun ? nothingWritten : []),
  ];
}

/** What is expected before and after. */
function differences(before: Journey, after: Journey): Block[] {
  const table = sidesTable({
    kpis: kpisThatDiffer(before, after),
    fuel: fuelThatDiffers(before, after),
    journey: after,
    heads: { asItGoes: "plan-now", whatIf: "plan-then" },
    courses: true,
  });
  return table.length ? table : [{ block: "text", lines: [{ say: say("reroute-same") }] }];
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
  why: string,
  written: "reroute-written" | "stay-written" | "obstacle-written",
): Document {
  const lines: Line[] = [
    { say: say(written, { file: text(file) }) },
    {
      say: say("reroute-commit", { command: { ...command("commit", "-am", why), program: "git" } }),
      tone: "dim",
    },
  ];
  return [{ block: "text", lines }];
}
