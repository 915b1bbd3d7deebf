import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// node scripts/tally.mjs FOLDER: adds up vitest's JSON reports and prints one line; fails where a test failed.
const folder = process.argv[2] ?? "reports";
const reports = existsSync(folder)
  ? readdirSync(folder)
      .filter((file) => file.endsWith(".json"))
      .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")))
  : [];

let passed = 0;
let failed = 0;
for (const report of reports) {
  passed += report.numPassedTests;
  // A file that could not even be loaded has no tests to count.
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
      file.status === "failed" && file.assertionResults.length === 0,
  );
  failed += report.numFailedTests + broken.length;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
