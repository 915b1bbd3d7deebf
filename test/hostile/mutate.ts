/** A small generator of numbers in [0, 1) from a seed (mulberry32), so that a run can be repeated. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What a person, an editor or an enemy may put into a file. */
const SPLINTERS = [
  "\u0000",
  "\u001b[31m",
  "\u001b]0;owned\u0007",
  '"',
  "'",
  "{",
  "}",
  "[",
  "]",
  ":",
  ",",
  "#",
  "&a",
  "*a",
  "|",
  ">",
  "-",
  "\t",
  "\r\n",
  "\n",
  "\uFEFF",
  "\u202e",
  "é",
  "🙂",
  "NaN",
  "Infinity",
  "-0",
  "1e309",
  "40.000",
  "12,5",
  "9".repeat(40),
  "2027-02-30",
  "9999-12-31",
  "0001-01-01",
  "2027-13",
  "2027-W54",
  "__proto__",
  "constructor",
  "toString",
  "null",
  "~",
  "<<<<<<< HEAD",
  "=======",
  ">>>>>>> other",
  "visitors",
  "sales / visitors",
  "sales / (",
  "!!js/function",
  "%",
  "=cmd|' /C calc'!A0",
];

/** A text with a few things cut, doubled, swapped or put in, anywhere. */
export function mutated(text: string, random: () => number): string {
  let result = text;
  const times = 1 + Math.floor(random() * 4);
  for (let time = 0; time < times; time++) {
    const at = Math.floor(random() * (result.length + 1));
    const length = Math.floor(random() ** 3 * 60);
    const kind = random();
    const splinter = SPLINTERS[Math.floor(random() * SPLINTERS.length)]!;
    if (kind < 0.3) result = result.slice(0, at) + result.slice(at + length);
    else if (kind < 0.45) result = result.slice(0, at + length) + result.slice(at);
    else if (kind < 0.85) result = result.slice(0, at) + splinter + result.slice(at);
    else result = result.slice(0, at) + splinter + result.slice(at + length);
  }
  return result;
}
