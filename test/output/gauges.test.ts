import { describe, expect, it } from "vitest";
import { drawBar, drawGauge } from "../../src/output/gauges.js";
import { penFor } from "../../src/output/pen.js";
import { english } from "./fixtures/styles.js";

const pen = penFor(english(80));
const ascii = penFor({ ...english(80), ascii: true });
const bar = (earned: number, through: number, cells: number, by = pen) =>
  drawBar({ bar: "road", earned, through, tone: "on-course" }, cells, by);
const dial = (offset: number | null, cells: number) =>
  drawBar({ bar: "dial", offset, tone: "unknown" }, cells, pen);

describe("a bar ends where the plan equals the actual and marks the day measured", () => {
  it.each([
    [0, 0, 8, "┃·······"],
    [0, 0.5, 8, "····┃···"],
    [0.5, 0.5, 8, "████┃···"],
    [0.5, 0.75, 8, "████··┃·"],
    [0.75, 0.5, 8, "████┃█··"],
    [1, 1, 8, "███████┃"],
    [1.5, 0.5, 8, "████┃███"],
    [-0.5, 0.5, 8, "····┃···"],
    [0.25 + 1 / 64, 0.75, 8, "██▏···┃·"],
    [0.25 + 4 / 64, 0.75, 8, "██▌···┃·"],
    [0.25 + 7 / 64, 0.75, 8, "██▉···┃·"],
    [244 / 365, 248 / 365, 18, "████████████┃·····"],
    [228 / 365, 248 / 365, 18, "███████████▏┃·····"],
    [224 / 365, 243 / 365, 18, "███████████┃······"],
    [286 / 365, 243 / 365, 15, "█████████┃█▊···"],
  ])("%d of the way on day %d over %d cells", (earned, through, cells, expected) => {
    expect(bar(earned, through, cells)).toBe(expected);
  });

  it("fills whole cells only in ASCII", () => {
    expect(bar(0.5 + 7 / 64, 0.75, 8, ascii)).toBe("####..|.");
  });
});

describe("a dial has the bound in its middle and the good side at the right, a cell for 5 %", () => {
  it.each([
    [0, 9, "····●····"],
    [0.05, 9, "····┃●···"],
    [-0.12, 18, "·······●·┃········"],
    [0.076, 18, "·········┃·●······"],
    [-0.001, 9, "···●┃····"],
    [0.001, 9, "····┃●···"],
    [5, 9, "····┃···●"],
    [-5, 9, "●···┃····"],
    [null, 9, "····┃····"],
  ])("%d off the bound over %d cells", (offset, cells, expected) => {
    expect(dial(offset, cells)).toBe(expected);
  });
});

describe("a gauge shows what is left and what even use would have left", () => {
  it.each([
    [3200 / 12000, 4011 / 12000, "█████▎┃·············"],
    [1, 1, "███████████████████┃"],
    [0, null, "····················"],
    [-0.2, 0.1, "··┃·················"],
    [1.2, null, "████████████████████"],
  ])("%d left, %d at even use", (left, even, expected) => {
    expect(drawGauge(left, even, 20, "off-course", pen)).toBe(expected);
  });
});
