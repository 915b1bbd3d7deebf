import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DiskError, realDisk } from "../../src/files/disk.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kpi-disk-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const at = (name: string) => join(folder, name);

/** The code of the error that some work ends in. */
function fault(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    return error.code;
  }
}

describe("reading", () => {
  it("gives text, bytes and pieces", () => {
    writeFileSync(at("a"), "crème €");
    expect(realDisk.readText(at("a"))).toBe("crème €");
    expect(Buffer.from(realDisk.readBytes(at("a"))).equals(Buffer.from("crème €"))).toBe(true);
  });

  it("gives a large file in pieces, as often as one likes", () => {
    const content = Buffer.alloc(700_000, "0123456789");
    writeFileSync(at("a"), content);
    const pieces = realDisk.pieces(at("a"));
    for (const _ of [1, 2]) {
      const read = [...pieces].length;
      expect(read).toBeGreaterThan(1);
      const copies: Uint8Array[] = [];
      for (const piece of pieces) copies.push(new Uint8Array(piece));
      expect(Buffer.concat(copies).equals(content)).toBe(true);
    }
  });

  it.each([
    ["missing", () => at("none")],
    ["missing", () => at("file/inside")],
    ["directory", () => folder],
  ])("says %s", (code, path) => {
    writeFileSync(at("file"), "");
    expect(fault(() => realDisk.readText(path()))).toBe(code);
  });

  it("says denied", () => {
    writeFileSync(at("a"), "", { mode: 0o000 });
    const mayReadAll = process.getuid?.() === 0;
    expect(fault(() => realDisk.readText(at("a")))).toBe(mayReadAll ? null : "denied");
  });
});

describe("finding", () => {
  it("walks up to the nearest folder that has the file", () => {
    mkdirSync(at("a/b/c"), { recursive: true });
    writeFileSync(at("route.yaml"), "");
    writeFileSync(at("a/route.yaml"), "");
    mkdirSync(at("a/b/route.yaml"));
    expect(realDisk.findUp(at("a/b/c"), "route.yaml")).toBe(at("a/route.yaml"));
    expect(realDisk.findUp(at("a/b/c"), "no such file")).toBeNull();
    expect([realDisk.exists(at("a/route.yaml")), realDisk.exists(at("a/b"))]).toEqual([true, false]);
  });

  it.each([
    ["/work/shop", "/work/shop/log.csv", "log.csv"],
    ["/work/shop", "/work/shop/data/log.csv", "data/log.csv"],
    ["/work/shop", "/work/other/log.csv", "../other/log.csv"],
    ["/work/shop/deep/in/here", "/work/log.csv", "/work/log.csv"],
    ["/work/shop", "/work/shop", "/work/shop"],
    ["/work/shop", "/work/shop/..log.csv", "..log.csv"],
  ])("from %s calls %s %s", (from, path, shown) => expect(realDisk.shown(path, from)).toBe(shown));
});

describe("appending", () => {
  it.each([
    ["a\n", "a\nb\n"],
    ["a", "a\nb\n"],
    ["a\r\n", "a\r\nb\n"],
    ["", "b\n"],
    [null, "b\n"],
  ])("to %j gives %j", (before, after) => {
    if (before !== null) writeFileSync(at("log"), before);
    realDisk.append(at("log"), "b\n");
    expect(readFileSync(at("log"), "utf8")).toBe(after);
  });

  it("says what is in the way", () => {
    expect(fault(() => realDisk.append(folder, "b\n"))).toBe("directory");
    expect(fault(() => realDisk.append(at("none/log"), "b\n"))).toBe("missing");
    expect(fault(() => realDisk.append("/dev/full", "b\n"))).toBe("full");
  });
});

describe("replacing", () => {
  it("writes the new content, keeps the mode, leaves nothing else behind", () => {
    writeFileSync(at("route.yaml"), "old");
    chmodSync(at("route.yaml"), 0o640);
    realDisk.replace(at("route.yaml"), "new", "old");
    expect(readFileSync(at("route.yaml"), "utf8")).toBe("new");
    expect(statSync(at("route.yaml")).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(["route.yaml"]);
  });

  it("leaves what somebody else has changed since", () => {
    writeFileSync(at("route.yaml"), "theirs");
    expect(fault(() => realDisk.replace(at("route.yaml"), "new", "old"))).toBe("changed");
    expect(readFileSync(at("route.yaml"), "utf8")).toBe("theirs");
    expect(readdirSync(folder)).toEqual(["route.yaml"]);
  });

  it("writes through a link", () => {
    mkdirSync(at("elsewhere"));
    writeFileSync(at("elsewhere/real"), "old");
    symlinkSync("elsewhere/real", at("link"));
    realDisk.replace(at("link"), "new", Buffer.from("old"));
    expect(lstatSync(at("link")).isSymbolicLink()).toBe(true);
    expect(readFileSync(at("elsewhere/real"), "utf8")).toBe("new");
  });

  it("says missing", () => expect(fault(() => realDisk.replace(at("none"), "new", "old"))).toBe("missing"));
});

describe("making new files", () => {
  it("makes the folder too, and never overwrites", () => {
    realDisk.create(at("a/b/new"), "one");
    expect(fault(() => realDisk.create(at("a/b/new"), "two"))).toBe("exists");
    expect(readFileSync(at("a/b/new"), "utf8")).toBe("one");
  });
});
