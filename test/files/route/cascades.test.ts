import { describe, it } from "vitest";
import { expectProblems } from "./expect.js";
import { routeOf } from "./marked.js";

describe("no problem causes a second", () => {
  it.each<[string, string[], string[], string[], string[]]>([
    ["a mistyped block of KPIs", ["a: { kind: total }"], ["2027: { a: 5 }"], [], ["unknown-key"]],
    [
      "a wrong kind",
      ["a: { kind: «totl», path: linear, season: last-year }", "b: { formula: a / a }"],
      ["2027: { a: 5 }"],
      [],
      ["unknown-word"],
    ],
    ["a wrong milestone", ["a: { kind: average }"], ["2027: { a: «x» }"], [], ["not-a-number"]],
    [
      "a mistyped KPI of a milestone",
      ["a-long-one: { kind: total }"],
      ["2027: { «a-log-one»: 5 }"],
      [],
      ["unknown-milestone-kpi"],
    ],
    [
      "a mistyped KPI of a formula",
      ["visitors: { kind: total }", "b: { formula: «vistors» / 5, kind: total }"],
      ["2027: { b: 5 }"],
      [],
      ["formula-unknown-id"],
    ],
    [
      "a milestone off the route",
      ["a: { kind: level, baseline: 5 }"],
      ["«2033»: { a: 5 }"],
      [],
      ["milestone-outside-route"],
    ],
  ])("%s", (_, kpis, milestones, more, codes) => {
    const text = routeOf(kpis, milestones, more);
    expectProblems(text.includes("«") ? text : text.replace("kpis:", "«kpsi»:"), codes);
  });

  it("takes a mistyped key as what was meant, and reads on in it", () => {
    expectProblems(
      routeOf(["a: { kind: «totl» }"], ["2027: { a: 5 }"]).replace("milestones:", "«milestone»:"),
      ["unknown-word", "unknown-key"],
    );
  });

  it("says nothing of a value under a key that was mistyped", () => {
    expectProblems(routeOf(["a: { kind: total, «cadense»: soon }"], ["2027: { a: 5 }"]), ["unknown-key"]);
  });

  it("says nothing of milestones while the dates are wrong", () => {
    expectProblems(
      routeOf(["a: { kind: total }"], ["1999: { a: 5 }"]).replace("start: 2027-01-01", "start: «2030-02-01»"),
      ["start-after-arrive"],
    );
  });
});

describe("all problems at once", () => {
  it("reports each of several in one line, and in other lists than the first", () => {
    expectProblems(
      routeOf(
        ["a: { kind: «totl», cadence: «dayly», weight: «x», colour: red }".replace("colour", "«colour»")],
        ["2027: { a: «1,5» }"],
        ["ahead: [{ from: «x», to: 2027-02-01, what: a, effect: { b: «5» } }, «holiday»]"],
      ),
      [
        "bad-date",
        "bad-percentage",
        "not-a-mapping",
        "unknown-word",
        "unknown-word",
        "not-a-number",
        "unknown-key",
        "comma-in-number",
      ],
    );
  });
});
