import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { BENCH_IDS, makeLog } from "./make-log.js";

/** The last day of the log. */
export const LARGE_TODAY = "2038-12-31";

/** Writes a project of twenty KPIs, measured every day for twelve years, with so many rows in its log. */
export function writeLargeProject(folder: string, rows: number): void {
  const kpis = BENCH_IDS.map((id) => `  ${id}: { kind: level, cadence: daily, baseline: 50000 }`);
  const targets = BENCH_IDS.map((id) => `${id}: 60000`).join(", ");
  const route = `version: 1
title: Twelve years
destination: { vision: Twenty dials every day, arrive: 2039-12-31 }
strategy: Steady.
start: 2027-01-01
kpis:
${kpis.join("\n")}
milestones:
  2039: { ${targets} }
`;
  writeFileSync(join(folder, "route.yaml"), route);
  const log = openSync(join(folder, "measurements.csv"), "w");
  for (const piece of makeLog(rows)) writeSync(log, piece);
  closeSync(log);
}
