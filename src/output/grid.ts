import CliTable from "cli-table3";
import type { Placed } from "./layout.js";
import { widthOf } from "./width.js";

/** What is drawn in a cell, and its width without colours. */
export interface Drawn {
  shown: string;
  plain: string;
  align: "left" | "right";
}

const NO_LINES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};

/** Text whose width cli-table3 measures as terminals do; of others (newer emoji, many scripts) it does not know it. */
const KNOWN =
  /^[\u0020-\u02ff\u2010-\u203b\u20ac\u2190-\u2193\u2212\u2264\u2265\u2500-\u25cf\u2605\u2691\u2713\u2717]*$/;

/** First of the private-use characters that stand in for such cells while the table is drawn. */
const STAND_IN = 0xe000;

/** The rows of a table as lines, every cell in the place that the layout gave it. */
export function grid(rows: readonly (readonly Drawn[])[], places: readonly Placed[]): string[] {
  const table = new CliTable({
    chars: NO_LINES,
    style: { "padding-left": 0, "padding-right": 0, head: [], border: [] },
    colWidths: places.map(({ width, gap }) => width + gap),
  });
  const replaced: string[] = [];
  for (const row of rows) {
    table.push(
      row.map((cell, index) => {
        const place = places[index]!;
        const content = placed(cell, place);
        if (KNOWN.test(cell.plain)) return content;
        replaced.push(content);
        return String.fromCharCode(STAND_IN + replaced.length - 1).repeat(place.width + place.gap);
      }),
    );
  }
  return restored(table.toString(), replaced).split("\n");
}

function restored(drawn: string, replaced: readonly string[]): string {
  return drawn.replace(/([\ue000-\uf8ff])\1*/g, (run) => replaced[run.charCodeAt(0) - STAND_IN] ?? run);
}

function placed({ shown, plain, align }: Drawn, { width, gap }: Placed): string {
  const free = " ".repeat(Math.max(0, width - widthOf(plain)));
  return " ".repeat(gap) + (align === "right" ? free + shown : shown + free);
}
