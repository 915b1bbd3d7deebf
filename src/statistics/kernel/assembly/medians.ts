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
