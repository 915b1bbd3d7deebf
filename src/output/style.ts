import type { ChalkInstance } from "chalk";
import type { Language } from "../language/index.js";
import type { Tone } from "../views/document.js";

/** How output is to look: decided once, before anything is rendered. */
export interface Style {
  /** Columns of the terminal. Lines are never wider, and never wider than `WIDEST`. */
  width: number;
  paint: Paint;
  /** Whether signs, lines and typographic characters are written in ASCII. */
  ascii: boolean;
  language: Language;
}

/** Wider lines are hard to read. */
export const WIDEST = 140;

/** Below this width a table's rows become blocks of lines. */
export const NARROW = 72;

/** The columns that may be used. */
export const columns = (style: Style): number => Math.max(1, Math.min(style.width, WIDEST));

/** Chalk's level: 0 none, 1 sixteen colours, 2 256 colours, 3 any colour. */
export type ColorLevel = 0 | 1 | 2 | 3;

/** Puts a text in its tone. */
export type Paint = (text: string, tone: Tone | undefined) => string;

/**
 * Colours of middle brightness, at least 3:1 against black and against white; chalk finds the nearest that a
 * terminal knows.
 */
const GREEN = "#008700";
const CYAN = "#0087af";
const YELLOW = "#af8700";
const RED = "#d75f5f";

function tones(chalk: ChalkInstance): Readonly<Record<Tone, (text: string) => string>> {
  return {
    arrived: chalk.hex(GREEN),
    ahead: chalk.hex(CYAN),
    "on-course": chalk.hex(GREEN),
    drifting: chalk.hex(YELLOW),
    "off-course": chalk.hex(RED),
    unknown: chalk.dim,
    heading: chalk.dim,
    strong: chalk.bold,
    dim: chalk.dim,
  };
}

/** Texts as they are. */
export const unpainted: Paint = (text) => text;

/** How texts are painted. Chalk asks the system for its terminals when it is loaded: only where there are colours. */
export async function painter(level: ColorLevel): Promise<Paint> {
  if (level === 0) return unpainted;
  const { Chalk } = await import("chalk");
  const by = tones(new Chalk({ level }));
  return (text, tone) => (tone === undefined || text === "" ? text : by[tone](text));
}
