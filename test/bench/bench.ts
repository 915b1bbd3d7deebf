import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { BENCHES, type Bench } from "./benches.js";
import { measurePairs } from "./measure.js";

// npm run bench [-- WORD]: all benches, or those with the word in their name. All of them together write the table.
const RESULTS = "test/bench/results.md";

function row(bench: Bench): string {
  const folder = mkdtempSync(join(tmpdir(), "kpi-bench-"));
  try {
    const { a, b } = bench.runs(folder);
    const measured = measurePairs(a, b, bench.pairs);
    const verdict = measured.ratio <= bench.goal ? "goal" : measured.ratio <= bench.bar ? "bar" : "missed";
    const cells = [
      bench.name,
      milliseconds(measured.a),
      bench.against,
      milliseconds(measured.b),
      `${measured.ratio.toFixed(2)}×`,
      `${bench.bar}×`,
      `${bench.goal}×`,
      verdict,
    ];
    return `| ${cells.join(" | ")} |`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function milliseconds(seconds: number): string {
  return `${Math.round(seconds * 1000)} ms`;
}

function table(rows: readonly string[]): string {
  return `# Benchmarks

${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${process.platform}, ${availableParallelism()} cores. \
Whole processes, run in turn; medians of the times and of the ratios.

| work | takes | against | takes | ratio | bar | goal | reached |
|---|---:|---|---:|---:|---:|---:|---|
${rows.join("\n")}
`;
}

const word = process.argv[2] ?? "";
const rows = BENCHES.filter(({ name }) => name.includes(word)).map(row);
const text = table(rows);
console.log(text);
if (word === "") writeFileSync(RESULTS, text);
