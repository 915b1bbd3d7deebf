import type { PlainProblem, Problem } from "../domain/say/problem.js";
import type { LanguageCode } from "../domain/say/terms.js";
import type { Day } from "../domain/time/day.js";
import type { Disk } from "../files/disk.js";
import type { Document, Line } from "../views/document.js";

/** What was typed after the command's name, as it was typed. */
export interface Typed {
  /** The names of all commands where none was given, for who mistyped one; else empty. */
  commands: readonly string[];
  words: readonly string[];
  options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** Where a command was called. */
export interface Whereabouts {
  cwd: string;
  /** -C: the folder to work in, relative to cwd. */
  folder: string | null;
  /** --route: the route file, relative to cwd. */
  route: string | null;
  /** The day that everything is as of. */
  today: Day;
  /** --as-logged: the last instant of `today`, in milliseconds since 1970; what was logged later is left out. */
  loggedBy: number | null;
  /** The instant now, in milliseconds since 1970. */
  now: number;
  /** Who works here, where the environment tells; null: nobody knows. */
  author: string | null;
  /** The variables that programs are called with. */
  environment: Readonly<Record<string, string | undefined>>;
  /** Whether somebody at a terminal can be asked; finding out takes time. */
  asks: () => boolean;
  /** What standard input holds, where the command was told to read it. */
  stdin: () => string;
}

/** The day that everything is as of, and the instant that stamps are made of (milliseconds since 1970). */
export interface Moment {
  today: Day;
  now: number;
}

/** A change of a file, as a value: nothing is written before all of a command has been worked out. */
export type FileChange =
  | { change: "append"; path: string; text: string }
  | { change: "create"; path: string; text: string }
  | { change: "replace"; path: string; text: string; expected: string | Uint8Array };

type Words = Line["say"];

/** Something to ask on a terminal: a text, one of several, or yes or no. Answers are texts: `yes` and `no` the last. */
export type Question =
  /** `usual` stands there to be changed; `wrong` says what is wrong with an answer. */
  | { ask: "text"; about: Words; usual: string; wrong: (answer: string) => Problem | null }
  | { ask: "choice"; about: Words; choices: readonly Choice[] }
  | { ask: "yes-no"; about: Words; usual: boolean };

export interface Choice {
  value: string;
  label: Words;
  hint: Words | null;
}

/** A question, and what its answer leads to: another one, or the call with what was answered. */
export interface Asking {
  question: Question;
  next(answer: string): Asking | Typed;
}

/** What a command comes to. */
export interface Outcome {
  document: Document;
  /** The same as a plain tree, for JSON; a getter where working it out takes time. */
  data: unknown;
  problems: readonly Problem[];
  changes: readonly FileChange[];
  /** What is asked on a terminal before the changes are made; only “yes” makes them. */
  confirm?: { about: Words; usual: boolean };
  /** What is said once the changes are made. */
  done?: Document;
  /** Whether notes are what was asked for; else they are only counted. */
  showNotes?: boolean;
  /** The language of the route, where there is one. */
  language?: LanguageCode | null;
  /** The news is bad, where that was asked for: exit code 1. */
  failed?: boolean;
}

/** A command: it reads what it needs, works out pure what that comes to, and writes nothing itself. */
export interface Command<Input> {
  read(disk: Disk, typed: Typed, where: Whereabouts): Input;
  /** On a terminal: what is to be asked before it is run; null: all is said. Asked again with what was answered. */
  asks?(input: Input, typed: Typed, moment: Moment): { first: Asking; language: LanguageCode | null } | null;
  run(input: Input, typed: Typed, moment: Moment): Outcome;
}

/** One command as it is typed: its words, its options, examples, and where it is. */
export interface CommandGrammar {
  name: string;
  summary: string;
  words: string;
  options: readonly (readonly [flags: string, meaning: string])[];
  examples: readonly (readonly [line: string, meaning: string])[];
  /** The problem of words that must be given and are not. */
  without?: PlainProblem;
  /** Loaded only when it is called. */
  load: () => Promise<Command<unknown>>;
}

/** An outcome that is only a problem or several. */
export function onlyProblems(...problems: readonly Problem[]): Outcome {
  return { document: [], data: { version: 1 }, problems, changes: [] };
}

/** The text of an option, or null where it was not given. */
export function optionText(typed: Typed, name: string): string | null {
  const value = typed.options[name];
  return typeof value === "string" ? value : null;
}

/** Whether a switch was given. */
export function optionSet(typed: Typed, name: string): boolean {
  return typed.options[name] === true;
}
