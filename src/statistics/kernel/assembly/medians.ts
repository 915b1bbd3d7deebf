import { at, from, Numbers, put } from "./numbers";

/**
 * The median of every `width` values that follow each other, at the place of the first of them.
 *
 * @param window room for `width` numbers: the first `width` values, ascending
 */
export function movingMedians(values: Numbers, count: i32, width: i32, window: Numbers, result: Numbers): void {
  for (let start = 0; start + width <= count; start++) {
    if (start > 0) exchange(window, width, at(values, start - 1), at(values, start + width - 1));
    put(result, start, middle(window, width));
  }
}

/**
 * The median of the known ratios (those that are numbers) of each phase; NaN where none is.
 *
 * @param room for as many numbers as a phase has ratios
 */
export function phaseMedians(ratios: Numbers, count: i32, period: i32, room: Numbers, result: Numbers): void {
  for (let phase = 0; phase < period; phase++) {
    let known = 0;
    for (let t = phase; t < count; t += period) {
      const ratio = at(ratios, t);
      if (isNaN(ratio)) continue;
      insert(room, known, ratio);
      known++;
    }
    put(result, phase, known > 0 ? middle(room, known) : NaN);
  }
}

function middle(sorted: Numbers, length: i32): f64 {
  const half = length >> 1;
  return length & 1 ? at(sorted, half) : (at(sorted, half - 1) + at(sorted, half)) / 2;
}

/** Puts one value among `length` that are in order. */
function insert(sorted: Numbers, length: i32, value: f64): void {
  let place = length;
  for (; place > 0 && at(sorted, place - 1) > value; place--) put(sorted, place, at(sorted, place - 1));
  put(sorted, place, value);
}

/** Puts one value in the place of another that is there, in order. */
function exchange(sorted: Numbers, length: i32, leaving: f64, coming: f64): void {
  const gap = firstNotBelow(sorted, length, leaving);
  const place = firstNotBelow(sorted, length, coming);
  if (place > gap) {
    memory.copy(from(sorted, gap), from(sorted, gap + 1), (<usize>(place - 1 - gap)) << 3);
    put(sorted, place - 1, coming);
  } else {
    memory.copy(from(sorted, place + 1), from(sorted, place), (<usize>(gap - place)) << 3);
    put(sorted, place, coming);
  }
}

function firstNotBelow(sorted: Numbers, length: i32, value: f64): i32 {
  let low = 0;
  let high = length;
  while (low < high) {
    const half = (low + high) >> 1;
    if (at(sorted, half) < value) low = half + 1;
    else high = half;
  }
  return low;
}

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
    const pivot = middleOfThree(at(values, left), at(values, (left + right) >> 1), at(values, right));
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

function middleOfThree(one: f64, other: f64, third: f64): f64 {
  return max<f64>(min<f64>(one, other), min<f64>(max<f64>(one, other), third));
}
