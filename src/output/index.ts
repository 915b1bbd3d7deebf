import type { Document } from "../views/document.js";
import { renderCsv } from "./csv.js";
import { renderMarkdown } from "./markdown.js";
import type { Style } from "./style.js";
import { renderText } from "./text.js";

export { type Data, json, problemData } from "./json.js";
export { renderProblems } from "./problems.js";
export type { Style } from "./style.js";

/** What a document can be written as. JSON is made of figures, not of documents: see `json`. */
export type Format = "text" | "md" | "csv";

const RENDERERS: Readonly<Record<Format, (document: Document, style: Style) => string>> = {
  text: renderText,
  md: renderMarkdown,
  csv: renderCsv,
};

/** A document in the format asked for, ending in a line break (or empty). */
export function render(document: Document, format: Format, style: Style): string {
  return RENDERERS[format](document, style);
}
