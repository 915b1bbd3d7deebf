import { expect } from "vitest";
import { changeFrom, type Decision, rerouted } from "../../../../src/domain/steering/decision.js";
import { parseSteers } from "../../../../src/domain/steering/grammar.js";
import { isRouteSteer } from "../../../../src/domain/steering/steer.js";
import { dayOf } from "../../../../src/domain/time/day.js";
import { rewriteRoute } from "../../../../src/files/route/edit/index.js";
import { readRoute } from "../../../../src/files/route/read.js";

export const HEAD = `version: 1
title: Shop
destination: { vision: The best-loved shop, arrive: 2029-12-31 }
start: 2027-01-01
kpis:
  sales: { kind: total, goal: increase }
  basket: { kind: average, goal: between }
  members: { kind: level, baseline: 100 }
`;

/** Makes a change of a route with these milestones (or another end of the file), and gives what comes after the head. */
export function changed(rest: string, words: readonly string[], other: Partial<Decision> = {}, head = HEAD) {
  const source = head + rest;
  const { route, problems } = readRoute(source, { file: "route.yaml" });
  if (!route) throw new Error(JSON.stringify(problems));
  const { steers, problems: unread } = parseSteers(words, {
    route,
    today: dayOf(2027, 1, 4),
    usual: () => null,
  });
  expect(unread).toEqual([]);
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
    ...other,
  });
  const result = rewriteRoute(source, "route.yaml", change, rerouted(route, change, own));
  return "text" in result ? result.text.slice(head.length) : result.problems.map(({ code }) => code);
}

export const ALL = "basket: [70, 90], members: 500";
export const set = (name: string, from: string, to: string) =>
  `changes:\n  - { date: 2027-09-06, why: because, set: { ${name}: { from: ${from}, to: ${to} } } }`;
export const move = (name: string, to: string) =>
  `changes:\n  - { date: 2027-09-06, why: because, move: { ${name}: ${to} } }`;
