import {
  type Command,
  type FileChange,
  type Outcome,
  onlyProblems,
  type Typed,
} from "../commands/command.js";
import { type Problem, problem } from "../domain/problem.js";
import { text } from "../domain/value.js";
import { DiskError } from "../files/disk.js";
import { printOutcome, printUnsettled } from "./print.js";
import { readSettings, type Settings } from "./settings.js";
import type { World } from "./world.js";

/** Exit codes: fine, the news is bad where that was asked for, no or only a partial answer. */
const FINE = 0;
const BAD_NEWS = 1;
const NO_ANSWER = 2;

/** Carries out a command: reads, works out, writes what is to be written, prints. Returns the exit code. */
export function perform(command: Command<unknown>, typed: Typed, world: World): number {
  const settings = readSettings(world, typed);
  if (Array.isArray(settings)) {
    printUnsettled(world, settings, typed.options);
    return NO_ANSWER;
  }
  const outcome = outcomeOf(command, typed, settings, world);
  printOutcome(world, outcome, settings);
  if (outcome.problems.some(({ severity }) => severity === "error")) return NO_ANSWER;
  return outcome.failed ? BAD_NEWS : FINE;
}

/** What the disk refuses is a problem like any other. */
function outcomeOf(command: Command<unknown>, typed: Typed, settings: Settings, world: World): Outcome {
  try {
    const outcome = command.run(command.read(world.disk, typed, settings.where), typed, settings.moment);
    for (const change of outcome.changes) apply(change, world);
    return outcome;
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return onlyProblems(diskProblem(error, world));
  }
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
    ...(detail ? { reason: text(detail) } : {}),
  });
}
