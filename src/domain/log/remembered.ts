import type { Day } from "../time/day.js";

/** So many answers are kept. */
const MOST = 4096;

/** What was asked of two days a moment ago is known: formulas over formulas ask for the same days again and again. */
export function remembered<Made>(over: (from: Day, to: Day) => Made): (from: Day, to: Day) => Made {
  const known = new Map<string, Made>();
  return (from, to) => {
    const key = `${from} ${to}`;
    if (known.has(key)) return known.get(key)!;
    if (known.size >= MOST) known.clear();
    const made = over(from, to);
    known.set(key, made);
    return made;
  };
}
