import type { Logged } from "../../domain/kinds/kind.js";
import type { Amounts } from "../../domain/log/meter.js";
import { type Day, isoDay } from "../../domain/time/day.js";

/** What is to come out of a line of awk: the figure of a KPI over the days from … to, both included. */
export interface Asked {
  id: string;
  how: NonNullable<Logged["byHand"]>;
  from: Day;
  to: Day;
  /** Of amounts, each with the days that it covers. */
  amounts: Amounts | undefined;
  figure: number;
}

/**
 * The line of awk that gives a figure from the text of a log, as its lines; none where no line of this kind does: where a
 * correction stands before what it corrects, the columns stand in another order, a row is in doubt. Each candidate is
 * worked out as awk would, and the first is taken that gives the figure.
 */
export function awkFor(asked: Asked, file: string, log: string): string[] | null {
  const rows = log
    .split("\n")
    .map((line) => line.split(","))
    .filter((fields) => fields[1] === asked.id);
  return (
    candidates(asked)
      .find((one) => gives(one, asked, rows))
      ?.lines(file) ?? null
  );
}

interface Candidate {
  /** Whether a date counts. */
  counts(date: string): boolean;
  /** Whether an empty value takes the one before it back; else it counts as 0. */
  takesBack: boolean;
  /** What of amounts that cross an end belongs to these days. */
  parts: number;
  lines(file: string): string[];
}

/** From the simplest on: all from a day on, all up to a day, without what was taken back. */
function candidates(asked: Asked): Candidate[] {
  const { id, how } = asked;
  const id2 = `$2=="${id}"`;
  if (how === "last") {
    const on = isoDay(asked.to);
    const lines = (file: string) => [`awk -F, '${id2} && $1=="${on}" {v=$3} END {print v}' ${file}`];
    return [{ counts: (date) => date === on, takesBack: false, parts: 0, lines }];
  }
  const { from, to, parts, told } = whole(asked);
  const [first, last] = [isoDay(from), isoDay(to)];
  const after = `$1>="${first}"`;
  const within = `${after} && $1<="${last}"`;
  const sum = how === "sum" ? `s${told}` : "s/n";
  const exact =
    how === "sum" && Number.isInteger(asked.figure) ? `print ${sum}` : `printf "%.10g\\n", ${sum}`;
  const each = how === "sum" ? "s+=v[d]" : "{s+=v[d]; n++}";
  const written = (condition: string, row: string) => (file: string) =>
    condition === after
      ? [`awk -F, '${id2} && ${condition} {${row}}`, `  END {for (d in v) ${each}; ${exact}}' ${file}`]
      : // Long ones are broken where awk allows it.
        [
          `awk -F, '${id2} &&`,
          `  ${condition} {${row}}`,
          `  END {for (d in v) ${each}`,
          `  ${exact}}' ${file}`,
        ];
  const kept = "v[$1]=$3";
  const back = `${kept}; if ($3=="") delete v[$1]`;
  const since = (date: string) => date >= first;
  const inside = (date: string) => date >= first && date <= last;
  return [
    { counts: since, takesBack: false, parts, lines: written(after, kept) },
    { counts: inside, takesBack: false, parts, lines: written(within, kept) },
    { counts: inside, takesBack: true, parts, lines: written(within, back) },
  ];
}

/** The days whose amounts count whole, and what of those that cross an end belongs to them: “+700*3/7”. */
function whole({ from, to, amounts }: Asked): { from: Day; to: Day; parts: number; told: string } {
  let [first, last] = [from, to];
  let parts = 0;
  let told = "";
  amounts?.through.forEach((through, at) => {
    const begins = amounts.from[at]!;
    if (through < from || begins > to || (begins >= from && through <= to)) return;
    const days = Math.min(through, to) - Math.max(begins, from) + 1;
    const value = amounts.values[at]!;
    parts += (value * days) / (through - begins + 1);
    told += `+${value}*${days}/${through - begins + 1}`;
    if (begins < from) first = through + 1;
    if (through > to) last = begins - 1;
  });
  return { from: first, to: last, parts, told: told.replaceAll("+-", "-") };
}

/** Whether awk would print the figure. */
function gives(candidate: Candidate, { how, figure }: Asked, rows: readonly string[][]): boolean {
  const values = new Map<string, number>();
  let last: string | undefined;
  for (const [date = "", , value = ""] of rows) {
    if (!candidate.counts(date)) continue;
    last = value;
    if (candidate.takesBack && value === "") values.delete(date);
    else values.set(date, Number.parseFloat(value) || 0);
  }
  if (how === "last") return last !== undefined && last.trim() !== "" && Number(last) === figure;
  const sum = [...values.values()].reduce((all, value) => all + value, 0) + candidate.parts;
  const got = how === "sum" ? sum : sum / values.size;
  return Math.abs(got - figure) <= 1e-9 * Math.max(1, Math.abs(figure));
}
