/**
 * Up to this many degrees of freedom so many squares of normal draws are summed; above it the cube-root approximation is
 * right to a thousandth in both tails.
 */
export const summed = 24;

/**
 * χ² draws divided by their degrees of freedom, of which there are many: the cube of one normal draw each (Wilson &
 * Hilferty 1931).
 */
export function cubed(normals: Float64Array, degrees: number): Float64Array {
  const spread = 2 / (9 * degrees);
  return normals.map((draw) => (1 - spread + draw * Math.sqrt(spread)) ** 3);
}
