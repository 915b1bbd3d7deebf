/**
 * A transcript is Markdown in which every fence marked `console` holds commands and their whole output:
 *
 *     ```console setup=examples/bakery today=2027-09-06 width=100
 *     $ kpi log visitors=12000
 *     …stdout and stderr, as they come…
 *     [exit 2]
 *     ```
 */
export type Piece = { prose: string } | Block;

/** One fence: its settings and its commands. */
export interface Block {
  /** The opening and the closing line, as written. */
  open: string;
  close: string;
  settings: ReadonlyMap<string, string>;
  commands: readonly Command[];
}

export interface Command {
  /** The line after `$ `, and those after it that begin with `> ` where it goes on. */
  script: string;
  /** What is written below it. */
  output: string;
}

const OPEN = /^(`{3,})console\b(.*)$/;

/** Splits a Markdown text into prose and blocks; `render` puts them together again. */
export function parse(text: string): Piece[] {
  const pieces: Piece[] = [];
  const lines = text.split("\n");
  let prose: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const opened = OPEN.exec(line);
    if (!opened) {
      prose.push(line);
      continue;
    }
    const end = lines.findIndex((candidate, i) => i > at && candidate === opened[1]);
    if (end < 0) throw new Error(`line ${at + 1}: this fence is never closed`);
    if (prose.length > 0) pieces.push({ prose: prose.join("\n") });
    prose = [];
    pieces.push({
      open: line,
      close: lines[end] ?? "",
      settings: parseSettings(opened[2] ?? "", at + 1),
      commands: parseCommands(lines.slice(at + 1, end), at + 2),
    });
    at = end;
  }
  if (prose.length > 0) pieces.push({ prose: prose.join("\n") });
  return pieces;
}

export function isBlock(piece: Piece): piece is Block {
  return "commands" in piece;
}

/** The text of which `parse` gives these pieces. Throws where an output would not be read as output again. */
export function render(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (isBlock(piece) ? renderBlock(piece) : piece.prose)).join("\n");
}

function renderBlock({ open, close, commands }: Block): string {
  const body = commands.map(({ script, output }) => {
    if (output.split("\n").some((line) => line === close || line.startsWith("$ "))) {
      throw new Error(`the output of "${script}" has a line that ends the block or looks like a command`);
    }
    return `$ ${script.split("\n").join("\n> ")}\n${output}`;
  });
  return `${open}\n${body.join("")}${close}`;
}

function parseSettings(text: string, line: number): Map<string, string> {
  const known = ["setup", "today", "now", "width", "lang"];
  const settings = new Map<string, string>();
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const [key = "", value = ""] = word.split("=");
    if (!known.includes(key) || value === "") throw new Error(`line ${line}: ${word} is no setting`);
    settings.set(key, value);
  }
  return settings;
}

function parseCommands(lines: readonly string[], first: number): Command[] {
  const commands: { script: string; output: string }[] = [];
  let goesOn = false;
  lines.forEach((line, i) => {
    const last = commands.at(-1);
    if (line.startsWith("$ ")) {
      commands.push({ script: line.slice(2), output: "" });
      goesOn = /\\$|<<-?\s*['"\w]/.test(line);
    } else if (!last) {
      throw new Error(`line ${first + i}: the first line of a block begins with "$ "`);
    } else if (goesOn && line.startsWith("> ")) {
      last.script += `\n${line.slice(2)}`;
    } else {
      goesOn = false;
      last.output += `${line}\n`;
    }
  });
  return commands;
}
