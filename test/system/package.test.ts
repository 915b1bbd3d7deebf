import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const MEGABYTE = 1_000_000;

let home: string;
let project: string;
/** The packed package. */
let tarball: string;

/** A process that stands still is a failure, and no wait. */
const LONGEST = 60_000;

/** Runs the installed `kpi` in the project, with nothing of this machine's settings. */
function kpi(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(join(home, "node_modules/.bin/kpi"), args, {
    cwd: project,
    env: { PATH: process.env.PATH, HOME: home, TZ: "UTC", LANG: "C.UTF-8", KPI_TODAY: "2027-01-11" },
    encoding: "utf8",
    timeout: LONGEST,
  });
  return { status, stdout, stderr };
}

function npm(args: readonly string[], cwd: string): string {
  return execFileSync("npm", args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    timeout: LONGEST,
  });
}

/** Packs this repository and installs the package in an empty folder, without a network. */
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "kpi-package-"));
  project = join(home, "project");
  mkdirSync(project);
  npm(["pack", "--ignore-scripts", "--pack-destination", home], resolve("."));
  tarball = join(home, readdirSync(home).find((file) => file.endsWith(".tgz")) ?? "");
  writeFileSync(join(home, "package.json"), '{ "private": true, "type": "module" }\n');
  npm(["install", "--offline", "--ignore-scripts", "--cache", join(home, "cache"), tarball], home);
}, 2 * LONGEST);

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("the installed package", () => {
  test("is alone and small", () => {
    const packages = readdirSync(join(home, "node_modules")).filter((name) => !name.startsWith("."));
    expect(packages).toEqual(["kpi-route"]);
    const folder = join(home, "node_modules/kpi-route");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) =>
      join(folder, file),
    );
    const bytes = files
      .map((file) => statSync(file))
      .reduce((sum, stat) => sum + (stat.isFile() ? stat.size : 0), 0);
    // 8 MB is the most; as small as it is, it is to stay.
    expect(bytes).toBeLessThan(3.25 * MEGABYTE);
  });

  test("names what is bundled, and carries the licences of all of it", () => {
    const shipped = (file: string) => readFileSync(join(home, "node_modules/kpi-route/dist", file), "utf8");
    const { bomFormat, metadata, components } = JSON.parse(shipped("sbom.cdx.json"));
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    expect([bomFormat, metadata.component.name, metadata.component.version]).toEqual([
      "CycloneDX",
      "kpi-route",
      version,
    ]);
    const named = components.map(({ group, name, version }: Record<string, string>) =>
      group === undefined ? `${name} ${version}` : `${group}/${name} ${version}`,
    );
    for (const name of ["yaml", "zod", "commander", "chalk", "cli-table3", "date-fns", "string-width"])
      expect(named).toContainEqual(expect.stringMatching(new RegExp(`^${name} \\d`)));
    const chapters = shipped("THIRD-PARTY-LICENSES.txt").split(`\n${"-".repeat(78)}\n\n`);
    const licensed = chapters.map((chapter) => /^(\S+ \d\S*) \(\S+\)\n\n.{100}/ms.exec(chapter)?.[1]);
    expect(licensed.sort()).toEqual(named.sort());
  });

  test.each([
    ["says of its files what holds", "publint", ["run", "--strict"]],
    ["has types where it has code, however it is resolved", "@arethetypeswrong/cli", []],
  ])("%s (%s)", (_, checker, options) => {
    const folder = resolve("node_modules", checker);
    const { bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const [script] = Object.values<string>(bin);
    const { status, stdout } = spawnSync(process.execPath, [join(folder, script!), ...options, tarball], {
      encoding: "utf8",
      timeout: LONGEST,
    });
    expect(status, stdout).toBe(0);
  });

  test("tells its version", () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8"));
    const { status, stdout } = kpi("--version");
    expect({ status, stdout: stdout.trim() }).toEqual({ status: 0, stdout: version });
  });

  test("begins a route", () => {
    expect(kpi("init", "--yes", "--template", "shop")).toMatchObject({ status: 0 });
    const files = readdirSync(project);
    for (const file of [".gitattributes", "measurements.csv", "route.yaml"]) expect(files).toContain(file);
  });

  test("logs a measurement and shows where that leaves the KPI", () => {
    writeFileSync(
      join(project, "route.yaml"),
      `version: 1
title: Shop
destination: { vision: Everybody drinks our tea, arrive: 2027-12-31 }
strategy: Word of mouth.
start: 2027-01-01
kpis:
  visitors: { name: Visitors, kind: total, cadence: weekly }
milestones:
  2027: { visitors: 36500 }
`,
    );
    expect(kpi("log", "visitors=950")).toMatchObject({ status: 0 });
    const rows = readFileSync(join(project, "measurements.csv"), "utf8").trimEnd().split("\n");
    expect(rows.at(-1)).toMatch(/^2027-01-10,visitors,950,,/);

    const { status, stdout } = kpi("status", "--json");
    expect(status).toBe(0);
    // 36 500 a year is 100 a day: 1 000 through 10 January.
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      today: "2027-01-11",
      kpis: [{ id: "visitors", through: "2027-01-10", actual: 950, planned: 1000 }],
    });
  });
});

describe("the installed library", () => {
  test("opens", () => {
    const script = 'import * as kpi from "kpi-route"; console.log(Object.keys(kpi).join(" "))';
    const names = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: home,
      encoding: "utf8",
      timeout: LONGEST,
    });
    const promised = [
      "readRoute",
      "readLog",
      "assess",
      "forecast",
      "simulate",
      "xmr",
      "signal",
      "suspicious",
      "parseNumber",
    ];
    expect(names.trim().split(" ")).toEqual(expect.arrayContaining(promised));
  });

  test("is typed without any other package", () => {
    writeFileSync(
      join(home, "use.ts"),
      `import { assess, type Figures, forecast, type Log, readLog, readRoute, type Route, xmr } from "kpi-route";
const { route, problems } = readRoute("version: 1");
const { log }: { log: Log } = readLog("date,kpi,value");
const see = (of: Route): Figures => assess(of, log, "2027-01-11");
export const courses: string[] = route === null ? [] : see(route).kpis.map(({ course }) => course);
export const wrong: string[] = problems.map(({ code, place }) => code + " " + (place?.line ?? 0));
export const mean: number[] = forecast([1, 2, 3], { horizon: 2 }).mean;
export const centre: number | null = xmr([1, 2, 3]).centre;
`,
    );
    const options = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2022", "use.ts"];
    const { status, stdout } = spawnSync(
      process.execPath,
      [resolve("node_modules/typescript/bin/tsc"), ...options],
      {
        cwd: home,
        encoding: "utf8",
        timeout: LONGEST,
      },
    );
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  });

  test("shows the types of its door, and no others", () => {
    const files = readdirSync(join(home, "node_modules/kpi-route"), { recursive: true, encoding: "utf8" });
    expect(files.filter((file) => file.endsWith(".d.ts"))).toEqual(["dist/index.d.ts"]);
  });

  test("ships the schema of route.yaml", () => {
    const schema = JSON.parse(
      readFileSync(join(home, "node_modules/kpi-route/dist/route.schema.json"), "utf8"),
    );
    expect(schema.properties).toHaveProperty("milestones");
  });
});
