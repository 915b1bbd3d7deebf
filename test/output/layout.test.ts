import { describe, expect, it } from "vitest";
import { layOut, type Measured } from "../../src/output/layout.js";

const column = (content: number, kind: "name" | "course" | "figure" | "bar"): Measured => ({
  column: {
    align: kind === "figure" ? "right" : "left",
    shown: "always",
    grows: kind === "bar",
  },
  content,
  cut: kind !== "course",
});

/** A name, a course, three figures and a bar whose heading takes 12. */
const TABLE = [
  column(16, "name"),
  column(12, "course"),
  column(10, "figure"),
  column(10, "figure"),
  column(11, "figure"),
  column(12, "bar"),
];
const widths = (width: number) => layOut(TABLE, width)?.map((place) => place.width) ?? null;

describe("columns that find little room", () => {
  // Names, course and figures take 59 with the blanks between them 63; a bar of eight with its two blanks 73.
  it.each([
    [90, [16, 12, 10, 10, 11, 21]],
    [73, [16, 12, 10, 10, 11, 8]],
    [72, [16, 12, 10, 10, 11, 0]],
    [63, [16, 12, 10, 10, 11, 0]],
    [60, [13, 12, 10, 10, 11, 0]],
    [57, [10, 12, 10, 10, 11, 0]],
    [56, null],
  ])("in %i: the bar is shortened, then goes, then names are cut, never the course", (width, expected) => {
    expect(widths(width)).toEqual(expected);
  });
});
