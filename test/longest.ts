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
  "test/domain/standing/signals-simulated.test.ts",
];

/**
 * Begins with the files that take longest: one that began last would keep one core at work and the others waiting.
 * Vitest itself knows how long they took only where they ran before, which is not so in a fresh clone.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { long, others } = parted(await super.sort(files), this.ctx.config.root);
    return [...long, ...others];
  }
}

/** Ends with the files that take longest, where the first test that fails ends the run. */
export class LongestLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { long, others } = parted(await super.sort(files), this.ctx.config.root);
    return [...others, ...long.reverse()];
  }
}

function parted(files: readonly TestSpecification[], root: string) {
  const paths = LONG.map((file) => resolve(root, file));
  const gone = paths.filter((path) => !existsSync(path));
  if (gone.length > 0) throw new Error(`there is no ${gone.join(", ")}: see test/longest.ts`);
  return {
    long: paths.flatMap((path) => files.filter(({ moduleId }) => moduleId === path)),
    others: files.filter(({ moduleId }) => !paths.includes(moduleId)),
  };
}
