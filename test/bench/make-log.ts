import { type Day, dayOf, isoDay } from "../../src/domain/time/day.js";

/** Twenty KPIs, as ids of a log. */
export const BENCH_IDS = Array.from(
  { length: 20 },
  (_, index) => `kpi-${String(index + 1).padStart(2, "0")}`,
);

/** Twelve years of days: with twenty KPIs 87 660 keys. */
const DAYS = 4383;

/**
 * A log of `rows` rows as a long-lived company has it: each KPI on each day once, or as many of them as fit, in the
 * order of days; all further rows correct a date that was logged before. Always the same bytes. In pieces of lines.
 */
export function* makeLog(rows: number, start: Day = dayOf(2027, 1, 1)): Iterable<string> {
  const random = mulberry(20270101);
  const keys = Math.min(rows, DAYS * BENCH_IDS.length);
  let lines = "date,kpi,value,note,logged\n";
  for (let row = 0; row < rows; row++) {
    const key = row < keys ? row : Math.floor(random() * keys);
    const day = start + Math.floor(key / BENCH_IDS.length);
    const value = Math.round(random() * 100_000) / (key % 3 === 0 ? 100 : 1);
    const logged = new Date((day + 1) * 86_400_000 + row * 1000).toISOString().replace(".000Z", "Z");
    lines += `${isoDay(day)},${BENCH_IDS[key % BENCH_IDS.length]},${value},,${logged}\n`;
    if (lines.length > 60_000 || row === rows - 1) {
      yield lines;
      lines = "";
    }
  }
}

/** Evenly spread numbers in [0, 1) from a seed: the generator mulberry32 by Tommy Ettinger. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
