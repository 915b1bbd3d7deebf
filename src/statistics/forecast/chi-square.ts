/** Above this many degrees of freedom the cube-root approximation is right to a thousandth in both tails. */
const summed = 24;

/** Columns of normal draws that χ² draws may use. */
export const chiSquareColumns = summed;

/**
 * χ² draws divided by their degrees of freedom, one per pair: the mean of as many squared normal draws, or, for many
 * degrees, the cube of one normal draw (Wilson & Hilferty 1931).
 *
 * @param normals the columns for them, one after the other
 */
export function chiSquares(normals: Float64Array, pairs: number, degrees: number): Float64Array {
  if (degrees > summed) {
    const spread = 2 / (9 * degrees);
    return normals.slice(0, pairs).map((draw) => (1 - spread + draw * Math.sqrt(spread)) ** 3);
  }
  const result = new Float64Array(pairs);
  for (let k = 0; k < degrees; k++) {
    for (let p = 0; p < pairs; p++) result[p]! += normals[k * pairs + p]! ** 2 / degrees;
  }
  return result;
}
