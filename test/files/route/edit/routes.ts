/** Route files as people write them, made from a seed, and decisions about them. */

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface Made {
  text: string;
  /** What can be changed: words for `kpi reroute`. */
  words: string[];
  /** Lines that hold what is changed, as they start (without blanks), besides those of `changes`. */
  touched: RegExp[];
}

const PERIODS = ["2027", "2028", "2029"];

/**
 * A file of flow or block maps, with comments, tabs, quotes, anchors, blank lines, CRLF, a mark, without its last line
 * break, with lists of dashes, commas before what they part, indented as a whole; or in JSON.
 */
export function routeFrom(seed: number): Made {
  const random = seeded(seed);
  if (random() < 0.1) return jsonFrom(random);
  const one = <T>(...choices: T[]): T => choices[Math.floor(random() * choices.length)]!;
  const maybe = (share: number, text: string) => (random() < share ? text : "");
  const comment = (share = 0.4) =>
    maybe(
      share,
      one("  # from the meeting of May", "\t# tab before, and\tone inside", "   # “quoted”, 12:30", " #"),
    );
  const blank = () => maybe(0.25, one("\n", "\n# a remark between: 2028 { } [ ]\n", "\n\n"));
  const q = (word: string) => one(word, word, `"${word}"`, `'${word}'`);
  const figure = (value: number) => one(String(value), String(value), grouped(value));
  const block = random() < 0.5;

  const amounts: Record<string, number> = { visitors: 40000, sales: 400, newsletter: 1500 };
  const rows = PERIODS.map((period, at) => {
    const entries = Object.entries(amounts).map(([id, value]): [string, string] => [
      id,
      figure(value * (at + 1)),
    ]);
    const dashes = `\n      - 70${comment()}\n      - 90`;
    entries.push(["basket", block && random() < 0.4 ? dashes : one("[70, 90]", "[ 70, 90 ]")]);
    if (random() < 0.5) entries.reverse();
    return { period, entries };
  });
  // What one year takes from another: a figure by an alias, or all that it does not say itself by a merge.
  const figureOf = (at: number, id: string) => rows[at]!.entries.find(([name]) => name === id)!;
  if (random() < 0.3) {
    figureOf(0, "visitors")[1] = `&v ${figureOf(0, "visitors")[1]}`;
    figureOf(1, "visitors")[1] = "*v";
  }
  const merged = random() < 0.3;
  if (merged) {
    const { entries } = rows[2]!;
    entries.splice(entries.indexOf(figureOf(2, "sales")), 1);
    entries.unshift(["<<", "*first"]);
  }
  const anchor = (at: number) => (merged && at === 0 ? " &first" : "");
  const key = (id: string) => (id === "<<" ? id : q(id));
  const milestones = block
    ? rows.map(({ period, entries }, at) => {
        const lines = entries.map(
          ([id, value]) =>
            `    ${key(id)}:${value.startsWith("\n") ? comment() + value : ` ${value}`}${comment()}`,
        );
        return `  ${q(period)}:${anchor(at)}${comment()}\n${lines.join("\n")}\n`;
      })
    : rows.map(({ period, entries }, at) => {
        const pieces = entries.map(([id, value]) => `${key(id)}: ${value}`);
        const start = `  ${q(period)}:${anchor(at)}`;
        if (random() < 0.3) {
          const last = one(",", "");
          const lines = pieces.map(
            (piece, at) => `    ${piece}${at < pieces.length - 1 ? "," : last}${comment()}`,
          );
          return `${start} {${comment()}\n${lines.join("\n")}\n  }${comment()}\n`;
        }
        if (random() < 0.2) {
          const lines = pieces.map((piece, at) => `    ${at === 0 ? "{" : ","} ${piece}${comment()}`);
          return `${start}\n${lines.join("\n")}\n    }${comment()}\n`;
        }
        return `${start} ${one("{ ", "{")}${pieces.join(one(", ", ",  "))}${one(" }", "}")}${comment()}\n`;
      });
  const changes = one(
    "",
    "changes: []\n",
    `changes:${one("", " ~", " null")}${comment()}\n`,
    `changes:${comment()}\n  - { date: 2027-02-01, why: "first: thoughts", stay: sales, until: 2027-03-01 }${comment()}\n`,
    `changes:\n- date: 2027-02-01${comment()}\n  why: first thoughts\n  by: Anna\n  stay: sales\n  until: 2027-03-01${comment()}\n`,
  );
  const body = [
    `version: 1${comment()}\n`,
    blank(),
    `title: ${q("The corner shop")}${comment()}\n`,
    one(
      `destination: { vision: The best-loved shop, arrive: 2029-12-31 }${comment()}\n`,
      `destination:\n  vision: The best-loved shop${comment()}\n  arrive: ${q("2029-12-31")}${comment()}\n`,
    ),
    one(
      "",
      `strategy: Word of mouth first${comment()}\n`,
      "strategy: |\n  Word of mouth first;\n  then ads.\n",
    ),
    "start: 2027-01-01\n",
    blank(),
    `kpis:${comment()}\n  visitors: &usual { kind: total, cadence: weekly, baseline: 18000 }${comment()}\n`,
    one(
      "  sales: { kind: total, cadence: weekly, goal: increase }\n",
      "  sales: { <<: *usual, baseline: 150, goal: increase }\n",
    ),
    "  newsletter:\n    kind: level\n    baseline: 400\n",
    "  basket: { kind: average, goal: between, unit: EUR }\n",
    blank(),
    `milestones:${comment()}\n`,
    ...milestones,
    blank(),
    changes,
    maybe(0.3, "# the end\n"),
  ].join("");
  const ended = random() < 0.2 ? body.replace(/\n+$/, "") : body;
  const indented = random() < 0.15 ? ended.replace(/^(?=.)/gm, "    ") : ended;
  const lined = random() < 0.3 ? indented.replaceAll("\n", "\r\n") : indented;
  const { words, touched } = changeOf(one(...PERIODS), one);
  return {
    text: maybe(0.2, "\uFEFF") + lined,
    words,
    touched: merged ? [...touched, /<<: \*first/] : touched,
  };
}

type One = <T>(...choices: T[]) => T;

function changeOf(year: string, one: One): Pick<Made, "words" | "touched"> {
  const row = new RegExp(`^\\s*["']?${year}["']?:`);
  const there = new RegExp(`${year}-1[01]`);
  return one(
    { words: [`${year}.sales=${one(345, 1234, 99999)}`], touched: [/sales/] },
    { words: [`${year}.basket=65..95.5`], touched: [/basket/, /- \d/] },
    { words: [`${year}.newsletter@${year}-11`], touched: [row, /newsletter/, there] },
    // Where it was the first behind a brace, the next is that now.
    { words: [`${year}.basket@${year}-11`], touched: [row, /basket/, /newsletter/, /- \d/, there] },
    {
      words: [`${year}.visitors=77000`, `${year}.newsletter@${year}-10`],
      touched: [row, /visitors/, /newsletter/, there],
    },
    { words: [`${year}-Q2.sales=12`], touched: [new RegExp(`${year}-Q2|sales`)] },
  );
}

/** A file in JSON, on one line or on many. */
function jsonFrom(random: () => number): Made {
  const one: One = (...choices) => choices[Math.floor(random() * choices.length)]!;
  const row = (at: number) => ({
    visitors: 40000 * at,
    sales: 400 * at,
    basket: [70, 90],
    newsletter: 1500 * at,
  });
  const route = {
    version: 1,
    title: "The corner shop",
    destination: { vision: "The best-loved shop", arrive: "2029-12-31" },
    start: "2027-01-01",
    kpis: {
      visitors: { kind: "total", cadence: "weekly" },
      sales: { kind: "total", goal: "increase" },
      newsletter: { kind: "level", baseline: 400 },
      basket: { kind: "average", goal: "between", unit: "EUR" },
    },
    ...one<object>(
      {},
      { changes: [] },
      { changes: null },
      { changes: [{ date: "2027-02-01", why: "first", stay: "sales" }] },
    ),
    milestones: Object.fromEntries(PERIODS.map((period, at) => [period, row(at + 1)])),
  };
  const { words, touched } = changeOf(one(...PERIODS), one);
  // Brackets, and figures in them, stand on lines of their own; a comma comes or goes behind the last.
  const brackets = /^\s*(?:[\]}]+|[\d.]+),?$/;
  return {
    text: JSON.stringify(route, null, one(0, 1, 2, 4)) + one("\n", ""),
    words,
    touched: [...touched, brackets, /basket/, /sales/],
  };
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, "_");
}
