import { text } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import type { Carried, Left, Paces } from "../../domain/steering/carried.js";
import { fuelThatDiffers, kpisThatDiffer } from "../../domain/steering/sides.js";
import type { Steer } from "../../domain/steering/steer.js";
import type { Block, Document, Line } from "../../views/document.js";
import { movedLines } from "../../views/steering/moved.js";
import { sidesTable } from "../../views/steering/table.js";
import { say } from "../../views/words.js";
import { conditions } from "./conditions.js";
import { notEnough } from "./enough.js";

/** What was asked, as it was typed and as it was read, and both journeys. */
export interface WhatIf {
  words: readonly string[];
  steers: readonly Steer[];
  /** What goes along with a pace that is steered, and what does not. */
  paces: Paces;
  asItGoes: Journey;
  whatIf: Journey;
}

/** How it goes and how it would go, side by side, and what would be missing then. */
export function whatifView({ words, steers, paces, asItGoes, whatIf }: WhatIf): Document {
  const kpis = kpisThatDiffer(asItGoes, whatIf);
  const fuel = fuelThatDiffers(asItGoes, whatIf);
  const lead: Line = {
    say: say("whatif-lead", { changes: conditions(steers, paces.carried, asItGoes) }),
    tone: "heading",
  };
  const table = sidesTable({
    kpis,
    fuel,
    journey: whatIf,
    heads: { asItGoes: "as-it-goes", whatIf: "what-if" },
  });
  const along = [...paces.carried.map(carriedLine), ...paces.left.map(leftLine)];
  const moves = steers.flatMap((one) =>
    one.steer === "move" ? [{ kpi: one.id, from: one.from.key, to: one.to.key }] : [],
  );
  const rest = kpis.flatMap((side) => notEnough(side, words, steers, whatIf)).slice(0, 2);
  return [
    { block: "text", lines: [lead, ...movedLines(moves, whatIf.route)] },
    ...(table.length ? table : [nothing(asItGoes)]),
    ...(table.length && along.length ? [{ block: "text", lines: along } as const] : []),
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

/** What stays as it goes, and how to take it along. */
function leftLine({ what, set }: Left): Line {
  return { say: say("left-behind", { name: text(what.name), word: text(`${set}+…%`) }), tone: "dim" };
}

/** Why there is nothing to compare. */
function nothing({ standings }: Journey): Block {
  const ahead = standings.filter(({ stop }) => stop !== null);
  const projected = ahead.some(({ projection }) => projection !== null);
  const why = ahead.length === 0 ? "nothing-ahead" : projected ? "whatif-nothing" : "too-little";
  return { block: "text", lines: [{ say: say(why) }] };
}
