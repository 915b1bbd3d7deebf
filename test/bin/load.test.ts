import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** What the build's own Node compiled. */
const COMPILED = `dist/compiled/${process.version}-${process.platform}-${process.arch}`;

/** A process that stands still is a failure, and no wait. */
const LONGEST = 30_000;

describe("what was compiled ahead", () => {
  let folder = "";
  const file = () => join(folder, COMPILED);
  const status = () => {
    const words = ["status", "--today", "2027-09-06", "--folder", resolve("examples/bakery")];
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, "bin/kpi.js"), ...words], {
      encoding: "utf8",
      timeout: LONGEST,
    });
    return stdout + stderr;
  };
  /** The parts of which V8 does not take what is kept. */
  const rejected = (): string[] => {
    const script = `process.argv[1] = "kpi"; process.on("exit", () => {
      const { loaded } = require(process.env.KPI);
      const names = [...loaded].flatMap(([name, { script }]) => (script.cachedDataRejected ? [name] : []));
      require("node:fs").writeFileSync(process.env.KPI + ".rejected", JSON.stringify(names));
    }); require(process.env.KPI);`;
    const bin = join(folder, "bin/kpi.js");
    const words = ["status", "--today", "2027-09-06", "--folder", resolve("examples/bakery")];
    spawnSync(process.execPath, ["-e", script, "kpi", ...words], {
      env: { ...process.env, KPI: bin },
      timeout: LONGEST,
    });
    return JSON.parse(readFileSync(`${bin}.rejected`, "utf8"));
  };
  let expected = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kpi-load-"));
    for (const name of ["bin", "dist"]) cpSync(name, join(folder, name), { recursive: true });
    expected = status();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is there for the Node that built it, and taken by it", () => {
    const [line] = readFileSync(file(), "latin1").split("\n", 1);
    expect(Object.keys(JSON.parse(line!)).length).toBeGreaterThan(10);
    expect(expected).toContain("Bakkerij Jansen online");
    expect(rejected()).toEqual([]);
  });

  it.each([0, 40, 5000, 100_000])("is of no account where it was cut off after %i bytes", (bytes) => {
    const whole = readFileSync(file());
    truncateSync(file(), bytes);
    expect(status()).toBe(expected);
    writeFileSync(file(), whole);
  });

  it("is of no account where a part of it is another's", () => {
    const whole = readFileSync(file());
    const begin = whole.indexOf("\n") + 1;
    const half = (statSync(file()).size - begin) >> 1;
    writeFileSync(
      file(),
      Buffer.concat([
        whole.subarray(0, begin),
        whole.subarray(begin + half),
        whole.subarray(begin, begin + half),
      ]),
    );
    expect(status()).toBe(expected);
    expect(rejected()).not.toEqual([]);
  });

  it("is of no account where it is something else", () => {
    writeFileSync(file(), "something else altogether");
    expect(status()).toBe(expected);
  });

  it("is of no account where it is missing", () => {
    rmSync(join(folder, "dist/compiled"), { recursive: true });
    expect(status()).toBe(expected);
  });
});
