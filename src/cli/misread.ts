import type { CommanderError } from "commander";
import type { CommandGrammar, Typed } from "../commands/command.js";
import { COMMANDS } from "../commands/index.js";
import { nearest } from "../domain/say/nearest.js";
import { type Problem, problem } from "../domain/say/problem.js";
import { text } from "../domain/say/value.js";
import { EVERYWHERE } from "./everywhere.js";

/** What is wrong with a command line that could not be read, as a problem like any other. */
export function misread(error: CommanderError, argv: readonly string[]): Problem {
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
export function readRoughly(argv: readonly string[]): Typed["options"] {
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
