import { day, text } from "../../domain/say/value.js";
import type { Journey } from "../../domain/standing/journey.js";
import type { Standing } from "../../domain/standing/standing.js";
import type { Document, Line } from "../../views/document.js";
import { say } from "../../views/words.js";
import { checkBlock } from "./by-hand.js";
import { figuresBlock } from "./figures.js";
import { sentences } from "./sentences.js";
import { stopsTable } from "./stops.js";

/** One KPI in full: sentences first, then its stops, its pace, why its course is what it is, and how to check it. */
export function showView(journey: Journey, standing: Standing): Document {
  const { kpi, course } = standing;
  return [
    {
      block: "spread",
      rows: [
        {
          left: { say: text(kpi.name), tone: "strong" },
          right: kpi.input
            ? { say: say("input"), tone: "dim" }
            : { say: { is: "course", course }, tone: course },
        },
        { left: { say: how(standing), tone: "dim" }, right: null },
      ],
    },
    { block: "text", lines: sentences(journey, standing) },
    ...stopsTable(standing),
    figuresBlock(journey, standing),
    ...checkBlock(journey, standing),
  ];
}

/** How it is measured, by whom, and up to when it counts. */
function how({ kpi, through }: Standing): Line["say"] {
  return say("how-measured", {
    formula: kpi.formula ? text(kpi.formulaText ?? "") : null,
    cadence: kpi.formula ? null : { is: "cadence", cadence: kpi.cadence },
    kind: { is: "kind", kind: kpi.kind },
    owner: kpi.owner ? text(kpi.owner) : null,
    through: through === null ? null : day(through, "full"),
  });
}
