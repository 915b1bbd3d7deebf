import type { Document } from "./document.js";
import { say } from "./words.js";

/** After a preview: that it was one, or that somebody said no. */
export const nothingWritten: Document = [{ block: "text", lines: [{ say: say("nothing-written") }] }];
