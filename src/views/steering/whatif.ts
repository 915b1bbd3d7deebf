import type { Journey } from "../../domain/journey.js";
import { SCALE_OF } from "../../domain/period.js";
import type { Standing } from "../../domain/standing.js";
import type { Carried } from "../../domain/steering/carried.js";
import type { WantedPace } from "../../domain/steering/chance.js";
import { expectedPace, fuelThatDiffers, kpisThatDiffer } from "../../domain/steering/sides.js";
import type { Steer } from "../../domain/steering/steer.js";
import { count, text } from "../../domain/value.js";
import { speed } from "../amounts.js";
import { dated } from "../dated.js";
import type { Block, Document, Line } from "../document.js";
import { say } from "../words.js";
import { conditions, targetValue } from "./conditions.js";
import { notEnough } from "./enough.js";
import { sidesTable } from "./table.js";

/** What was asked, as it was typed and as it was read, and both journeys. */
export interface WhatIf {
  words: readonly string[];
  steers: readonly Steer[];
  /** What goes along with a pace that is steered. */
  carried: readonly Carried[];
  asItGoes: Journey;
  whatIf: Journey;
}

/** How it goes and how it would go, side by side, and what would be missing then. */
export function whatifView({ words, steers, carried, asItGoes, whatIf }: WhatIf): Document {
  const kpis = kpisThatDiffer(asItGoes, whatIf);
  const fuel = fuelThatDiffers(asItGoes, whatIf);
  const lead: Line = {
    say: say("whatif-lead", { changes: conditions(steers, carried, asItGoes) }),
    tone: "heading",
  };
  const table = sidesTable({
    kpis,
    fuel,
    journey: whatIf,
    heads: { asItGoes: "as-it-goes", whatIf: "what-if" },
  });
  const rest = kpis.flatMap((side) => notEnough(side, words, steers, whatIf)).slice(0, 2);
  return [
    { block: "text", lines: [lead] },
    ...(table.length ? table : [nothing(asItGoes)]),
    ...(table.length && carried.length ? [{ block: "text", lines: carried.map(carriedLine) } as const] : []),
    ...(rest.length ? [{ block: "text", lines: rest } as const] : []),
  ];
}

/** Why something goes along, and how to leave it as it goes. */
function carriedLine({ what, ratio }: Carried): Line {
  const facts = { name: text(what.name), word: text(`${what.id}+0%`) };
  return {
    say: say("carried", ratio ? { ...facts, ratio: text(ratio.name) } : facts),
    tone: "dim",
  };
}

/** Why there is nothing to compare. */
function nothing({ standings }: Journey): Block {
  const projected = standings.some(({ projection }) => projection !== null);
  return { block: "text", lines: [{ say: say(projected ? "whatif-nothing" : "too-little") }] };
}

/** The pace that gives a chance, beside the pace now and the best ever held. */
export function chanceView(
  journey: Journey,
  standing: Standing,
  wanted: number,
  found: WantedPace | null,
): Document {
  const { kpi, stop, measure, pace } = standing;
  const name = text(kpi.name);
  const chance = { is: "chance", value: wanted } as const;
  if (!standing.projection) return [{ block: "text", lines: [{ say: say("too-little") }] }];
  if (!found || !stop) return [{ block: "text", lines: [{ say: say("chance-none", { name, chance }) }] }];
  const needed = expectedPace(standing, found.outlook, journey.route.yearStarts);
  const now = standing.projection.milestone.chance;
  const spare = now >= wanted;
  const change = { is: "share", value: Math.abs(found.factor - 1) } as const;
  const lines: Line[] = [
    {
      say: say(spare ? "chance-spare" : "chance-takes", {
        name,
        chance,
        now: { is: "chance", value: now },
        target: targetValue(stop.target, measure),
        due: dated(stop.due, journey.today),
        ...(needed === null ? {} : { pace: speed(needed, standing, pace.per, false) }),
        ...(found.factor > 1 ? { more: change } : { less: change }),
      }),
    },
  ];
  if (needed !== null && pace.now !== null) {
    lines.push({
      say: say("chance-held", {
        now: speed(pace.now, standing, pace.per, false),
        ...(pace.best === null || pace.left === null
          ? {}
          : {
              best: speed(pace.best, standing, pace.per, false),
              left: count(pace.left, SCALE_OF[kpi.cadence]),
            }),
      }),
      tone: "dim",
    });
  }
  const command = `kpi whatif ${kpi.id}${percent(found.factor)}%`;
  return [{ block: "text", lines: [...lines, { say: say("next-step", { command: text(command) }) }] }];
}

/** A factor as it is typed, in whole per cents on the side that still has the chance: “+38”. */
function percent(factor: number): string {
  const points = (factor - 1) * 100;
  const whole = points > 0 ? Math.ceil(points - 1e-9) : Math.floor(points + 1e-9);
  return `${whole >= 0 ? "+" : "-"}${Math.abs(whole)}`;
}
