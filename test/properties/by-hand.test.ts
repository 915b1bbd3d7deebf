import { execFileSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { KpiFigures } from "../../src/domain/figures/shape.js";
import { type Day, isoDay } from "../../src/domain/time/day.js";
import { Shop } from "../commands/shop.js";
import {
  arrival,
  endsOf,
  type KpiPlan,
  type Plan,
  periodOf,
  type Rhythm,
  routeOfPlan,
  textOf,
} from "./drives.js";

/** A route with the text of its log, as of a day. */
interface Folder {
  route: string;
  rows: readonly string[];
  today: string;
}

const ROUTES = 300;
const SEED = 20_270_906;

const DAYS: Readonly<Record<string, number>> = { daily: 1, weekly: 7, monthly: 31 };

/** Stops as long as a year, a quarter or a month, each alone or beside the longer ones; weeks cross their ends. */
function targetsOf(stops: "years" | "quarters" | "months" | "nested", amount: number, yearStarts: number) {
  const year = periodOf({ yearStarts } as Plan, "2027");
  const months = endsOf("monthly", year.from, year.to, yearStarts).map((end) => isoDay(end).slice(0, 7));
  const years = { 2027: amount * 12, 2028: amount * 13 };
  const quarters = Object.fromEntries([1, 2, 3, 4].map((one) => [`2027-Q${one}`, amount * 3]));
  if (stops === "years") return years;
  if (stops === "quarters") return { ...quarters, 2028: amount * 13 };
  if (stops === "nested") return { ...quarters, ...years };
  return { ...Object.fromEntries(months.map((month) => [month, amount])), 2028: amount * 13 };
}

const kinds = fc.constantFrom<"total" | "level" | "average">("total", "total", "total", "level", "average");
const stops = fc.constantFrom<"years" | "quarters" | "months" | "nested">(
  "years",
  "quarters",
  "months",
  "nested",
);
const stamp = (day: Day, hour: number) => `${isoDay(day)}T${String(hour).padStart(2, "0")}:00:00Z`;

/** What happens to a row after it was written: a later figure for its day, or none; somewhere in the file. */
const happening = fc.record({
  row: fc.nat(),
  /** Null: at its end, where `kpi` writes. */
  place: fc.option(fc.nat(), { freq: 1 }),
  value: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 2 }),
  later: fc.integer({ min: 1, max: 9 }),
});

const folders: fc.Arbitrary<Folder & { plan: Plan }> = fc
  .record({
    kind: kinds,
    cadence: fc.constantFrom<Rhythm>("daily", "weekly", "weekly", "monthly"),
    yearStarts: fc.constantFrom(1, 1, 1, 4, 7, 10),
    late: fc.constantFrom(0, 0, 0, 12, 45),
    stops,
    values: fc.array(fc.integer({ min: 8, max: 30 }), { minLength: 7, maxLength: 7 }),
    halves: fc.boolean(),
    irregular: fc.boolean(),
    rows: fc.integer({ min: 1, max: 75 }),
    after: fc.integer({ min: 0, max: 3 }),
    changed: fc.array(happening, { maxLength: 4 }),
    swapped: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
  })
  .map(
    ({ kind, cadence, yearStarts, late, values, halves, irregular, after, changed, swapped, ...given }) => {
      const amount = kind === "total" ? Math.round((20 * 30) / DAYS[cadence]!) : 20;
      const kpi: KpiPlan = {
        kind,
        // has no day of arrival, which takes time to look for
        goal: "at-least",
        cadence,
        baseline: null,
        path: kind === "total" ? "even" : null,
        targets:
          kind === "total"
            ? targetsOf(given.stops, amount, yearStarts)
            : mapped(targetsOf(given.stops, 1, yearStarts)),
      };
      const bare = { yearStarts, formulas: false, decisions: [], obstacles: [], kpis: [kpi, kpi] };
      const start = periodOf({ ...bare, start: 0 }, "2027").from + late;
      const plan: Plan = { ...bare, start };
      const ends = endsOf(cadence, start, arrival(plan), yearStarts);
      const last = Math.min(given.rows, ends.length - 4);
      const days = ends.slice(0, last + after);
      const value = (at: number) => values[(at * at) % 7]! + (halves && at % 3 === 1 ? 0.5 : 0);
      const written = days.map((end, at) => {
        const day = irregular && cadence !== "daily" && at % 4 === 2 ? Math.max(start, end - 3) : end;
        return { day, value: String(value(at)), stamped: stamp(day + 1, 8) };
      });
      const rows = written.map(({ day, value, stamped }) => `${isoDay(day)},k0,${value},,${stamped}`);
      for (const { row, place, value, later } of changed) {
        const { day } = written[row % written.length]!;
        const line = `${isoDay(day)},k0,${value ?? ""},"typed, again",${stamp(day + 1 + later, 9)}`;
        rows.splice(place === null ? rows.length : place % (rows.length + 1), 0, line);
      }
      for (const [one, other] of swapped) {
        const [here, there] = [one % rows.length, other % rows.length];
        [rows[here], rows[there]] = [rows[there]!, rows[here]!];
      }
      rows.splice(rows.length >> 1, 0, `${isoDay(days[0]!)},k1,999,,${stamp(days[0]! + 1, 8)}`);
      const route = textUntil(plan, days.at(-1)!);
      return { plan, route, rows, today: isoDay((days[last - 1] ?? start) + 1) };
    },
  )
  .filter(({ plan }) => routeOfPlan(plan) !== null);

/** The text of a plan without the stops that begin after a day: nobody asks for them, and they take time to foresee. */
function textUntil(plan: Plan, day: Day): string {
  const kept = (key: string) => periodOf(plan, key).from <= day;
  const kpis = plan.kpis.map((kpi) => ({
    ...kpi,
    targets: Object.fromEntries(Object.entries(kpi.targets).filter(([key]) => kept(key))),
  }));
  const last = Math.max(
    ...kpis.flatMap(({ targets }) => Object.keys(targets).map((key) => periodOf(plan, key).to)),
  );
  return textOf({ ...plan, kpis }).replace(/arrive: [\d-]+/, `arrive: ${isoDay(last)}`);
}

function mapped(targets: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.keys(targets).map((period) => [period, 20]));
}

/** The line of awk in what `kpi show` prints, without its label. */
function scriptIn(shown: string): string {
  const [line, ...others] = shown.match(/^.*\bawk -F[\s\S]*?measurements\.csv$/gm) ?? [];
  if (line === undefined || others.length > 0) throw new Error(`not one line of awk in ${shown}`);
  return line.slice(line.indexOf("awk "));
}

/** A line of awk that was printed for a folder, and what it has to give. */
interface Line {
  folder: string;
  script: string;
  actual: number | null;
  told: string;
}

/** Runs lines in their folders, all of them in one shell, and gives what each printed. */
function outputs(shop: Shop, lines: readonly Line[]): string[] {
  const all = lines.map(({ folder, script }) => `(cd ${folder} && ${script})`).join("\n");
  return execFileSync("sh", ["-c", all], { cwd: shop.folder, encoding: "utf8" }).trim().split("\n");
}

describe(`the lines of awk on ${ROUTES} routes with corrections, take-backs and rows out of order`, () => {
  it("give the figure of the screen wherever one is printed, which is on every third route or more", async () => {
    const shop = new Shop(null);
    const lines: Line[] = [];
    for (const [at, { route, rows, today }] of fc
      .sample(folders, { numRuns: ROUTES, seed: SEED })
      .entries()) {
      const folder = `r${at}`;
      shop.write(`${folder}/route.yaml`, route);
      shop.write(`${folder}/measurements.csv`, `date,kpi,value,note,logged\n${rows.join("\n")}\n`);
      const shown = await shop.kpi(["show", "k0"], { today, width: 200, cwd: folder });
      if (shown.exit !== 0) throw new Error(`${shown.err}\n${route}`);
      if (!shown.out.includes("awk")) continue;
      const { actual } = figuresIn((await shop.kpi(["show", "k0", "--json"], { today, cwd: folder })).out);
      const script = scriptIn(shown.out);
      lines.push({ folder, script, actual, told: `as of ${today}: ${script}\n${route}\n${rows.join("\n")}` });
    }
    const printed = outputs(shop, lines);
    expect(printed).toHaveLength(lines.length);
    const wrong = lines.flatMap(({ actual, told }, at) => {
      const got = Number(printed[at]);
      const same = actual !== null && Math.abs(got - actual) <= 1e-9 * Math.max(1, Math.abs(actual));
      return same ? [] : [`${got}, not ${actual}, ${told}`];
    });
    expect(wrong).toEqual([]);
    expect(lines.length).toBeGreaterThanOrEqual(ROUTES / 3);
  });
});

function figuresIn(json: string): KpiFigures {
  return JSON.parse(json).kpi;
}
