import { count, day, number, text, type Value } from "../../domain/say/value.js";
import { type FuelStanding, perMonth } from "../../domain/standing/fuel.js";
import type { Journey } from "../../domain/standing/journey.js";
import { RECENT } from "../../domain/standing/pace.js";
import { SCALE_OF } from "../../domain/time/period.js";
import type { Block, Document, Line } from "../../views/document.js";
import { fuelGauge } from "../../views/gauges.js";
import { type Say, say } from "../../views/words.js";

/** One fuel in full: its gauge, its burn, and how to check the day it runs dry. */
export function fuelView(journey: Journey, standing: FuelStanding): Document {
  const { fuel, through } = standing;
  return [
    {
      block: "spread",
      rows: [
        { left: { say: text(fuel.name), tone: "strong" }, right: null },
        {
          left: {
            say: say(fuel.kind === "spend" ? "fuel-spend" : "fuel-balance", {
              cadence: { is: "cadence", cadence: fuel.cadence },
              through: through === null ? null : day(through, "full"),
            }),
            tone: "dim",
          },
          right: null,
        },
      ],
    },
    { block: "gauges", gauges: [fuelGauge(standing, journey)] },
    ...figures(standing),
  ];
}

function figures(standing: FuelStanding): Block[] {
  const { fuel, burn, left, empty, through, affordable, stop, earliest, latest } = standing;
  if (left === null || through === null) return [];
  const amount = (value: number): Value => ({ is: "amount", value, measure: standing.measure, unit: true });
  const row = (label: Say, line: Say) => ({
    label: { say: label, tone: "heading" } as Line,
    lines: [{ say: line }],
  });
  const rows = [
    !burn
      ? row(say("burn"), say("burn-none"))
      : row(
          say("burn"),
          say("burn-figures", {
            month: amount(perMonth(burn)),
            day: {
              is: "amount",
              value: burn,
              measure: { ...standing.measure, decimals: 2, whole: false },
              unit: true,
            },
            over: count(RECENT[fuel.cadence], SCALE_OF[fuel.cadence]),
          }),
        ),
    ...(!burn || empty === null
      ? []
      : [
          row(
            say("range"),
            say("range-figures", {
              left: amount(left - (fuel.reserve ?? 0)),
              day: { is: "amount", value: burn, measure: { ...standing.measure, decimals: 2, whole: false } },
              days: number(Math.floor((left - (fuel.reserve ?? 0)) / burn + 1e-9)),
              through: day(through, "long"),
              dry: day(empty, "long"),
              range: earliest === null || latest === null ? null : { is: "span", from: earliest, to: latest },
            }),
          ),
        ]),
    ...(affordable === null
      ? []
      : [
          row(
            say("affordable"),
            say("affordable-figures", { affordable: amount(affordable), stop: day(stop, "long") }),
          ),
        ]),
  ];
  return [{ block: "pairs", rows }];
}
