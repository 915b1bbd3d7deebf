/**
 * Who may import what. A place is a folder of src, a file of it (without ".ts"), or a folder's part: "domain/day".
 * `types`: only in an `import type`.
 */
export interface Allowed {
  anything: readonly string[];
  types: readonly string[];
}

const allow = (anything: readonly string[], types: readonly string[] = []): Allowed => ({ anything, types });

/**
 * The English words: no text of theirs, but their types, of which what is said is made: its codes are the codes that have
 * words, and its facts the holes of those words. The words themselves are data without imports, so that nothing goes
 * round in a circle.
 */
const ENGLISH = ["language/en", "language/wording"];

/** What each layer may import of ours, beside its own folder. */
export const LAYERS: Record<string, Allowed> = {
  statistics: allow([]),
  domain: allow(["statistics"], ENGLISH),
  files: allow(["domain"]),
  views: allow(["domain"], ENGLISH),
  language: allow([], ["domain"]),
  output: allow(["views", "domain/time", "language"], ["domain"]),
  commands: allow(["domain", "files", "views"]),
  cli: allow(["statistics", "domain", "files", "views", "language", "output", "commands"]),
  index: allow(["domain", "files", "statistics"]),
  main: allow(["cli", "files/disk"]),
};

/** A folder whose rooms stand in one line: a room imports itself, those before it, and what all may import. */
export interface Line {
  rooms: readonly string[];
  /** Rooms that all others may import, wherever they stand. */
  all: readonly string[];
}

export const LINES: Record<string, Line> = {
  domain: {
    rooms: [
      "time",
      "say",
      "route",
      "log",
      "lines",
      "futures",
      "kinds",
      "plan",
      "booking",
      "outlook",
      "standing",
      "news",
      "steering",
      "diff",
      "figures",
    ],
    all: ["time", "say"],
  },
};

/** A folder whose rooms know nothing of each other; what two of them share lies loose in it, or in a layer below. */
export const APART: readonly string[] = ["commands"];

/** Which places may import a package or a module of Node's; those that are not listed, nobody. */
export const PACKAGES: Record<string, readonly string[]> = {
  "date-fns": ["files", "language", "output"],
  "@date-fns/utc": ["files", "output"],
  yaml: ["files"],
  zod: ["files"],
  chalk: ["output"],
  "cli-table3": ["output"],
  commander: ["cli"],
  "@bomb.sh/tab": ["cli"],
  "@clack/prompts": ["cli"],
  "node:fs": ["files/disk"],
  "node:child_process": ["files"],
  "node:buffer": ["files"],
  "node:path": ["files", "cli", "main"],
  "node:url": ["files", "main"],
  "node:os": ["files", "main"],
  "node:process": ["main"],
  "node:readline": ["cli", "main"],
  "node:stream": ["cli", "main"],
};

/** Packages of which the whole is far heavier than the part that is needed: by subpath only (types cost nothing). */
export const BY_SUBPATH: ReadonlySet<string> = new Set(["date-fns", "date-fns/locale", "date-fns/fp", "zod"]);

/** Which places may use a global. The clock and the machine enter at the edges only. */
export const GLOBALS: Record<string, readonly string[]> = {
  process: ["main"],
  console: [],
  Date: ["files", "output", "cli", "main"],
};

export const FORBIDDEN_FOLDERS = ["utils", "helpers", "common", "types"];

export const LONGEST_FILE = 250;
