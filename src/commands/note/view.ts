import { day, text } from "../../domain/say/value.js";
import type { Day } from "../../domain/time/day.js";
import type { Document } from "../../views/document.js";
import { say } from "../../views/words.js";

/** What was noted, when, and about what. */
export function notedView(noted: {
  date: Day;
  about: string | null;
  words: string;
  dryRun: boolean;
}): Document {
  const facts = {
    day: day(noted.date, "full"),
    text: text(noted.words),
    name: noted.about === null ? null : text(noted.about),
  };
  return [
    {
      block: "text",
      lines: [
        { say: say(noted.dryRun ? "would-note" : "noted", facts) },
        noted.dryRun ? { say: say("nothing-written") } : { say: say("wrong-undo"), tone: "dim" },
      ],
    },
  ];
}
