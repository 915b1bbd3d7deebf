import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { realDisk } from "../../src/files/disk.js";
import { openProject } from "../../src/files/project.js";

const ROUTE = (log: string) => `version: 1
title: T
destination: { vision: There, arrive: 2029-12-31 }
start: 2027-01-01
log: ${log}
kpis: { x: { kind: total } }
milestones: { 2027: { x: 12 } }
`;
const LOG = "date,kpi,value,note,logged\n2027-01-31,x,1,,\n";

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "kpi-")));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
function opened(log: string) {
  writeFileSync(at("route.yaml"), ROUTE(log));
  return openProject(realDisk, { cwd: folder, folder: null, route: null, loggedBy: null });
}
function codes(log: string): string[] {
  const found = opened(log);
  return ("problems" in found ? found : found.project).problems.map(({ code }) => code);
}

describe("the log of a route", () => {
  it.each(["/etc/passwd", "../other.csv", "a/../../b.csv", "~/m.csv", "C:\\m.csv", "..\\m.csv"])(
    "is not read outside its folder: %s",
    (log) => expect(codes(`'${log}'`)).toEqual(["log-outside"]),
  );

  it("is not read through a link that leads out", () => {
    const outside = realpathSync(mkdtempSync(join(tmpdir(), "kpi-")));
    writeFileSync(join(outside, "secret"), "token\n");
    symlinkSync(join(outside, "secret"), at("m.csv"));
    expect(codes("m.csv")).toEqual(["log-outside"]);
    rmSync(outside, { recursive: true });
  });

  it("may lie in a folder below, or behind a link inside", () => {
    mkdirSync(at("figures"));
    writeFileSync(at("figures/m.csv"), LOG);
    symlinkSync(at("figures/m.csv"), at("m.csv"));
    expect(codes("figures/m.csv")).toEqual([]);
    expect(codes("m.csv")).toEqual([]);
  });

  it("is no folder, and nothing that is waited for", () => {
    mkdirSync(at("folder"));
    execFileSync("mkfifo", [at("fifo")]);
    expect(codes("folder")).toEqual(["log-no-file"]);
    expect(codes("fifo")).toEqual(["log-no-file"]);
  });

  it("is empty where there never was one", () => {
    const found = opened("measurements.csv");
    expect("project" in found && found.project.log.measurements).toEqual([]);
    expect(codes("measurements.csv")).toEqual([]);
  });

  it("is missing where it has been: named in .gitattributes, nearly so beside it, a link that leads nowhere", () => {
    writeFileSync(at(".gitattributes"), "measurements.csv merge=union text eol=lf\n");
    expect(codes("measurements.csv")).toEqual(["log-missing"]);
    expect(codes("other.csv")).toEqual([]);
    writeFileSync(at("measurements.csv"), LOG);
    expect(codes("measurments.csv")).toEqual(["log-missing"]);
    symlinkSync(at("gone.csv"), at("link.csv"));
    expect(codes("link.csv")).toEqual(["log-missing"]);
  });
});

describe("a route", () => {
  it("that is no file is never opened", () => {
    execFileSync("mkfifo", [at("route.yaml")]);
    const found = openProject(realDisk, { cwd: folder, folder: null, route: null, loggedBy: null });
    expect("problems" in found && found.problems.map(({ code }) => code)).toEqual(["no-route"]);
  });
});
