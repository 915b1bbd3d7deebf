/**
 * The one table of standard normal draws that all simulations share, so that equal histories give equal paths. Every
 * column holds the same evenly spread magnitudes, in an order and with signs of its own (a Latin hypercube: McKay,
 * Beckman & Conover 1979); a draw stands for itself and for its negative.
 */
interface Table {
  readonly magnitudes: Float64Array;
  columns: number;
  draws: Float64Array;
}

/** One per number of pairs. */
const tables = new Map<number, Table>();

/**
 * The table for so many pairs, with at least so many columns: draw p of column k is at `k * pairs + p`. A column's draws
 * are the same however many there are; the array may hold more, and is good until the next call.
 */
export function normals(pairs: number, columns: number): Float64Array {
  const table = tables.get(pairs) ?? {
    magnitudes: spreadEvenly(pairs),
    columns: 0,
    draws: new Float64Array(0),
  };
  tables.set(pairs, table);
  if (table.columns < columns) {
    if (table.draws.length < columns * pairs) {
      const draws = new Float64Array(2 * columns * pairs);
      draws.set(table.draws);
      table.draws = draws;
    }
    for (let k = table.columns; k < columns; k++) fillColumn(table.draws, k, table.magnitudes);
    table.columns = columns;
  }
  return table.draws;
}

/**
 * |z| as evenly spread as so many normal draws can be: Box & Muller's transform (1958) of a lattice of points in the unit
 * square (multiples of the golden ratio), scaled so that the mean square is exactly 1.
 */
function spreadEvenly(pairs: number): Float64Array {
  const golden = (Math.sqrt(5) - 1) / 2;
  const result = new Float64Array(pairs);
  let squares = 0;
  for (let p = 0; p < pairs; p++) {
    const radius = Math.sqrt(-2 * Math.log((p + 0.5) / pairs));
    result[p] = Math.abs(radius * Math.cos(2 * Math.PI * ((p * golden) % 1)));
    squares += result[p]! ** 2;
  }
  return result.map((value) => value / Math.sqrt(squares / pairs));
}

/**
 * Writes the magnitudes to column `k` in random order and with random signs: Fisher & Yates' shuffle, driven by
 * Marsaglia's xorshift32 (2003) seeded with the column.
 */
function fillColumn(draws: Float64Array, k: number, magnitudes: Float64Array): void {
  const pairs = magnitudes.length;
  const first = k * pairs;
  draws.set(magnitudes, first);
  let state = Math.imul(k + 1, 0x9e3779b1);
  for (let p = pairs - 1; p >= 0; p--) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    const other = first + Math.floor(((state >>> 1) / 2 ** 31) * (p + 1));
    const value = draws[other]!;
    draws[other] = draws[first + p]!;
    draws[first + p] = state & 1 ? value : -value;
  }
}
