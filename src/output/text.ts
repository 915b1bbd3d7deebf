import type { Block } from "../views/document.js";
import type { Answer } from "./answer.js";
import { gaugeLines } from "./gauge.js";
import { noticeLines } from "./notices.js";
import { pairLines } from "./pairs.js";
import { type Pen, paragraph, penFor } from "./pen.js";
import { problemLines } from "./problems.js";
import { roadLines } from "./road.js";
import { spread } from "./spread.js";
import { NARROW, type Style } from "./style.js";
import { tableLines } from "./table.js";
import { verbatimLines } from "./verbatim.js";
import { written } from "./written.js";

/** A document for a terminal: lines of at most the style's width, ending in a line break. */
export function renderText({ document }: Pick<Answer, "document">, style: Style): string {
  const pen = penFor(style);
  const lines: string[] = [];
  let before: Block | null = null;
  for (const block of document) {
    const drawn = blockLines(block, pen);
    if (drawn.length === 0) continue;
    if (before && !joined(before, block, pen)) lines.push("");
    lines.push(...drawn);
    before = block;
  }
  return written(lines);
}

/** Gauges stand right below a table's rule. */
function joined(before: Block, block: Block, pen: Pen): boolean {
  return before.block === "table" && block.block === "gauges" && pen.width >= NARROW;
}

function blockLines(block: Block, pen: Pen): string[] {
  switch (block.block) {
    case "spread":
      return block.rows.flatMap(({ left, right }) => spread(left, right, pen));
    case "road":
      return roadLines(block, pen);
    case "table":
      return tableLines(block, pen);
    case "text": {
      const indent = Math.min(block.indent ?? 0, Math.floor(pen.width / 2));
      return block.lines.flatMap((line) => paragraph(line, pen, { first: indent, rest: indent }));
    }
    case "pairs":
      return pairLines(block.rows, pen);
    case "gauges":
      return gaugeLines(block.gauges, pen);
    case "notices":
      return noticeLines(block, pen);
    case "verbatim":
      return verbatimLines(block.label, block.lines, pen);
    case "problems":
      return problemLines(block.problems, pen);
  }
}
