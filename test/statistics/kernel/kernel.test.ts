import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileKernel } from "../../../scripts/compile-kernel.mjs";
import { Kernel } from "../../../src/statistics/kernel/kernel.js";

describe("the kernel", () => {
  it("is what its source compiles to", () => {
    expect(readFileSync("src/statistics/kernel/bytes.ts", "utf8")).toBe(compileKernel());
  });

  it("keeps what is put into it while its memory grows", () => {
    const kernel = new Kernel();
    const small = kernel.put([1, 2, 3]);
    const large = kernel.lend(() => {
      const taken = kernel.put(new Float64Array(100_000).fill(7));
      expect([...kernel.copy(small, 3)]).toEqual([1, 2, 3]);
      expect(kernel.view(taken, 100_000).at(-1)).toBe(7);
      return taken;
    });
    expect(kernel.room(1)).toBe(large);
  });

  it("has memories of its own for each", () => {
    const [one, other] = [new Kernel(), new Kernel()];
    const [here, there] = [one.put([1]), other.put([2])];
    expect([one.copy(here, 1)[0], other.copy(there, 1)[0]]).toEqual([1, 2]);
  });
});
