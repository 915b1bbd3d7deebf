import { CommanderError, Command as Program } from "commander";
import type { CommandGrammar, Typed } from "../commands/command.js";
import { COMMANDS } from "../commands/index.js";
import type { Problem } from "../domain/say/problem.js";
import { EVERYWHERE } from "./everywhere.js";
import { misread, readRoughly } from "./misread.js";

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
