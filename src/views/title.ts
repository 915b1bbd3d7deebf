import type { Route } from "../domain/route/route.js";
import { day, text } from "../domain/say/value.js";
import type { Day } from "../domain/time/day.js";
import type { Block } from "./document.js";
import { say } from "./words.js";

/** Whose journey it is and the day; the vision and when to be there. */
export function titleBlock(route: Route, today: Day): Block {
  return {
    block: "spread",
    rows: [
      { left: { say: text(route.title), tone: "strong" }, right: { say: day(today, "full") } },
      {
        left: { say: text(route.destination.vision) },
        right: { say: say("by-day", { day: day(route.destination.arrive, "long") }), tone: "dim" },
      },
    ],
  };
}
