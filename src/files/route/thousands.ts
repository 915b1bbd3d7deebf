import { problem } from "../../domain/say/problem.js";
import { text } from "../../domain/say/value.js";
import type { Reading } from "./check.js";
import type { Path, Spot } from "./places.js";

/** Where figures stand in a route; `*` is any key. */
const FIGURES: readonly Path[] = [
  ["milestones", "*", "*"],
  ["kpis", "*", "baseline"],
  ["kpis", "*", "weight"],
  ["kpis", "*", "season"],
  ["kpis", "*", "bounds"],
  ["fuel", "*", "tank", "*"],
  ["fuel", "*", "reserve"],
  ["changes", "*", "set", "*", "*"],
];

const LIKE_THOUSANDS = /^-?[1-9]\d{0,2}\.\d{3}$/;

/**
 * `40.000` is 40, and was meant as 40 000 by whoever writes a comma as decimal mark: a problem in such a locale.
 * More than one dot (`1.234.567`) is no number to YAML, and a problem of its own.
 */
export function rejectThousands(reading: Reading): void {
  const { locale } = reading.sound;
  if (!locale) return;
  const suspects = FIGURES.flatMap((path) => suspectsUnder(reading.places.root, path, []));
  if (suspects.length === 0 || !marksWithComma(locale)) return;
  for (const { path, written } of suspects) {
    const digits = written.replace(".", "");
    const read = String(Number(written));
    const facts = {
      written: text(written),
      read: text(read),
      plain: text(digits),
      grouped: text(written.replace(".", "_")),
      small: text(LIKE_THOUSANDS.test(read) ? `${read}0` : read),
    };
    reading.reject(problem("number-looks-like-thousands", facts), path);
  }
}

interface Suspect {
  path: Path;
  written: string;
}

function suspectsUnder(spot: Spot, pattern: Path, path: Path): Suspect[] {
  if (spot.broken) return [];
  const [step, ...rest] = pattern;
  if (step !== undefined && step !== "*") {
    const inner = spot.inner.get(step);
    return inner ? suspectsUnder(inner, rest, [...path, step]) : [];
  }
  const inside = [...spot.inner].flatMap(([key, inner]) => suspectsUnder(inner, rest, [...path, key]));
  return spot.written !== null && LIKE_THOUSANDS.test(spot.written)
    ? [{ path, written: spot.written }, ...inside]
    : inside;
}

function marksWithComma(locale: string): boolean {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5);
  return parts.some(({ type, value }) => type === "decimal" && value === ",");
}
