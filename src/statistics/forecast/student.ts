/**
 * The number t that a Student-distributed value T stays within, in either direction, with a probability:
 * P(|T| ≤ t) = `level`, which makes t the quantile at (1 + level) / 2.
 *
 * For whole degrees of freedom ν that probability is a finite sum in θ = arctan(t / √ν) (Abramowitz & Stegun 1964,
 * 26.7.3 and 26.7.4). It is concave in θ, so Newton's steps from 0 come closer from one side until rounding ends them.
 *
 * @param level above 0 and below 1
 * @param degrees ν, a whole number of at least 1; there are ν / 2 terms to sum
 */
export function studentBound(level: number, degrees: number): number {
  let angle = 0;
  for (;;) {
    const { probability, slope } = within(angle, degrees);
    const next = angle + (level - probability) / slope;
    // A level within rounding of 1 has its bound where nothing is left to sum.
    if (!(next > angle && next < Math.PI / 2)) return Math.sqrt(degrees) * Math.tan(angle);
    angle = next;
  }
}

/** P(|T| ≤ √ν tan θ) and its derivative with respect to θ. */
function within(angle: number, degrees: number): { probability: number; slope: number } {
  const sine = Math.sin(angle);
  const cosine = Math.cos(angle);
  const odd = degrees % 2 === 1;
  if (degrees === 1) return { probability: (2 / Math.PI) * angle, slope: 2 / Math.PI };
  // Powers of the cosine up to ν − 2, each with its coefficient: the last one is in the derivative.
  let term = odd ? cosine : 1;
  let sum = term;
  for (let power = odd ? 3 : 2; power < degrees; power += 2) {
    term *= ((power - 1) / power) * cosine ** 2;
    sum += term;
  }
  const slope = (degrees - 1) * term * cosine;
  if (!odd) return { probability: sine * sum, slope };
  return { probability: (2 / Math.PI) * (angle + sine * sum), slope: (2 / Math.PI) * slope };
}
