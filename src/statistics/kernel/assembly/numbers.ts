/** Where an array of numbers (f64) begins in the memory. */
export type Numbers = usize;

/** The number at place `i` of an array. */
export function at(numbers: Numbers, i: i32): f64 {
  return load<f64>(numbers + ((<usize>i) << 3));
}

/** Writes the number at place `i` of an array. */
export function put(numbers: Numbers, i: i32, value: f64): void {
  store<f64>(numbers + ((<usize>i) << 3), value);
}

/** Adds to the number at place `i` of an array. */
export function add(numbers: Numbers, i: i32, value: f64): void {
  put(numbers, i, at(numbers, i) + value);
}

/** The array that begins at place `i` of another. */
export function from(numbers: Numbers, i: i32): Numbers {
  return numbers + ((<usize>i) << 3);
}

/**
 * The models of the grid: for each α, β, φ and whether it has a slope (1 or 0). See `grid` in `forecast/engine`.
 */
const modelLength: i32 = 4;

export function alphaOf(models: Numbers, i: i32): f64 {
  return at(models, i * modelLength);
}

export function betaOf(models: Numbers, i: i32): f64 {
  return at(models, i * modelLength + 1);
}

export function phiOf(models: Numbers, i: i32): f64 {
  return at(models, i * modelLength + 2);
}

export function hasTrend(models: Numbers, i: i32): bool {
  return at(models, i * modelLength + 3) !== 0;
}
