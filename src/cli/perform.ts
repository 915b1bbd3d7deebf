import {
  type Command,
  type FileChange,
  type Outcome,
  onlyProblems,
  type Typed,
} from "../commands/command.js";
import { type Problem, problem } from "../domain/say/problem.js";
import { text } from "../domain/say/value.js";
import { DiskError } from "../files/disk.js";
import { nothingWritten } from "../views/blocks.js";
import { printOutcome, printUnsettled } from "./print.js";
import type { Asker } from "./questions.js";
import { readSettings, type Settings } from "./settings.js";
import type { World } from "./world.js";

/** Exit codes: fine, the news is bad where that was asked for, no or only a partial answer, broken off. */
const FINE = 0;
const BAD_NEWS = 1;
const NO_ANSWER = 2;
const BROKEN_OFF = 130;

/** Carries out a command: reads, asks, works out, writes what is to be written, prints. Returns the exit code. */
export async function perform(command: Command<unknown>, typed: Typed, world: World): Promise<number> {
  const settings = await readSettings(world, typed);
  if (Array.isArray(settings)) {
    await printUnsettled(world, settings, typed.options);
    return NO_ANSWER;
  }
  try {
    return await carriedOut(command, typed, settings, world);
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    // What the disk refuses is a problem like any other.
    await printOutcome(world, onlyProblems(diskProblem(error, world)), settings);
    return NO_ANSWER;
  }
}

async function carriedOut(
  command: Command<unknown>,
  typed: Typed,
  settings: Settings,
  world: World,
): Promise<number> {
  const input = command.read(world.disk, typed, settings.where);
  const asker = command.asks && settings.where.asks() ? await askerFor(world, settings) : null;
  const call = asker ? await asker.complete(command, input, typed) : typed;
  if (call === null) return BROKEN_OFF;
  if (asker?.asked) world.err.write("\n");
  const outcome = command.run(input, call, settings.moment);
  const { confirm, done = [] } = outcome;
  if (asker && confirm && outcome.changes.length > 0) {
    await printOutcome(world, outcome, { ...settings, quiet: false });
    const answer = await asker.ask({ ask: "yes-no", ...confirm }, outcome.language ?? null);
    if (answer === null) return BROKEN_OFF;
    if (answer === "yes") makeChanges(outcome, world);
    world.err.write("\n");
    const { language = null } = outcome;
    const end = { document: answer === "yes" ? done : nothingWritten, data: {}, problems: [], changes: [] };
    await printOutcome(world, { ...end, language }, settings);
    return FINE;
  }
  makeChanges(outcome, world);
  const written = outcome.changes.length > 0 ? done : [];
  await printOutcome(world, outcome, settings, [...outcome.document, ...written]);
  if (outcome.problems.some(({ severity }) => severity === "error")) return NO_ANSWER;
  return outcome.failed ? BAD_NEWS : FINE;
}

/** Questions cost their own code: it is loaded where somebody can be asked. */
async function askerFor(world: World, settings: Settings): Promise<Asker> {
  const { Asker } = await import("./questions.js");
  return new Asker(world.ask!, settings);
}

function makeChanges({ changes }: Outcome, world: World): void {
  for (const change of changes) apply(change, world);
}

function apply(change: FileChange, { disk }: World): void {
  switch (change.change) {
    case "append":
      disk.append(change.path, change.text);
      break;
    case "create":
      disk.create(change.path, change.text);
      break;
    case "replace":
      disk.replace(change.path, change.text, change.expected);
      break;
  }
}

function diskProblem({ code, path, detail }: DiskError, { disk, cwd }: World): Problem {
  return problem(`disk-${code}`, {
    file: text(disk.shown(path, cwd)),
    reason: detail ? text(detail) : null,
  });
}
