import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { BENCHES, type Bench, MEMORY_BENCHES, type MemoryBench } from "./benches.js";
import { measurePairs, measurePeak } from "./measure.js";

// npm run bench [-- WORD]: all benches, or those with the word in their name. All of them together write the table.
const RESULTS = "test/bench/results.md";

function row(bench: Bench): string {
  const measured = inFolder((folder) => {
    const { a, b } = bench.runs(folder);
    return measurePairs(a, b, bench.pairs);
  });
  return cells(
    bench.name,
    milliseconds(measured.a),
    bench.against,
    milliseconds(measured.b),
    `${measured.ratio.toFixed(2)}×`,
    `${bench.bar}×`,
    `${bench.goal}×`,
    reached(measured.ratio, bench),
  );
}

function memoryRow(bench: MemoryBench): string {
  const peak = inFolder((folder) => measurePeak(bench.run(folder), 5));
  const takes = `${peak} MB`;
  return cells(bench.name, takes, "", "", "", `${bench.bar} MB`, `${bench.goal} MB`, reached(peak, bench));
}

function inFolder<Result>(work: (folder: string) => Result): Result {
  const folder = mkdtempSync(join(tmpdir(), "kpi-bench-"));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function reached(measured: number, { bar, goal }: { bar: number; goal: number }): string {
  if (measured <= goal) return "goal";
  return measured <= bar ? "bar" : "missed";
}

function cells(...texts: readonly string[]): string {
  return `| ${texts.join(" | ")} |`;
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
const named = ({ name }: { name: string }) => name.includes(word);
const rows = [...BENCHES.filter(named).map(row), ...MEMORY_BENCHES.filter(named).map(memoryRow)];
const text = table(rows);
console.log(text);
if (word === "") writeFileSync(RESULTS, text);
