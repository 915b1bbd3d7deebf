import { type Place, type Problem, problem } from "../../domain/say/problem.js";
import { count } from "../../domain/say/value.js";

/** More problems than this are counted, not listed: nobody reads them, and a broken file must not fill the memory. */
const MOST = 20;

/** Longer lines are cut in excerpts. */
const LONGEST_EXCERPT = 4000;

/** One line of the log, as a place for problems. */
export interface Line {
  text: string;
  /** 1-based. */
  number: number;
}

/** The problems of one log. */
export class LogProblems {
  private readonly found: Problem[] = [];
  private unlisted = 0;

  constructor(private readonly file: string) {}

  /** Reports a problem with `length` characters from `column` (1-based) on. */
  add(problem: Problem, line: Line, column: number, length: number): void {
    if (this.found.length >= MOST) this.unlisted++;
    else this.found.push({ ...problem, place: this.place(line, column, length) });
  }

  /** All of them by line, with those of another list; where there are too many, the last says how many more. */
  list(others: LogProblems | null): Problem[] {
    const all = [...this.found, ...(others?.found ?? [])].sort((a, b) => a.place!.line - b.place!.line);
    const listed = all.slice(0, MOST);
    const more = all.length - listed.length + this.unlisted + (others?.unlisted ?? 0);
    return more === 0 ? listed : [...listed, problem("more-problems", { more: count(more, "problem") })];
  }

  private place(line: Line, column: number, length: number): Place {
    const excerpt =
      line.text.length > LONGEST_EXCERPT ? copy(line.text.slice(0, LONGEST_EXCERPT)) : line.text;
    return { file: this.file, line: line.number, column, length: Math.max(1, length), excerpt };
  }
}

/** A string of its own: a slice would keep the whole line in memory. */
function copy(text: string): string {
  return Buffer.from(text).toString();
}
