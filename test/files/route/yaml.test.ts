import { describe, expect, it } from "vitest";
import { readRoute } from "../../../src/files/route/read.js";
import { marked } from "./marked.js";

describe("YAML that cannot be read", () => {
  it.each([
    ["a tab", "version: 1\nkpis:\n«\t»a: 1\n", ["yaml-tab"]],
    ["two tabs", "version: 1\nkpis:\n«\t»a: 1\nfuel:\n«\t»b: 1\n", ["yaml-tab", "yaml-tab"]],
    ["a percent sign without quotes", "version: 1\nunit: «%»\n", ["yaml-quotes"]],
    ["two documents", "version: 1\n«---»\nversion: 1\n", ["several-documents"]],
    ["a colon in a text", "version: 1\ntitle: «S»hop: the best\n", ["yaml-syntax"]],
    ["nothing", "«»", ["route-empty"]],
    ["a comment only", "«#» nothing yet\n", ["route-empty"]],
    ["a list", "«- version: 1»\n", ["not-a-mapping"]],
    ["a word", "«hello»\n", ["not-a-mapping"]],
    ["another version", "version: «2»\nnews: 3\n", ["unknown-version"]],
    ["a version that is none", "version: «one»\nnews: 3\n", ["unknown-version"]],
  ])("%s", (_, source, codes) => {
    const { text, places } = marked(source);
    const { route, problems } = readRoute(text);
    expect(route).toBeNull();
    expect(problems.map(({ code }) => code)).toEqual(codes);
    const starts = problems.map(({ place }) => `${place!.line}:${place!.column}`);
    expect(starts).toEqual(places.map((place) => place.replace(/:\d+$/, "")));
  });

  it("stops at a quote that is left open", () => {
    const { problems } = readRoute('version: 1\ntitle: "Shop\nstart: 2027-01-01\nkpis: [\n');
    expect(problems.map(({ code }) => code)).toEqual(["yaml-syntax"]);
  });
});
