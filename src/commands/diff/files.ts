import type { Comparison } from "../../domain/diff/compare.js";
import { number } from "../../domain/say/value.js";
import type { Block, Line } from "../../views/document.js";
import { say } from "../../views/words.js";
import { decisionLines } from "./decisions.js";
import { measurementLines, noteLines } from "./log.js";
import { milestoneLine, routeLines, tankLine } from "./plan.js";

/** So many lines of one sort are shown on a terminal, the rest is counted. */
const MOST = 20;

/** What was planned, decided and logged between the two states. */
export function filesBlock(comparison: Comparison): Block[] {
  const rows = [
    { label: say("diff-plan"), lines: routeLines(comparison) },
    { label: say("diff-milestones"), lines: comparison.milestones.map(milestoneLine) },
    { label: say("fuel"), lines: comparison.tanks.map(tankLine) },
    { label: say("diff-decisions"), lines: decisionLines(comparison) },
    { label: say("diff-measurements"), lines: measurementLines(comparison) },
    { label: say("diff-notes"), lines: noteLines(comparison) },
  ].filter(({ lines }) => lines.length > 0);
  if (rows.length === 0) return [];
  return [
    {
      block: "pairs",
      rows: rows.map(({ label, lines }) => ({
        label: { say: label, tone: "heading" },
        lines: lines.map((one): Line => ({ say: one })),
        ...(lines.length > MOST ? { more: moreThan(lines.length - MOST) } : {}),
      })),
    },
  ];
}

function moreThan(count: number): { after: number; line: Line } {
  return { after: MOST, line: { say: say("diff-more", { count: number(count) }), tone: "dim" } };
}
