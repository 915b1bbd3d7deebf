/**
 * Accuracy of the forecasts on competition data: `npm run bench:forecast [-- DIR]`, where DIR holds JSON files of
 * `[{ id, period, h, train, test }]`.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { simulate } from "../../src/statistics/simulate.js";
import { type Accuracy, accuracy, type Series } from "./forecast/accuracy.js";
import { type Arrival, arrival } from "./forecast/arrival.js";

interface Bar {
  readonly owa: number;
  readonly cover: readonly [number, number];
}

const setBars: Record<string, Bar> = {
  m3_yearly: { owa: 0.86, cover: [77, 86] },
  m3_quarterly: { owa: 0.885, cover: [77, 86] },
  m3_monthly_half: { owa: 0.82, cover: [77, 86] },
  m3_other: { owa: 0.645, cover: [77, 86] },
  m4_weekly: { owa: 0.92, cover: [80, 90] },
};
const shortBars: Record<number, Bar> = {
  4: { owa: 0.985, cover: [75, 86] },
  6: { owa: 0.945, cover: [75, 86] },
  8: { owa: 0.93, cover: [75, 86] },
  12: { owa: 0.895, cover: [75, 86] },
  24: { owa: 0.885, cover: [75, 86] },
};
const brierBars: Record<number, number> = { [Number.POSITIVE_INFINITY]: 0.162, 12: 0.177, 6: 0.195 };
const calibrationBar = 0.02;

const directory = process.argv[2] ?? "../shared/data/forecast";
if (!existsSync(directory)) {
  console.error(`No data in ${directory}. Pass a directory: npm run bench:forecast -- DIR`);
  process.exit(2);
}
const sets = readdirSync(directory)
  .filter((file) => file.endsWith(".json"))
  .map((file) => ({
    name: file.slice(0, -5),
    series: JSON.parse(readFileSync(join(directory, file), "utf8")),
  }))
  .filter((set): set is { name: string; series: Series[] } => Array.isArray(set.series));

console.log("Accuracy, whole histories                                     bars: OWA, coverage of 80 %");
console.log("set              series   sMAPE    MASE     OWA   80 %   95 %  ms a series");
const whole = sets.map(({ name, series }) => ({ name, ...accuracy(series) }));
for (const result of whole) console.log(line(result.name, result, setBars[result.name]));
const m3 = whole.filter(({ name }) => name.startsWith("m3_"));
if (m3.length > 0) console.log(`m3 overall: sMAPE ${weighted(m3).toFixed(2)} (goal 12.40)`);

console.log("\nShort histories: the last n values, means over the sets");
for (const [n, bar] of Object.entries(shortBars)) {
  const results = sets.map(({ series }) => accuracy(series, Number(n)));
  console.log(line(`n = ${n}`, average(results), bar));
}

console.log(`
On-time chance: six targets a series, ±0.5, ±1 and ±1.5 times s·√h from the last value, s the root mean square of the
known steps. It came if any test value reached the target. Brier score: over all targets of all sets; climatology:
their overall frequency as the chance; calibration: mean distance between chance and frequency in ten bands.`);
console.log("history    targets   Brier  climatology  calibration");
for (const [n, bar] of Object.entries(brierBars)) {
  const series = sets.flatMap((set) => set.series.map((one) => shorten(one, Number(n))));
  console.log(arrivalLine(n === "Infinity" ? "whole" : `n = ${n}`, arrival(series), bar));
}

const speedSeries = sets.flatMap(({ series }) => series.slice(0, 20));
const started = performance.now();
for (const { train, period } of speedSeries) simulate(train, { period, horizon: 120 });
const each = (performance.now() - started) / speedSeries.length;
console.log(`\n2000 paths over 120 steps: ${each.toFixed(2)} ms a series (bar: 10)`);

function shorten(one: Series, n: number): Series {
  return { ...one, train: one.train.slice(-n) };
}

function average(results: readonly Accuracy[]): Accuracy {
  const of = (key: keyof Accuracy) => results.reduce((sum, result) => sum + result[key] / results.length, 0);
  return {
    series: of("series") * results.length,
    smape: of("smape"),
    mase: of("mase"),
    owa: of("owa"),
    cover80: of("cover80"),
    cover95: of("cover95"),
    ms: of("ms"),
  };
}

function weighted(results: readonly Accuracy[]): number {
  const series = results.reduce((sum, result) => sum + result.series, 0);
  return results.reduce((sum, result) => sum + (result.smape * result.series) / series, 0);
}

function line(name: string, result: Accuracy, bar: Bar | undefined): string {
  const { series, smape, mase, owa, cover80, cover95, ms } = result;
  const figures = [
    name.padEnd(16),
    String(series).padStart(7),
    smape.toFixed(2).padStart(7),
    mase.toFixed(3).padStart(7),
    owa.toFixed(4).padStart(7),
    cover80.toFixed(1).padStart(6),
    cover95.toFixed(1).padStart(6),
    ms.toFixed(2).padStart(7),
  ].join(" ");
  if (bar === undefined) return figures;
  const [low, high] = bar.cover;
  const verdict = verdictOn(owa <= bar.owa && cover80 >= low && cover80 <= high);
  return `${figures}      ≤ ${bar.owa}, ${low}–${high}: ${verdict}`;
}

function arrivalLine(
  name: string,
  { targets, brier, climatology, calibration }: Arrival,
  bar: number,
): string {
  const figures = [
    name.padEnd(10),
    String(targets).padStart(7),
    brier.toFixed(4).padStart(7),
    climatology.toFixed(4).padStart(12),
    calibration.toFixed(4).padStart(12),
  ].join(" ");
  return `${figures}      ≤ ${bar}, ≤ ${calibrationBar}: ${verdictOn(brier <= bar && calibration <= calibrationBar)}`;
}

function verdictOn(met: boolean): string {
  return met ? "met" : "MISSED";
}
