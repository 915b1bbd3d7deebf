import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/longest.js";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/system/**"],
    // Nothing of who runs them, nor of where: no certificates, no zone, none of their settings of git.
    env: { NODE_EXTRA_CA_CERTS: "", TZ: "UTC", GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" },
    testTimeout: 60_000,
    // A worker for every core (Vitest would leave one to itself), which keeps what it has loaded and compiled.
    maxWorkers: "100%",
    isolate: false,
    sequence: { sequencer: LongestFirst },
    reporters: ["default", ["json", { outputFile: "reports/test.json" }]],
  },
});
