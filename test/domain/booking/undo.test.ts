import { describe, expect, it } from "vitest";
import { type LoggedRow, lastUndone, ownNote } from "../../../src/domain/booking/undo.js";

const row = (
  date: number,
  kpi: string,
  value: number | null,
  logged: number | null,
  note = "",
): LoggedRow => ({
  date,
  kpi,
  value,
  note,
  logged,
});
const stamp = 1_800_000_000_000;

describe("taking back", () => {
  it("is nothing where nothing was stamped", () => {
    expect(lastUndone([])).toBeNull();
    expect(lastUndone([row(1, "x", 5, null)])).toBeNull();
  });

  it("brings back the value before, or none", () => {
    const undone = lastUndone([
      row(1, "x", 4, null, "by hand"),
      row(1, "x", 5, stamp),
      row(1, "x", 6, stamp + 1),
      row(2, "y", 7, stamp + 1),
    ])!;
    expect(undone.stamp).toBe(stamp + 1);
    expect(undone.restored.map(({ kpi, value }) => [kpi, value])).toEqual([
      ["x", 5],
      ["y", null],
    ]);
  });

  it("goes back further when done again", () => {
    const rows = [row(1, "x", 4, null, "by hand"), row(1, "x", 5, stamp), row(1, "x", 6, stamp + 1)];
    const first = lastUndone(rows)!;
    const again = lastUndone([...rows, ...first.restored.map((one) => ({ ...one, logged: stamp + 2 }))])!;
    expect(again.stamp).toBe(stamp);
    expect(again.restored.map(({ value }) => value)).toEqual([4]);
    expect(ownNote(again.restored[0]!.note)).toBe("by hand");
    const done = lastUndone([
      ...rows,
      ...first.restored.map((one) => ({ ...one, logged: stamp + 2 })),
      ...again.restored.map((one) => ({ ...one, logged: stamp + 3 })),
    ]);
    expect(done).toBeNull();
  });

  it("takes a note back by one without text", () => {
    const undone = lastUndone([row(1, "#x", null, stamp, "new checkout")])!;
    expect(undone.restored.map(({ kpi, value, note }) => [kpi, value, ownNote(note)])).toEqual([
      ["#x", null, null],
    ]);
  });
});
