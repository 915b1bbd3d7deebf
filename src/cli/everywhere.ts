import type { CommandGrammar } from "../commands/command.js";
import { choicesText } from "./choices.js";

/** Options that every command takes. */
export const EVERYWHERE: CommandGrammar["options"] = [
  ["-C, --folder <dir>", "work in this folder"],
  ["--route <file>", "the route file (default: found by walking up; KPI_ROUTE)"],
  ["--today <date>", "as of this day (default: KPI_TODAY, else today)"],
  ["--format <format>", choicesText("format")],
  ["--json", "short for --format json"],
  ["--color <when>", choicesText("color")],
  ["--width <columns>", "columns to use, 20 to 140"],
  ["--ascii", "draw with plain ASCII characters"],
  ["--lang <language>", choicesText("lang")],
  ["-q, --quiet", "say nothing but what was asked for"],
];
