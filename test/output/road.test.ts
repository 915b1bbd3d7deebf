import { describe, expect, it } from "vitest";
import { text } from "../../src/domain/say/value.js";
import { dayOf } from "../../src/domain/time/day.js";
import { penFor } from "../../src/output/pen.js";
import { roadLines } from "../../src/output/road.js";
import type { Road } from "../../src/views/document.js";
import { english } from "./fixtures/styles.js";

/** Twenty-one days over twenty-one cells: a cell a day. */
const START = dayOf(2027, 1, 1);
const ROAD: Road = {
  block: "road",
  start: START,
  arrive: START + 20,
  years: [
    { label: text("2027"), from: START },
    { label: text("2028"), from: START + 10 },
  ],
  stops: [START + 10],
  you: START + 3,
  plan: START + 5,
  ahead: [],
  caption: null,
};
const drawn = (road: Partial<Road>, width = 23) => roadLines({ ...ROAD, ...road }, penFor(english(width)));

describe("the road", () => {
  it("shows the way travelled, the plan, the stops and the destination", () => {
    expect(drawn({})).toEqual(["  2027      2028", "  ━━━●╌┃╌╌╌╌○╌╌╌╌╌╌╌╌╌◎", "  ● you  ┃ plan today"]);
  });

  it.each([
    [{ you: START + 7 }, "  ━━━━━┃━●╌╌○╌╌╌╌╌╌╌╌╌◎"],
    [{ you: START + 5 }, "  ━━━━━●╌╌╌╌○╌╌╌╌╌╌╌╌╌◎"],
    [{ you: null }, "  ╌╌╌╌╌┃╌╌╌╌○╌╌╌╌╌╌╌╌╌◎"],
    [{ you: null, plan: null }, "  ╌╌╌╌╌╌╌╌╌╌○╌╌╌╌╌╌╌╌╌◎"],
    [{ you: START + 40 }, "  ━━━━━┃━━━━○━━━━━━━━━●"],
    [{ you: START - 40 }, "  ●╌╌╌╌┃╌╌╌╌○╌╌╌╌╌╌╌╌╌◎"],
    [{ ahead: [{ from: START + 12, to: START + 14 }] }, "  ━━━●╌┃╌╌╌╌○╌▒▒▒╌╌╌╌╌◎"],
  ])("with %j", (road, expected) => {
    expect(drawn(road)).toContain(expected);
  });

  it("puts its caption beside the signs where there is room, else below", () => {
    const caption = { say: text("two days behind") };
    expect(drawn({ caption }, 40).at(-1)).toBe("  ● you  ┃ plan today  two days behind");
    expect(drawn({ caption }, 30).slice(-2)).toEqual(["  ● you  ┃ plan today", "  two days behind"]);
  });

  it("leaves out a year's name that finds no room", () => {
    const years = [0, 2, 6, 19].map((days) => ({ label: text(`20${27 + days}`), from: START + days }));
    expect(drawn({ years })[0]).toBe("  2027  2033");
  });
});
