/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: Float64Array): number {
  return middle(values.slice().sort());
}

/** The median of every `width` values that follow each other, at the place of the first of them. */
export function movingMedians(values: Float64Array, width: number): Float64Array {
  const medians = new Float64Array(Math.max(0, values.length - width + 1));
  const window = values.slice(0, width).sort();
  for (let from = 0; from < medians.length; from++) {
    if (from > 0) exchange(window, values[from - 1]!, values[from + width - 1]!);
    medians[from] = middle(window);
  }
  return medians;
}

function middle(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Puts one value in the place of another that is there, in order. */
function exchange(sorted: Float64Array, leaving: number, coming: number): void {
  const gap = firstNotBelow(sorted, leaving);
  if (coming > leaving) {
    const place = firstNotBelow(sorted, coming) - 1;
    sorted.copyWithin(gap, gap + 1, place + 1);
    sorted[place] = coming;
  } else {
    const place = firstNotBelow(sorted, coming);
    sorted.copyWithin(place + 1, place, gap);
    sorted[place] = coming;
  }
}

function firstNotBelow(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if (sorted[half]! < value) low = half + 1;
    else high = half;
  }
  return low;
}
