import { defineConfig } from "vitest/config";
import { LongestLast } from "./test/longest.js";
import usual from "./vitest.config.js";

/**
 * The tests that are to notice a change of the domain or of the statistics (`npm run mutation`): those that work out
 * figures, without the ones that do so for hundreds of random roads. Stryker runs thousands of times those of them that
 * reach what it changed, until one fails.
 */
export default defineConfig({
  test: {
    include: ["test/{domain,statistics,commands}/**/*.test.ts", "test/examples.test.ts"],
    exclude: ["test/statistics/kernel/**"],
    env: usual.test?.env ?? {},
    testTimeout: 60_000,
    isolate: false,
    sequence: { sequencer: LongestLast },
  },
});
