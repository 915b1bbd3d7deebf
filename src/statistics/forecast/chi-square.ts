/** Above this many degrees of freedom the cube-root approximation is right to a thousandth in both tails. */
export const summed = 24;

/** Columns of normal draws that χ² draws may use: as many as are summed. */
export const chiSquareColumns = summed;

/**
 * χ² draws divided by their degrees of freedom, of which there are many: the cube of one normal draw each (Wilson &
 * Hilferty 1931).
 */
export function cubed(normals: Float64Array, degrees: number): Float64Array {
  const spread = 2 / (9 * degrees);
  return normals.map((draw) => (1 - spread + draw * Math.sqrt(spread)) ** 3);
}
