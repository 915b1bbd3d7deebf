import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { isoDay, parseDay } from "../../src/domain/time/day.js";

const KPIS = 12;
const WEEKS = 156;

/**
 * Writes a project of 12 KPIs, half of them amounts and half readings, measured every week for three years: 1 872
 * rows that wander around their plan, the same at every call.
 */
export function writeProject(folder: string): void {
  writeFileSync(join(folder, "route.yaml"), route());
  writeFileSync(join(folder, "measurements.csv"), log());
}

function route(): string {
  const ids = Array.from({ length: KPIS }, (_, i) => i);
  const kpis = ids.map((i) =>
    isAmount(i)
      ? `  kpi-${i}: { name: Amount ${i}, kind: total, cadence: weekly, baseline: 4000 }`
      : `  kpi-${i}: { name: Reading ${i}, kind: level, cadence: weekly, baseline: 100 }`,
  );
  const stops = [2027, 2028, 2029].map((year, n) => {
    const targets = ids.map((i) => `kpi-${i}: ${isAmount(i) ? 5200 * (n + 1) : 100 + 152 * (n + 1)}`);
    return `  ${year}: { ${targets.join(", ")} }`;
  });
  return `version: 1
title: Benchmark
destination: { vision: Twelve dials at a glance, arrive: 2029-12-31 }
strategy: Steady.
start: 2027-01-01
kpis:
${kpis.join("\n")}
milestones:
${stops.join("\n")}
`;
}

function log(): string {
  const first = parseDay("2027-01-03") ?? 0;
  const random = generator(20270103);
  const rows = ["date,kpi,value,note,logged"];
  for (let week = 0; week < WEEKS; week++) {
    const date = isoDay(first + 7 * week);
    for (let i = 0; i < KPIS; i++) {
      const planned = isAmount(i) ? 100 * (1 + week / 78) : 100 + 2.92 * week;
      const value = Math.round(planned * (0.9 + 0.2 * random()));
      rows.push(`${date},kpi-${i},${value},,${date}T18:00:00.${String(i).padStart(3, "0")}Z`);
    }
  }
  return `${rows.join("\n")}\n`;
}

function isAmount(i: number): boolean {
  return i % 2 === 0;
}

/** Numbers in [0, 1) from a seed: the "minimal standard" generator of Park and Miller (1988). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
