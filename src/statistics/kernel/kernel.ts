import { KERNEL } from "./bytes.js";

/** Where an array of numbers begins in a kernel's memory. */
export type Numbers = number;

/** What the kernel computes; what each does is told where it is written (`assembly`). */
interface Functions {
  runs(
    values: Numbers,
    lengths: Numbers,
    beginnings: number,
    models: Numbers,
    count: number,
    result: Numbers,
  ): void;
  posterior(
    runs: Numbers,
    models: Numbers,
    count: number,
    degrees: number,
    precision: number,
    variance: number,
    logTrend: number,
    logFlat: number,
    result: Numbers,
  ): void;
  mixture(
    weight: Numbers,
    negligible: number,
    posterior: Numbers,
    models: Numbers,
    count: number,
    horizon: number,
    mean: Numbers,
    deviation: Numbers,
  ): void;
  lines(values: Numbers, count: number, intercept: Numbers, slope: Numbers, average: Numbers): void;
  leastSquares(
    values: Numbers,
    lengths: Numbers,
    beginnings: number,
    intercept: Numbers,
    slope: Numbers,
    alpha: number,
    fits: Numbers,
  ): void;
  extend(
    alpha: number,
    share: number,
    level: number,
    decay: number,
    count: number,
    average: number,
    slope: number,
    horizon: number,
    mean: Numbers,
  ): void;
  column(table: Numbers, k: number, magnitudes: Numbers, pairs: number): void;
  chiSquares(table: Numbers, pairs: number, degrees: number, result: Numbers): void;
  start(
    chosen: Numbers,
    variance: Numbers,
    posterior: Numbers,
    count: number,
    table: Numbers,
    pairs: number,
    result: Numbers,
  ): void;
  advance(
    chosen: Numbers,
    states: Numbers,
    models: Numbers,
    pairs: number,
    steps: number,
    draws: Numbers,
    base: Numbers,
    gain: Numbers,
    low: number,
    high: number,
    values: Numbers,
  ): void;
  movingMedians(values: Numbers, count: number, width: number, window: Numbers, result: Numbers): void;
  phaseMedians(ratios: Numbers, count: number, period: number, room: Numbers, result: Numbers): void;
  quantile(values: Numbers, count: number, probability: number): number;
  accumulate(sums: Numbers, values: Numbers, part: number, count: number, result: Numbers): void;
  reach(
    before: Numbers,
    now: Numbers,
    count: number,
    side: number,
    target: number,
    first: number,
    last: number,
    days: Numbers,
  ): number;
}

const pageBytes = 65_536;
const numberBytes = 8;

let compiled: WebAssembly.Module | null = null;

/**
 * The loops of the forecast, compiled ahead, with a memory of their own (docs/decisions/kernel.md). Arrays are put into
 * the memory one behind the other and read from there; all room is given back at once.
 */
export class Kernel {
  readonly compute: Functions;
  private readonly memory: WebAssembly.Memory;
  private taken = 0;

  constructor() {
    compiled ??= new WebAssembly.Module(decoded(KERNEL));
    const math = { log: Math.log, exp: Math.exp };
    const { exports } = new WebAssembly.Instance(compiled, { posterior: math });
    this.memory = exports.memory as WebAssembly.Memory;
    this.compute = exports as unknown as Functions;
  }

  /** Room for so many numbers, whatever they are at first. */
  room(length: number): Numbers {
    const from = this.taken;
    this.taken += length * numberBytes;
    const missing = this.taken - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / pageBytes));
    return from;
  }

  /** Room with these numbers in it. */
  put(values: ArrayLike<number>): Numbers {
    const from = this.room(values.length);
    this.view(from, values.length).set(values);
    return from;
  }

  /** The numbers from a place on, as they are in the memory: good until more room is taken. */
  view(from: Numbers, length: number): Float64Array {
    return new Float64Array(this.memory.buffer, from, length);
  }

  /** A copy of the numbers from a place on. */
  copy(from: Numbers, length: number): Float64Array {
    return this.view(from, length).slice();
  }

  /** What `use` makes of the kernel; all the room that it takes is given back when it ends. */
  lend<Result>(use: () => Result): Result {
    const mark = this.taken;
    try {
      return use();
    } finally {
      this.taken = mark;
    }
  }
}

/** Bytes written in base 64. */
function decoded(text: string): Uint8Array<ArrayBuffer> {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = characters.charCodeAt(i);
  return bytes;
}
