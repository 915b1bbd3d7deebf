/** Random series for tests, the same in every run. */

/** Uniform numbers in (0, 1): Park & Miller's minimal standard generator. */
function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** Standard normal draws: Box & Muller 1958. */
export function gaussians(seed: number): () => number {
  const next = uniforms(seed);
  return () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
}

/** A series of the damped-trend model: level 0, slope from N(0, 0.3²), errors N(0, 1). */
export function dampedTrend(
  count: number,
  gaussian: () => number,
  { alpha, beta, phi }: { readonly alpha: number; readonly beta: number; readonly phi: number },
): number[] {
  let level = 0;
  let slope = 0.3 * gaussian();
  return Array.from({ length: count }, () => {
    slope *= phi;
    level += slope;
    const error = gaussian();
    const value = level + error;
    level += alpha * error;
    slope += beta * error;
    return value;
  });
}
