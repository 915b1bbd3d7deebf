import type { Route } from "../../domain/route/route.js";
import { text } from "../../domain/say/value.js";
import type { Day } from "../../domain/time/day.js";
import { duesOf, totalsOfTheWay, yearsOf } from "../../views/blocks.js";
import type { Document } from "../../views/document.js";
import { say } from "../../views/words.js";

interface Initiated {
  route: Route;
  files: readonly string[];
  folder: string;
  today: Day;
  /** The text of the route, where nothing is written; else null. */
  text: string | null;
}

/** What was plotted and written, and what to do next. */
export function initView({ route, files, folder, text: routeText }: Initiated): Document {
  if (routeText !== null) {
    return [
      {
        block: "verbatim",
        label: { say: text("route.yaml"), tone: "heading" },
        lines: routeText.trimEnd().split("\n"),
      },
      { block: "text", lines: [{ say: say("nothing-written") }] },
    ];
  }
  const names = files.map((file) => text(file.slice(folder.length + 1)));
  return [
    {
      block: "road",
      start: route.start,
      arrive: route.destination.arrive,
      years: yearsOf(route),
      stops: duesOf(route),
      you: route.start,
      plan: null,
      ahead: [],
      caption: { say: totalsOfTheWay(route), tone: "dim" },
    },
    {
      block: "text",
      lines: [
        { say: say("written", { files: { is: "list", values: names, joined: "and" } }) },
        { say: say("init-edit") },
        { say: say("init-log") },
        { say: say("init-commit"), tone: "dim" },
        { say: say("bon-voyage") },
      ],
    },
  ];
}
