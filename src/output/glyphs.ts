import type { Course } from "../domain/say/terms.js";

/** The signs and lines that things are drawn with, each one column wide. */
export interface Glyphs {
  courses: Readonly<Record<Course, string>>;
  travelled: string;
  road: string;
  jam: string;
  stop: string;
  destination: string;
  you: string;
  mark: string;
  rule: string;
  track: string;
  /** From nothing to a full cell, in even steps. */
  fill: readonly string[];
  next: string;
  caret: string;
  ellipsis: string;
}

export const UNICODE: Glyphs = {
  courses: {
    arrived: "★",
    ahead: "▲",
    "on-course": "✓",
    drifting: "~",
    "off-course": "✗",
    unknown: "?",
  },
  travelled: "━",
  road: "╌",
  jam: "▒",
  stop: "○",
  destination: "◎",
  you: "●",
  mark: "┃",
  rule: "─",
  track: "·",
  fill: ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"],
  next: "→",
  caret: "^",
  ellipsis: "…",
};

export const ASCII: Glyphs = {
  courses: { arrived: "*", ahead: "^", "on-course": "+", drifting: "~", "off-course": "x", unknown: "?" },
  travelled: "=",
  road: "-",
  jam: "%",
  stop: "o",
  destination: "@",
  you: "*",
  mark: "|",
  rule: "-",
  track: ".",
  fill: ["", "#"],
  next: "->",
  caret: "^",
  ellipsis: "~",
};

const PLAIN: Readonly<Record<string, string>> = {
  "→": "->",
  "“": '"',
  "”": '"',
  "‘": "'",
  "’": "'",
  "…": "...",
  "−": "-",
  "–": "-",
  "·": "|",
  "÷": "/",
  "×": "x",
  "≥": ">=",
  "≤": "<=",
  "●": "*",
  "┃": "|",
};

/** Words of the language in ASCII: quotes, dashes and arrows become plain, accents fall off. */
export function asciiWords(text: string): string {
  return text
    .replace(/[^\p{ASCII}\u00a0]/gu, (character) => PLAIN[character] ?? character)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}
