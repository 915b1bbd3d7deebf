import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type GitFault, type Revision, revisionIn } from "../../src/files/git.js";

/** Of the machine's own variables only where git is; nothing of the repository that the tests are run in. */
const PLAIN = { PATH: process.env.PATH, HOME: tmpdir() };

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

function commit(folder: string, files: Readonly<Record<string, string>>, message = "more"): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", message);
}

function found(folder: string, name: string, variables = {}): Revision {
  const revision = revisionIn(folder, name, { ...PLAIN, ...variables });
  if ("fault" in revision) throw new Error(JSON.stringify(revision));
  return revision;
}

const text = (revision: Revision, path: string) => {
  const bytes = revision.read(path);
  return bytes === null ? null : Buffer.from(bytes).toString();
};
const fault = (folder: string, name: string, program?: string, variables = {}): GitFault | null => {
  const revision = revisionIn(folder, name, { ...PLAIN, ...variables }, program);
  return "fault" in revision ? revision : null;
};

beforeAll(() => {
  mkdirSync(at("repo"));
  git(at("repo"), "init", "-q", "-b", "main");
  commit(at("repo"), { "route.yaml": "first\n", "shop/route.yaml": "shop\n", "shop/dir/m.csv": "rows\n" });
  git(at("repo"), "tag", "v1");
  commit(at("repo"), { "route.yaml": "second\n", "late.csv": "é\n" });
  mkdirSync(at("plain"));
  for (const name of ["worded", "linked"]) {
    mkdirSync(at(name));
    git(at(name), "init", "-q");
  }
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

  it("may be named by the text of its message", () => {
    commit(at("worded"), { "route.yaml": "one\n" }, "one");
    commit(at("worded"), { "route.yaml": "two\n" }, "two");
    expect(text(found(at("worded"), ":/one"), "route.yaml")).toBe("one\n");
  });

  it("follows links inside the repository, and none that lead out", () => {
    symlinkSync("shop/route.yaml", at("linked/route.yaml"));
    symlinkSync("../plain/outside", at("linked/out.csv"));
    commit(at("linked"), { "shop/route.yaml": "shop\n" });
    expect(text(found(at("linked"), "HEAD"), "route.yaml")).toBe("shop\n");
    expect(text(found(at("linked"), "HEAD"), "out.csv")).toBeNull();
  });

  it("is what the clone has, where that is shallow", () => {
    expect(text(found(at("shallow"), "HEAD"), "route.yaml")).toBe("second\n");
    expect(fault(at("shallow"), "HEAD~1")).toEqual({
      fault: "unknown-revision",
      shallow: true,
      unborn: false,
    });
  });
});

describe("a repository that is named", () => {
  const named = { GIT_DIR: at("repo/.git"), GIT_INDEX_FILE: at("repo/.git/index"), GIT_PREFIX: "" };

  it("is found all the same, and the folder in it, where a hook names it", () => {
    const shop = found(at("repo/shop"), "HEAD", named);
    expect(text(shop, "route.yaml")).toBe("shop\n");
    expect(shop.called("route.yaml")).toBe("shop/route.yaml");
  });

  it("is that of the folder, where another one is named", () => {
    expect(text(found(at("tree"), "HEAD", named), "route.yaml")).toBe("second\n");
  });

  it("holds where the folder lies in none", () => {
    const elsewhere = { GIT_DIR: at("repo/.git"), GIT_WORK_TREE: at("plain") };
    expect(text(found(at("plain"), "v1", elsewhere), "route.yaml")).toBe("first\n");
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
    expect(fault(at("repo"), name)).toEqual({ fault: "unknown-revision", shallow: false, unborn: false });
    expect(git(at("repo"), "status", "--porcelain")).toBe("");
  });

  it("is there where nothing was committed", () => {
    expect(fault(at("empty"), "HEAD")).toEqual({ fault: "unknown-revision", shallow: false, unborn: true });
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

  it("is there where the folder is somebody else's, and says so in English", () => {
    const refused = fault(at("repo"), "HEAD", "git", {
      GIT_TEST_ASSUME_DIFFERENT_OWNER: "1",
      LC_ALL: "nl_NL.UTF-8",
    });
    expect(refused).toHaveProperty("reason", expect.stringContaining("dubious ownership"));
  });

  it("is there where the branch is broken, which is not one without commits", () => {
    commit(at("worded"), { "more.csv": "" });
    const branch = git(at("worded"), "symbolic-ref", "HEAD").trim();
    writeFileSync(at(`worded/.git/${branch}`), "garbage\n");
    expect(fault(at("worded"), "HEAD")).toMatchObject({ fault: "unknown-revision", unborn: false });
  });

  it("is there without git", () => {
    expect(fault(at("repo"), "HEAD", at("no-such-program"))).toEqual({ fault: "no-git" });
  });
});

describe("a repository of somebody else's", () => {
  it.each([
    ["a promisor remote of its own protocol", "remote.origin.url", "ext::sh -c touch% @written"],
    ["a monitor of files", "core.fsmonitor", "touch @written; false"],
    ["a program for connections", "core.sshCommand", "touch @written"],
    ["a pager", "core.pager", "touch @written"],
    ["a program that signs", "gpg.program", "touch @written"],
    ["a helper for passwords", "credential.helper", "!touch @written"],
  ])("runs nothing that it names: %s", (_name, key, value) => {
    const place = at("hostile");
    git(home, "clone", "-q", at("repo"), place);
    const written = at("written");
    const blob = git(place, "rev-parse", "HEAD:route.yaml").trim();
    git(place, "config", "extensions.partialClone", "origin");
    git(place, "config", "remote.origin.promisor", "true");
    git(place, "config", "protocol.ext.allow", "always");
    git(place, "config", "log.showSignature", "true");
    git(place, "config", key, value.replace("@written", written));
    rmSync(join(place, ".git/objects", blob.slice(0, 2), blob.slice(2)), { force: true });
    const revision = revisionIn(place, "HEAD", PLAIN);
    if (!("fault" in revision)) expect(revision.read("route.yaml")).toBeNull();
    expect(existsSync(written)).toBe(false);
    rmSync(place, { recursive: true, force: true });
  });
});
