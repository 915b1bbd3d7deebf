import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes longest, the longest first. */
const LONG = [
  "test/hostile/hostile.test.ts",
  "test/transcripts/transcripts.test.ts",
  "test/properties/journeys.test.ts",
  "test/files/route/edit/hostile.test.ts",
  "test/transcripts/codes.test.ts",
  "test/properties/planned-lines.test.ts",
  "test/domain/steering/what-if.test.ts",
  "test/files/route/hostile.test.ts",
  "test/bin/load.test.ts",
];

/**
 * Begins with the files that take longest: one that began last would keep one core at work and the others waiting.
 * Vitest itself knows how long they took only where they ran before, which is not so in a fresh clone.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const long = LONG.map((file) => resolve(this.ctx.config.root, file));
    const gone = long.filter((file) => !existsSync(file));
    if (gone.length > 0) throw new Error(`there is no ${gone.join(", ")}: see test/longest-first.ts`);
    const begun = long.flatMap((file) => sorted.filter(({ moduleId }) => moduleId === file));
    return [...begun, ...sorted.filter((file) => !begun.includes(file))];
  }
}
