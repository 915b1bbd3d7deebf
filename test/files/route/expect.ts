import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { readRoute } from "../../../src/files/route/read.js";
import { marked, routeOf } from "./marked.js";

/** The problems of a text in which each offending bit is marked, as "line:column:length code", beside those expected. */
export function expectProblems(source: string, codes: readonly string[]): void {
  const { text, places } = marked(source);
  const found = readRoute(text).problems.map(
    ({ code, place }) => `${place!.line}:${place!.column}:${place!.length} ${code}`,
  );
  expect(found).toEqual(codes.map((code, index) => `${places[index]} ${code}`));
  expect(places).toHaveLength(codes.length);
}

/** The facts of every problem. */
export const facts = (text: string) => readRoute(text).problems.map((one) => one.facts);
/** The same, of texts the text alone. */
export const words = (text: string) =>
  facts(text).map((named) =>
    Object.fromEntries(
      Object.entries(named).map(([name, value]) => [name, value.is === "text" ? value.text : value]),
    ),
  );

export const data = (name: string) => readFileSync(new URL(`data/${name}`, import.meta.url), "utf8");

/** A case of a file of cases: a title, the codes that are expected, and the route with its marks. */
export interface Case {
  title: string;
  codes: string[];
  source: string;
}

export function casesOf(name: string): Case[] {
  return data(name)
    .split(/^# /m)
    .slice(1)
    .map((block) => {
      const [head, ...lines] = block.trimEnd().split("\n");
      const [title, codes] = head!.split(": ");
      const beginning = (mark: string) =>
        lines.filter((line) => line.startsWith(mark)).map((line) => line.slice(2));
      const kpis = lines.filter((line) => line && !/^[>=] /.test(line));
      return {
        title: title!,
        codes: codes!.split(" "),
        source: routeOf(kpis, beginning("> "), beginning("= ")),
      };
    });
}
