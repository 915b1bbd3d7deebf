import { Chalk, type ChalkInstance } from "chalk";
import type { Tone } from "../views/document.js";

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

/** How texts are painted at chalk's `level`; at 0 they stay as they are. */
export function painter(level: 0 | 1 | 2 | 3): Paint {
  if (level === 0) return (text) => text;
  const by = tones(new Chalk({ level }));
  return (text, tone) => (tone === undefined || text === "" ? text : by[tone](text));
}
