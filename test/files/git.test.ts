import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GitFault, type Revision, revisionIn } from "../../src/files/git.js";

const home = realpathSync(mkdtempSync(join(tmpdir(), "kpi-git-")));
const at = (path: string) => join(home, path);

function git(folder: string, ...args: string[]): string {
  const who = [
    "-c",
    "user.name=Anna",
    "-c",
    "user.email=anna@example.org",
    "-c",
    "protocol.file.allow=always",
  ];
  return execFileSync("git", ["-C", folder, ...who, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function commit(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "more");
}

function found(folder: string, name: string): Revision {
  const revision = revisionIn(folder, name);
  if ("fault" in revision) throw new Error(JSON.stringify(revision));
  return revision;
}

const text = (revision: Revision, path: string) => {
  const bytes = revision.read(path);
  return bytes === null ? null : Buffer.from(bytes).toString();
};
const fault = (folder: string, name: string, program?: string): GitFault | null => {
  const revision = revisionIn(folder, name, program);
  return "fault" in revision ? revision : null;
};

beforeAll(() => {
  mkdirSync(at("repo"));
  git(at("repo"), "init", "-q", "-b", "main");
  commit(at("repo"), { "route.yaml": "first\n", "shop/route.yaml": "shop\n", "shop/dir/m.csv": "rows\n" });
  git(at("repo"), "tag", "v1");
  commit(at("repo"), { "route.yaml": "second\n", "late.csv": "é\n" });
  mkdirSync(at("plain"));
  mkdirSync(at("empty"));
  git(at("empty"), "init", "-q");
  git(home, "clone", "-q", "--bare", at("repo"), at("bare.git"));
  git(at("bare.git"), "worktree", "add", "-q", at("tree"), "main");
  git(home, "clone", "-q", "--depth", "1", `file://${at("repo")}`, at("shallow"));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("a revision", () => {
  it.each([
    ["the repository", "repo"],
    ["a worktree of a bare clone", "tree"],
  ])("gives the files of then, in %s", (_name, folder) => {
    expect(text(found(at(folder), "v1"), "route.yaml")).toBe("first\n");
    expect(text(found(at(folder), "HEAD"), "route.yaml")).toBe("second\n");
    expect(text(found(at(folder), "HEAD~1"), "late.csv")).toBeNull();
    expect(text(found(at(folder), "main"), "late.csv")).toBe("é\n");
  });

  it("reads from a folder in the repository, and beside it", () => {
    const shop = found(at("repo/shop"), "HEAD");
    expect(text(shop, "route.yaml")).toBe("shop\n");
    expect(text(shop, "dir/m.csv")).toBe("rows\n");
    expect(text(shop, "../route.yaml")).toBe("second\n");
    expect(text(shop, "../../outside")).toBeNull();
    expect(text(shop, "dir")).toBeNull();
  });

  it("has the whole id of its commit", () => {
    const id = git(at("repo"), "rev-parse", "v1").trim();
    expect(found(at("repo"), "v1").commit).toBe(id);
    expect(found(at("repo"), id.slice(0, 8)).commit).toBe(id);
  });

  it("is what the clone has, where that is shallow", () => {
    expect(text(found(at("shallow"), "HEAD"), "route.yaml")).toBe("second\n");
    expect(fault(at("shallow"), "HEAD~1")).toEqual({ fault: "unknown-revision", shallow: true });
  });
});

describe("no revision", () => {
  it.each([
    "nope",
    "",
    "--output=written",
    "-h",
    "v1..main",
    "HEAD:route.yaml",
    "main main",
    "$(touch written)",
  ])("is %j", (name) => {
    expect(fault(at("repo"), name)).toEqual({ fault: "unknown-revision", shallow: false });
    expect(git(at("repo"), "status", "--porcelain")).toBe("");
  });

  it("is there where nothing was committed", () => {
    expect(fault(at("empty"), "HEAD")).toEqual({ fault: "unknown-revision", shallow: false });
  });

  it("is there outside a work tree", () => {
    expect(fault(at("plain"), "HEAD")).toEqual({ fault: "not-in-git", reason: null });
    expect(fault(at("bare.git"), "HEAD")).toEqual({ fault: "not-in-git", reason: null });
  });

  it("is there where git refuses, and says why", () => {
    mkdirSync(at("broken"));
    git(at("broken"), "init", "-q");
    writeFileSync(at("broken/.git/config"), "[core\n");
    const refused = fault(at("broken"), "HEAD");
    expect(refused).toMatchObject({ fault: "not-in-git" });
    expect(refused).toHaveProperty("reason", expect.stringContaining("config"));
  });

  it("is there without git", () => {
    expect(fault(at("repo"), "HEAD", at("no-such-program"))).toEqual({ fault: "no-git" });
  });
});
