/**
 * Worked cases for the statistics, published with the design of this program (vectors.json beside this file).
 * Numbers hold to a relative 1e-9, lists and labels exactly, indices count from 0.
 */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { DecimalMark, ParsedNumber } from "../../../src/statistics/parse-number.js";
import type { Signal } from "../../../src/statistics/signal.js";
import type { Suspicion } from "../../../src/statistics/suspicious.js";
import type { Xmr } from "../../../src/statistics/xmr.js";

interface Vectors {
  parseNumber: { input: string; decimal: DecimalMark | null; reference: number | null; expected: ParsedNumber }[];
  suspicious: { id: string; note: string; history: number[]; value: number; expected: Suspicion }[];
  xmr: { id: string; values: number[]; expected: Xmr }[];
  signal: {
    id: string;
    tolerance: number;
    expected: {
      residuals: number[];
      asOf: (Omit<Signal, "assurance"> & { n: number })[];
      assurance: Signal["assurance"];
    };
  }[];
}

export const vectors: Vectors = JSON.parse(readFileSync(new URL("vectors.json", import.meta.url), "utf8"));

/** Asserts equality, except that numbers may differ by a relative 1e-9 (or by `absolute`, for what cancels out). */
export function expectClose(actual: unknown, expected: unknown, absolute = 1e-12): void {
  expect(aligned(actual, expected, absolute)).toEqual(expected);
}

/** `actual`, with every number that is near enough to its counterpart replaced by that counterpart. */
function aligned(actual: unknown, expected: unknown, absolute: number): unknown {
  if (typeof actual === "number" && typeof expected === "number") {
    const near = Math.abs(actual - expected) <= Math.max(absolute, 1e-9 * Math.abs(expected));
    return near ? expected : actual;
  }
  if (Array.isArray(actual) && Array.isArray(expected)) {
    return actual.map((item, index) => aligned(item, expected[index], absolute));
  }
  if (isRecord(actual) && isRecord(expected)) {
    const pairs = Object.entries(actual).map(([key, item]) => [key, aligned(item, expected[key], absolute)]);
    return Object.fromEntries(pairs);
  }
  return actual;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
