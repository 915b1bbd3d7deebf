import type { Disk } from "../files/disk.js";
import type { Ask } from "./ask.js";

/** Where text goes to or comes from. */
export interface Terminal {
  isTerminal: boolean;
  /** Its width, where it is a terminal. */
  columns: number | null;
  write(text: string): void;
}

/** All that the program knows of the world around it. `main` makes it; tests make their own. */
export interface World {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  cwd: string;
  /** The version of this package. */
  version: string;
  out: Terminal;
  err: Terminal;
  /** Asks somebody at the terminal, and gives the answer, or null where they went away; null: nobody is there. */
  ask: Ask | null;
  /** All of standard input, as text. */
  stdin: () => string;
  /** The instant now, in milliseconds since 1970-01-01T00:00Z. */
  now: number;
  /** The local calendar date now, as ISO text. */
  localDate: string;
  disk: Disk;
}
