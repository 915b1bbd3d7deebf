import type { World } from "./world.js";

export type { Terminal, World } from "./world.js";

/** Exit codes: fine, no or only a partial answer, a bug. */
const FINE = 0;
const NO_ANSWER = 2;
const BUG = 70;

/**
 * Runs one command line. Returns the exit code; nothing is thrown. What a call does not need is not loaded:
 * half of the start is reading code.
 */
export async function run(world: World): Promise<number> {
  try {
    return await answer(world);
  } catch (error) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    world.err.write(
      `kpi ${world.version}: a bug. Please report it with what you typed and this:\n${stack}\n`,
    );
    return BUG;
  }
}

async function answer(world: World): Promise<number> {
  const [first, second] = world.argv;
  if (second === undefined && (first === "--version" || first === "-V")) {
    world.out.write(`${world.version}\n`);
    return FINE;
  }
  const { readArguments } = await import("./program.js");
  const call = readArguments(world.argv, world.version);
  if ("text" in call) {
    world.out.write(call.text);
    return FINE;
  }
  if ("problem" in call) {
    const { printUnsettled } = await import("./print.js");
    await printUnsettled(world, [call.problem], call.options);
    return NO_ANSWER;
  }
  const { perform } = await import("./perform.js");
  return perform(await call.command.load(), call.typed, world);
}
