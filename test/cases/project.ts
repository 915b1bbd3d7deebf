import { readFileSync } from "node:fs";
import type { Figures, FuelFigures, KpiFigures } from "../../src/domain/figures/shape.js";
import { Shop } from "../commands/shop.js";

/** A project of a folder, to call commands in as long as a test lasts. */
export class Project extends Shop {
  /** `folder`: from the root of the repository. */
  static of(folder: string): Project {
    const text = (name: string) => readFileSync(new URL(`../../${folder}/${name}`, import.meta.url), "utf8");
    const project = new Project(text("route.yaml"));
    project.write("measurements.csv", text("measurements.csv"));
    return project;
  }

  /** Changes the text of a file; what is to be replaced has to be there. */
  edit(name: string, from: string | RegExp, to: string): void {
    const text = readFileSync(this.path(name), "utf8");
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`${name} has no ${from}`);
    this.write(name, edited);
  }

  /** Adds rows to the log. */
  add(...rows: readonly string[]): void {
    const text = readFileSync(this.path("measurements.csv"), "utf8");
    this.write("measurements.csv", `${text.trimEnd()}\n${rows.join("\n")}\n`);
  }

  /** What `kpi status --json` says as of a day. */
  async status(today: string): Promise<Figures> {
    const { out, err } = await this.kpi(["status", "--json"], { today });
    if (out === "") throw new Error(err);
    return JSON.parse(out);
  }

  /** The figures of one KPI as of a day. */
  async figures(id: string, today: string): Promise<KpiFigures> {
    return kpiOf(await this.status(today), id);
  }

  /** What a command prints as of a day, every run of blanks and line ends being one blank. */
  async says(words: readonly string[], today: string): Promise<string> {
    const { out } = await this.kpi(words, { today, width: 200 });
    return out.replace(/\s+/g, " ");
  }
}

/** One of the projects beside this file. */
export function projectOf(name: string): Project {
  return Project.of(`test/cases/projects/${name}`);
}

export function kpiOf({ kpis }: Figures, id: string): KpiFigures {
  return named(kpis, id);
}

export function fuelOf({ fuel }: Figures, id: string): FuelFigures {
  return named(fuel, id);
}

function named<One extends { id: string }>(list: readonly One[], id: string): One {
  const found = list.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
}

/** The verdicts on what lies behind, by period. */
export function verdictsOf({ closed }: KpiFigures): Record<string, { verdict: string; date: string | null }> {
  return Object.fromEntries(closed.map(({ period, verdict, date }) => [period, { verdict, date }]));
}

/** Every Monday from one day to another, as ISO texts. */
export function mondays(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += 7 * 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}
