import type { Language } from "../language/index.js";
import type { Paint } from "./colours.js";

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
