import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The folder that holds what the build's own Node compiled. */
const COMPILED = `dist/compiled/${process.version}-${process.platform}-${process.arch}`;

describe("what was compiled ahead", () => {
  let folder = "";
  const parts = () => readdirSync(join(folder, COMPILED)).map((name) => join(folder, COMPILED, name));
  const status = () => {
    const words = ["status", "--today", "2027-09-06", "--folder", resolve("examples/bakery")];
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, "bin/kpi.js"), ...words], {
      encoding: "utf8",
    });
    return stdout + stderr;
  };
  let expected = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "kpi-load-"));
    for (const name of ["bin", "dist"]) cpSync(name, join(folder, name), { recursive: true });
    expected = status();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is there for the Node that built it", () => {
    expect(parts().length).toBeGreaterThan(10);
    expect(expected).toContain("Bakkerij Jansen online");
  });

  it("is of no account where it was cut off", () => {
    for (const part of parts()) truncateSync(part, 40);
    expect(status()).toBe(expected);
  });

  it("is of no account where it is something else", () => {
    for (const part of parts()) writeFileSync(part, "something else altogether");
    expect(status()).toBe(expected);
  });

  it("is of no account where it is missing", () => {
    rmSync(join(folder, "dist/compiled"), { recursive: true });
    expect(status()).toBe(expected);
  });
});
