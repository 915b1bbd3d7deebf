import { describe, expect, it } from "vitest";
import { parseDay } from "../../../../src/domain/time/day.js";
import { changed } from "./changed.js";

const PAGE = `{
  "version": 1,
  "title": "Shop",
  "destination": { "vision": "The best-loved shop", "arrive": "2029-12-31" },
  "start": "2027-01-01",
  "kpis": {
    "sales": { "kind": "total", "goal": "increase" },
    "members": { "kind": "level", "baseline": 100 }
  },
  "milestones": {
    "2027": {
      "sales": 400,
      "members": 500
    }
  }
}
`;

/** A route in JSON with a change made; it is JSON still. */
function inJson(text: string, words: string[], other = {}): string {
  const whole = changed(text, words, other, "");
  expect(() => JSON.parse(whole as string)).not.toThrow();
  return whole as string;
}

describe("a route in JSON stays JSON", () => {
  const entry = (rest: string) =>
    `  },\n  "changes": [{ "date": "2027-09-06", "why": "because", ${rest} }]\n}\n`;

  it("when a milestone is set", () => {
    expect(inJson(PAGE, ["2027.sales=340"])).toBe(
      PAGE.replace("400", "340").replace(
        / {2}\}\n\}\n$/,
        entry('"set": { "2027.sales": { "from": 400, "to": 340 } }'),
      ),
    );
  });

  it("when one is set that is new, in a period that is new", () => {
    const page = inJson(PAGE, ["2028.sales=600", "2028.members=900"]);
    expect(page).toContain(
      '      "members": 500\n    },\n    "2028": { "sales": 600, "members": 900 }\n  },\n',
    );
  });

  it("when the last of a period moves away", () => {
    expect(inJson(PAGE, ["2027.members@2028"])).toBe(
      PAGE.replace(
        '400,\n      "members": 500\n    }',
        '400\n    },\n    "2028": { "members": 500 }',
      ).replace(/ {2}\}\n\}\n$/, entry('"move": { "2027.members": "2028" }')),
    );
  });

  it("when one moves back", () => {
    const there = inJson(PAGE, ["2027.members@2028"]);
    const back = inJson(there, ["2028.members@2027"]);
    expect(back.slice(0, back.indexOf('"changes"'))).toBe(`${PAGE.slice(0, -3)},\n  `);
  });

  it("when the strategy, the reason and the destination are in words", () => {
    const other = {
      why: "why not",
      by: "Anna",
      stay: "sales",
      until: parseDay("2027-10-01"),
      strategy: "Ads\n\nfirst",
      destination: { vision: "A shop", arrive: parseDay("2030-06-30")! },
    };
    expect(inJson(PAGE, [], other)).toBe(
      PAGE.replace(
        / {2}"destination.*\n/,
        '  "destination": { "vision": "A shop", "arrive": "2030-06-30" },\n  "strategy": "Ads\\n\\nfirst",\n',
      ).replace(
        / {2}\}\n\}\n$/,
        '  },\n  "changes": [{ "date": "2027-09-06", "why": "why not", "by": "Anna", "stay": "sales", "until": "2027-10-01", "strategy": { "to": "Ads\\n\\nfirst" }, "destination": { "from": { "vision": "The best-loved shop", "arrive": "2029-12-31" }, "to": { "vision": "A shop", "arrive": "2030-06-30" } } }]\n}\n',
      ),
    );
    const again = inJson(inJson(PAGE, [], other), [], { strategy: "Ads" });
    expect(again).toContain('  "strategy": "Ads",\n');
  });

  it.each(["null", "[]", "[ ]"])("when there is a list of changes: %s", (none) => {
    const page = inJson(PAGE.replace('"start"', `"changes": ${none},\n  "start"`), ["2027.sales=340"]);
    expect(page).toMatch(/ {2}"changes": \[ ?\{ "date": .* \} ?\],\n {2}"start"/);
  });

  it("when all is on one line", () => {
    const line = JSON.stringify(JSON.parse(PAGE));
    expect(inJson(line, ["2027.sales@2028"])).toBe(
      line.replace(
        '{"2027":{"sales":400,"members":500}}}',
        '{"2027":{"members":500}, "2028": { "sales": 400 }}, "changes": [{ "date": "2027-09-06", "why": "because", "move": { "2027.sales": "2028" } }]}',
      ),
    );
  });
});

describe("keys take the quotes of their neighbours", () => {
  const HEAD =
    "version: 1\ntitle: Shop\ndestination: { vision: The best-loved shop, arrive: 2029-12-31 }\nstart: 2027-01-01\nkpis: { sales: { kind: total }, members: { kind: level, baseline: 100 } }\n";

  it.each([
    [
      "on a line",
      `milestones:\n  "2027": { 'sales': 400, 'members': 500 }\n`,
      ["2028.sales=900"],
      `milestones:\n  "2027": { 'sales': 400, 'members': 500 }\n  "2028": { 'sales': 900 }\n`,
    ],
    [
      "in blocks",
      `milestones:\n  '2027':\n    "sales": 400\n    "members": 500\n  '2028':\n    "sales": 900\n`,
      ["2028.members=900"],
      `milestones:\n  '2027':\n    "sales": 400\n    "members": 500\n  '2028':\n    "sales": 900\n    "members": 900\n`,
    ],
    [
      "but one that moves keeps its own",
      `milestones:\n  '2027': { sales: 400, "members": 500 }\n  '2028': { sales: 900 }\n`,
      ["2027.members@2028"],
      `milestones:\n  '2027': { sales: 400 }\n  '2028': { sales: 900, "members": 500 }\n`,
    ],
  ])("%s", (_, plan, words, expected) => {
    const text = changed(plan, words, {}, HEAD) as string;
    expect(text.slice(0, text.indexOf("changes:"))).toBe(expected);
  });

  it("in a list of changes", () => {
    const before = `milestones: { 2027: { sales: 400, members: 500 } }\nchanges:\n  - 'date': 2027-02-01\n    'why': first\n    'stay': sales\n`;
    expect(changed(before, ["2027.sales=340"], {}, HEAD)).toBe(
      `${before.replace("400", "340")}  - 'date': 2027-09-06\n    'why': because\n    'set':\n      '2027.sales': { 'from': 400, 'to': 340 }\n`,
    );
  });

  it("in the route itself", () => {
    const quoted = HEAD.replace(/^(\w+)/gm, '"$1"');
    expect(
      changed('"milestones": { 2027: { sales: 400, members: 500 } }\n', [], { stay: "sales" }, quoted),
    ).toBe(
      '"milestones": { 2027: { sales: 400, members: 500 } }\n"changes":\n  - { "date": 2027-09-06, "why": because, "stay": sales }\n',
    );
  });

  it("and texts keep theirs", () => {
    const plan = `strategy: 'By word'\nmilestones: { 2027: { sales: 400, members: 500 } }\n`;
    expect(changed(plan, [], { strategy: "It's ads" }, HEAD)).toContain("strategy: 'It''s ads'\n");
    expect(changed(plan, [], { strategy: "Ads\nfirst" }, HEAD)).toContain('strategy: "Ads\\nfirst"\n');
    const head = HEAD.replace("2029-12-31", "'2029-12-31'");
    const moved = changed(head + plan, [], { destination: { arrive: parseDay("2030-06-30")! } }, "");
    expect(moved).toContain("arrive: '2030-06-30' }\nstart");
  });
});
