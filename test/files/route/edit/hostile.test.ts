import { expect, it } from "vitest";
import { changeFrom, rerouted } from "../../../../src/domain/steering/decision.js";
import { parseSteers } from "../../../../src/domain/steering/grammar.js";
import { isRouteSteer } from "../../../../src/domain/steering/steer.js";
import { dayOf } from "../../../../src/domain/time/day.js";
import { rewriteRoute } from "../../../../src/files/route/edit/index.js";
import { readRoute } from "../../../../src/files/route/read.js";
import { routeFrom, seeded } from "./routes.js";

const PIECES = [
  "\t",
  "\n",
  "\r",
  "  ",
  " #",
  ": ",
  "? ",
  "- ",
  "{ ",
  " }",
  ", ",
  "&a ",
  "*a",
  "<<: *usual",
  "|",
  ">-",
  '"',
  "'",
  "~",
  "!!str ",
  "---\n",
  "...\n",
  "\u2028",
  "é",
  "[",
  "]",
];

/** A route written by hand, with a few pieces put in or taken out at random. */
function mutated(seed: number): { text: string; words: string[] } {
  const random = seeded(seed + 1_000_000);
  const made = routeFrom(seed);
  let { text } = made;
  for (let times = 1 + Math.floor(random() * 3); times > 0; times--) {
    const at = Math.floor(random() * text.length);
    const piece = random() < 0.3 ? "" : PIECES[Math.floor(random() * PIECES.length)]!;
    text = text.slice(0, at) + piece + text.slice(at + Math.floor(random() * 3));
  }
  return { text, words: made.words };
}

it("a route that is still one after 3,000 slips of the pen is changed soundly, or left alone with a problem", () => {
  let routes = 0;
  let written = 0;
  for (let seed = 0; seed < 3000; seed++) {
    const { text, words } = mutated(seed);
    const { route } = readRoute(text, { file: "route.yaml" });
    if (!route) continue;
    const { steers, problems } = parseSteers(words, { route, today: dayOf(2027, 1, 4), usual: () => null });
    if (problems.length > 0) continue;
    routes++;
    const own = steers.filter(isRouteSteer);
    const change = changeFrom(route, {
      date: dayOf(2027, 9, 6),
      why: "because",
      by: null,
      steers: own,
      strategy: null,
      stay: null,
      until: null,
      destination: null,
    });
    const result = rewriteRoute(text, "route.yaml", change, rerouted(route, change, own));
    if ("problems" in result) {
      expect(result.problems.length, text).toBeGreaterThan(0);
      continue;
    }
    written++;
    const { route: again } = readRoute(result.text, { file: "route.yaml" });
    expect(again?.changes.length, text).toBe(route.changes.length + 1);
  }
  expect(routes).toBeGreaterThan(300);
  expect(written / routes).toBeGreaterThan(0.9);
}, 600_000);
