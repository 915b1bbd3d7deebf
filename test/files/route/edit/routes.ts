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

/** A file of flow or block maps, with comments, tabs, quotes, anchors, blank lines, CRLF, a mark, without its last line break. */
export function routeFrom(seed: number): Made {
  const random = seeded(seed);
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
    entries.push(["basket", one("[70, 90]", "[ 70, 90 ]")]);
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
        const lines = entries.map(([id, value]) => `    ${key(id)}: ${value}${comment()}`);
        return `  ${q(period)}:${anchor(at)}${comment()}\n${lines.join("\n")}\n`;
      })
    : rows.map(({ period, entries }, at) => {
        const pieces = entries.map(([id, value]) => `${key(id)}: ${value}`);
        if (random() < 0.3)
          return `  ${q(period)}:${anchor(at)} {${comment()}\n${pieces.map((piece) => `    ${piece},${comment()}`).join("\n")}\n  }${comment()}\n`;
        return `  ${q(period)}:${anchor(at)} ${one("{ ", "{")}${pieces.join(one(", ", ",  "))}${one(" }", "}")}${comment()}\n`;
      });
  const changes = one(
    "",
    "changes: []\n",
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
  const lined = random() < 0.3 ? ended.replaceAll("\n", "\r\n") : ended;
  const year = one(...PERIODS);
  const row = new RegExp(`^\\s*["']?${year}["']?:`);
  const change = one(
    { words: [`${year}.sales=${one(345, 1234, 99999)}`], touched: [/sales/] },
    { words: [`${year}.basket=65..95.5`], touched: [/basket/] },
    { words: [`${year}.newsletter@${year}-11`], touched: [row, /newsletter/, new RegExp(`${year}-11`)] },
    {
      words: [`${year}.visitors=77000`, `${year}.newsletter@${year}-10`],
      touched: [row, /visitors/, /newsletter/, new RegExp(`${year}-10`)],
    },
    { words: [`${year}-Q2.sales=12`], touched: [new RegExp(`${year}-Q2|sales`)] },
  );
  const touched = merged ? [...change.touched, /<<: \*first/] : change.touched;
  return { text: maybe(0.2, "\uFEFF") + lined, words: change.words, touched };
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, "_");
}
