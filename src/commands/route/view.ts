import type { Route } from "../../domain/route/route.js";
import { text } from "../../domain/say/value.js";
import type { Day } from "../../domain/time/day.js";
import { storyLine } from "../../views/decided.js";
import type { Block, Document, Line } from "../../views/document.js";
import { titleBlock } from "../../views/title.js";
import { duesOf, totalsOfTheWay } from "../../views/totals.js";
import { say } from "../../views/words.js";
import { yearsOf } from "../../views/years.js";
import { milestoneTable } from "./milestones.js";
import { fuelTable } from "./tanks.js";

/** The plan as people read it: destination, strategy, milestones by year, what lies ahead, and how it came about. */
export function routeView(route: Route, today: Day): Document {
  const { start, destination } = route;
  return [
    titleBlock(route, today),
    ...strategy(route),
    {
      block: "road",
      start,
      arrive: destination.arrive,
      years: yearsOf(route),
      stops: duesOf(route),
      you: today >= start && today <= destination.arrive ? today : null,
      plan: null,
      ahead: route.ahead.map(({ from, to }) => ({ from, to })),
      caption: { say: totalsOfTheWay(route), tone: "dim" },
    },
    milestoneTable(route),
    ...fuelTable(route),
    ...aheadBlock(route),
    ...story(route),
  ];
}

function strategy({ strategy, destination }: Route): Block[] {
  const lines: Line[] = [];
  if (destination.mission) lines.push({ say: text(destination.mission) });
  if (destination.role) lines.push({ say: text(destination.role) });
  if (strategy) lines.push({ say: say("by-road", { strategy: text(strategy.trim()) }) });
  return lines.length ? [{ block: "text", lines }] : [];
}

function aheadBlock({ ahead }: Route): Block[] {
  if (ahead.length === 0) return [];
  const lines = ahead.map(
    ({ from, to, what }): Line => ({
      say: say("lies-ahead", { span: { is: "span", from, to }, what: text(what) }),
    }),
  );
  return [{ block: "text", lines: [{ say: say("ahead-heading"), tone: "heading" }, ...lines] }];
}

/** The changes of the route with their reasons, oldest first. */
function story(route: Route): Block[] {
  if (route.changes.length === 0) return [];
  const lines = [...route.changes]
    .sort((a, b) => a.date - b.date)
    .map((change): Line => ({ say: storyLine(change, route) }));
  return [{ block: "text", lines: [{ say: say("changes-heading"), tone: "heading" }, ...lines] }];
}
