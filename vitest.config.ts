import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/system/**"],
    env: { NODE_EXTRA_CA_CERTS: "", TZ: "UTC" },
    testTimeout: 20_000,
    reporters: ["default", ["json", { outputFile: "reports/test.json" }]],
  },
});
