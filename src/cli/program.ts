import { CommanderError, Command as Program } from "commander";
import type { CommandGrammar, Typed } from "../commands/command.js";
import { COMMANDS } from "../commands/index.js";
import { nearest } from "../domain/say/nearest.js";
import { type Problem, problem } from "../domain/say/problem.js";
import { text } from "../domain/say/value.js";
import { EVERYWHERE } from "./choices.js";

/** A command that was called, text to print instead (help, version), or what was wrong with the words. */
export type Call =
  | { command: CommandGrammar; typed: Typed }
  | { text: string }
  | { problem: Problem; options: Typed["options"] };

const ABOUT = `Are we on course? That depends on where you are going.

kpi reads a plan (route.yaml: destination, strategy, milestones a year) and a
log of measurements, and says where you are, how far that is from the plan, and
how fast you need to go. Both files are plain text, to be kept in git.`;

const EXAMPLES = `
Every Monday:
  kpi log visitors=958 sales=6     last week's figures
  kpi                              are we on course?

First time:  kpi init`;

const NAMES = COMMANDS.map(({ name }) => name);

/** Reads the command line. Never prints, never exits. */
export function readArguments(argv: readonly string[], version: string): Call {
  let called: Call | null = null;
  let out = "";
  const program = new Program("kpi")
    .description(ABOUT)
    .version(version, "-V, --version", "print the version")
    .helpCommand("help [command]", "help on a command")
    .helpOption("-h, --help", "print help")
    .addHelpText("after", EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        out += text;
      },
      writeErr: () => {},
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    });
  addOptions(program, EVERYWHERE);
  for (const grammar of COMMANDS) addCommand(program, grammar, (call) => (called = call));
  try {
    program.parse([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { text: out };
    return { problem: misread(error, argv), options: readRoughly(argv) };
  }
  return called ?? { text: out };
}

function addCommand(program: Program, grammar: CommandGrammar, report: (call: Call) => void): void {
  const command = program
    .command(`${grammar.name} ${grammar.words}`.trim(), { isDefault: grammar.name === "status" })
    .summary(grammar.summary)
    .description(grammar.summary)
    .helpOption("-h, --help", "print help")
    .addHelpText("after", examplesOf(grammar));
  addOptions(command, grammar.options);
  addOptions(command, EVERYWHERE);
  command.action(() => {
    const given = Object.entries(command.opts()).filter(([, value]) => value !== undefined);
    const options = { ...program.opts(), ...Object.fromEntries(given) };
    const named = program.args.includes(grammar.name);
    report({ command: grammar, typed: { words: command.args, options, commands: named ? [] : NAMES } });
  });
}

function addOptions(command: Program, options: CommandGrammar["options"]): void {
  for (const [flags, meaning] of options) {
    const list = /\.\.\.>/.test(flags);
    const clean = flags.replace("...>", ">");
    if (list) command.option(clean, meaning, (value: string, before: string[] = []) => [...before, value]);
    else command.option(clean, meaning);
  }
}

function examplesOf({ examples }: CommandGrammar): string {
  const lines = examples.map(([line, meaning]) => `  ${line}\n      ${meaning}`);
  return `\nExamples:\n${lines.join("\n")}`;
}

/** What is wrong with a command line that could not be read, as a problem like any other. */
function misread(error: CommanderError, argv: readonly string[]): Problem {
  const command = commandIn(argv);
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownOption":
      return unknownOption(quoted.replace(/=.*$/s, ""), command);
    case "commander.optionMissingArgument":
      return problem("option-without-value", {
        option: text(/--[\w-]+/.exec(quoted)?.[0] ?? quoted),
        usage: text(quoted.replace(/^-\w, /, "")),
      });
    case "commander.missingArgument":
      return command.without
        ? problem(command.without)
        : problem("unreadable-call", { reason: text(error.message) });
    case "commander.help":
      return unknownCommand(argv[argv.indexOf("help") + 1] ?? "");
    case "commander.excessArguments":
      return tooMany(command, argv);
    default:
      return problem("unreadable-call", { reason: text(error.message.replace(/^error: /, "")) });
  }
}

/** The options that say how an answer is given, from a command line that could not be read. */
function readRoughly(argv: readonly string[]): Typed["options"] {
  const value = (name: string) => {
    const at = argv.indexOf(name);
    return at < 0 ? argv.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1) : argv[at + 1];
  };
  return {
    json: argv.includes("--json"),
    ascii: argv.includes("--ascii"),
    format: value("--format"),
    lang: value("--lang"),
  };
}

/** The command that was called: `status` where none was named. */
function commandIn(argv: readonly string[]): CommandGrammar {
  const named = COMMANDS.find(({ name }) => argv.includes(name));
  return named ?? COMMANDS.find(({ name }) => name === "status")!;
}

/** Help was asked on something that is no command. */
function unknownCommand(word: string): Problem {
  const suggestion = nearest(
    word,
    COMMANDS.map(({ name }) => name),
  );
  return problem("unknown-command", {
    word: text(word),
    suggestion: suggestion ? text(suggestion) : null,
  });
}

function unknownOption(option: string, command: CommandGrammar): Problem {
  const known = [...command.options, ...EVERYWHERE].flatMap(([flags]) => /--[\w-]+/.exec(flags)?.[0] ?? []);
  const suggestion = nearest(option, [...known, "--help", "--version"]);
  return problem("unknown-option", {
    option: text(option),
    command: text(command.name),
    suggestion: suggestion ? text(suggestion) : null,
  });
}

/** The words after the command's name, but for options: those with a value take it along. */
function tooMany(command: CommandGrammar, argv: readonly string[]): Problem {
  const valued = new Set(
    [...command.options, ...EVERYWHERE]
      .filter(([flags]) => flags.includes("<"))
      .flatMap(([flags]) => flags.match(/-{1,2}[A-Za-z][\w-]*/g) ?? []),
  );
  const words = argv
    .slice(argv.indexOf(command.name) + 1)
    .filter((word, at, all) => !word.startsWith("-") && !valued.has(all[at - 1] ?? ""));
  const most = command.words === "" ? 0 : 1;
  const surplus = text(words.slice(most).join(" "));
  return problem("too-many-words", {
    command: text(command.name),
    words: most === 0 ? surplus : null,
    second: most === 0 ? null : surplus,
  });
}
