import { at, Numbers, put } from "./numbers";

/**
 * The quantile of `count` values (none of them NaN) at a probability, linear between order statistics (type 7 of
 * Hyndman & Fan 1996). The values change places.
 */
export function quantile(values: Numbers, count: i32, probability: f64): f64 {
  const place = probability * <f64>(count - 1);
  const k = <i32>floor<f64>(place);
  const low = select(values, count, k);
  const share = place - floor<f64>(place);
  if (share === 0) return low;
  // What is left beyond place k is not smaller than what is there.
  let high = at(values, k + 1);
  for (let i = k + 2; i < count; i++) high = min<f64>(high, at(values, i));
  return low === high ? low : low + share * (high - low);
}

/** The value that stands at place `k` when they are in order: Hoare's FIND (1961), with the median of three. */
function select(values: Numbers, count: i32, k: i32): f64 {
  let left = 0;
  let right = count - 1;
  while (left < right) {
    const pivot = middle(at(values, left), at(values, (left + right) >> 1), at(values, right));
    let i = left;
    let j = right;
    while (i <= j) {
      while (at(values, i) < pivot) i++;
      while (at(values, j) > pivot) j--;
      if (i > j) break;
      const value = at(values, i);
      put(values, i, at(values, j));
      put(values, j, value);
      i++;
      j--;
    }
    if (k <= j) right = j;
    else if (k >= i) left = i;
    else break;
  }
  return at(values, k);
}

function middle(one: f64, other: f64, third: f64): f64 {
  return max<f64>(min<f64>(one, other), min<f64>(max<f64>(one, other), third));
}
