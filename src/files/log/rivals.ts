/**
 * What other rows say about one key: the smallest and the largest of their values and whether one is empty, each
 * with the line where it first stands. Enough to tell whether they all agree with the value that holds.
 */
export class Rivals {
  low = Number.POSITIVE_INFINITY;
  lowLine = 0;
  high = Number.NEGATIVE_INFINITY;
  highLine = 0;
  /** 0: no row is empty. */
  emptyLine = 0;

  add(value: number, line: number): void {
    if (Number.isNaN(value)) this.emptyLine ||= line;
    if (value < this.low) [this.low, this.lowLine] = [value, line];
    if (value > this.high) [this.high, this.highLine] = [value, line];
  }

  /** The values that differ from the one that holds (NaN: taken back), the smaller first, each with its line. */
  against(held: number): { value: number; line: number }[] {
    const all = [{ value: this.low, line: this.lowLine }];
    if (this.high !== this.low) all.push({ value: this.high, line: this.highLine });
    const others = all.filter(({ value, line }) => line > 0 && value !== held);
    if (this.emptyLine > 0 && !Number.isNaN(held)) others.push({ value: Number.NaN, line: this.emptyLine });
    return others;
  }
}
