import { at, Numbers } from "./numbers";

/**
 * The models of the grid: for each α, β, φ and whether it has a slope (1 or 0). See `forecast/grid`.
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
