import { defineConfig } from "vitest/config";

/** Tests of whole machines: the packed package, other programs. They need what `.ci/run` installs. */
export default defineConfig({
  test: {
    include: ["test/system/**/*.test.ts"],
    env: { NODE_EXTRA_CA_CERTS: "", TZ: "UTC" },
    testTimeout: 120_000,
    reporters: ["default", ["json", { outputFile: "reports/system.json" }]],
  },
});
