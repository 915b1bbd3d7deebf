import { spawnSync } from "node:child_process";
import { posix, sep } from "node:path";
import { LF } from "./bytes.js";

/** A commit, and the files as they were in it. */
export interface Revision {
  /** What was asked for: a branch, a tag, a commit. */
  name: string;
  /** The full id of the commit. */
  commit: string;
  /** The content of a file by its path from `folder`, through links inside the repository; null where there was none. */
  read(path: string): Uint8Array | null;
  /** How the repository calls the file at a path from `folder`. */
  called(path: string): string;
}

/**
 * Why there is no revision. `reason`: git's own word for it, where it is more than that there is no repository;
 * `unborn`: nothing was committed yet.
 */
export type GitFault =
  | { fault: "no-git" }
  | { fault: "not-in-git"; reason: string | null }
  | { fault: "unknown-revision"; shallow: boolean; unborn: boolean };

/** The variables that programs are called with. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The largest file that is taken from a commit, in bytes. */
const LARGEST = 512 * 1024 * 1024;

/**
 * Finds a revision in the repository that a folder lies in, be it a worktree of a bare one, or shallow. Git is called
 * without a shell; a name that begins with a dash is no revision. `git`: the program.
 */
export function revisionIn(
  folder: string,
  name: string,
  environment: Environment,
  git = "git",
): Revision | GitFault {
  const place = placeOf(folder, { ...environment, LC_ALL: "C", LANGUAGE: "" }, git);
  if ("fault" in place) return place;
  const { ask, prefix } = place;
  const odd = name.startsWith("-") || /[\0\n]/.test(name);
  const object = odd ? null : id(ask("rev-parse", "--verify", "--quiet", name));
  // Peeled apart: behind `:/text` a `^{commit}` would be part of the text.
  const commit = object && id(ask("rev-parse", "--verify", "--quiet", `${object}^{commit}`));
  if (!commit) {
    const shallow = ask("rev-parse", "--is-shallow-repository")?.text.trim() === "true";
    const unborn = /does not have any commits yet/.test(ask("log", "-1")?.error ?? "");
    return { fault: "unknown-revision", shallow, unborn };
  }
  const called = (path: string) => posix.join(prefix, path.split(sep).join("/"));
  return {
    name,
    commit,
    called,
    read(path) {
      const file = called(path);
      if (file.startsWith("../") || file.includes("\n")) return null;
      const answer = run(git, [...place.args, "cat-file", "--batch", "--follow-symlinks"], {
        environment: place.environment,
        input: `${commit}:${file}\n`,
      });
      return answer?.ok ? blobIn(answer.bytes) : null;
    },
  };
}

function id(answer: Answer | null): string | null {
  const text = answer?.ok ? answer.text.trim() : "";
  return /^[0-9a-f]{40,64}$/.test(text) ? text : null;
}

/** The content behind the line that `cat-file --batch` begins with; null where it says of no file. */
function blobIn(bytes: Uint8Array): Uint8Array | null {
  const from = bytes.indexOf(LF) + 1;
  const head = /^[0-9a-f]+ blob (\d+)\n$/.exec(Buffer.from(bytes.subarray(0, from)).toString());
  return head && bytes.subarray(from, from + Number(head[1]));
}

/** A folder of a work tree, where it lies in it (empty, or ending in a slash), and how git is asked about it. */
interface Place {
  args: readonly string[];
  environment: Environment;
  prefix: string;
  ask(...args: string[]): Answer | null;
}

/**
 * Where a folder lies in its repository. Hooks and `git rebase --exec` name the repository they work in, without its
 * work tree: git would take the folder for the top of it. So the repository is looked for without what git has said
 * about it; only where there is none so, what is named holds.
 */
function placeOf(folder: string, environment: Environment, git: string): Place | GitFault {
  const args = ["-C", folder];
  const found = (variables: Environment): Place | GitFault => {
    const ask = (...more: string[]) => run(git, [...args, ...more], { environment: variables });
    const answer = ask("rev-parse", "--is-inside-work-tree", "--show-prefix");
    if (answer === null) return { fault: "no-git" };
    const [, inside, prefix] = /^(\w*)\n(.*)\n$/s.exec(answer.text) ?? [];
    if (inside === "true") return { args, environment: variables, prefix: prefix!, ask };
    const plain =
      answer.error === null || /not a git repository|cannot use bare repository/.test(answer.error);
    return { fault: "not-in-git", reason: plain ? null : answer.error };
  };
  const clear = withoutLocal(environment, git);
  const place = found(clear);
  return "fault" in place && clear !== environment ? found(environment) : place;
}

/** The variables without those that name a repository; settings given with `git -c` stay. */
function withoutLocal(environment: Environment, git: string): Environment {
  if (!Object.keys(environment).some((name) => name.startsWith("GIT_"))) return environment;
  const listed = run(git, ["rev-parse", "--local-env-vars"], { environment })?.text.split("\n") ?? [];
  const local = new Set(listed.filter((name) => !name.startsWith("GIT_CONFIG")));
  const kept = Object.entries(environment).filter(([name]) => !local.has(name));
  return kept.length < Object.keys(environment).length ? Object.fromEntries(kept) : environment;
}

/** Who works in a folder, by git's settings; null: git does not know, or is not there. `git`: the program. */
export function authorIn(folder: string, git = "git"): string | null {
  const name = run(git, ["-C", folder, "config", "user.name"], {});
  return (name?.ok && name.text.trim()) || null;
}

interface Answer {
  ok: boolean;
  bytes: Uint8Array;
  text: string;
  /** The first line that git said about it; null: nothing. */
  error: string | null;
}

/**
 * A repository is somebody else's: nothing that it brings is run. Its settings cannot name a program that these do not
 * overrule, nothing is fetched, and a folder that only looks like a repository is none.
 */
const OWN_SETTINGS = [
  "core.fsmonitor=false",
  "core.hooksPath=/dev/null",
  "core.sshCommand=false",
  "core.gitProxy=",
  "core.askPass=",
  "core.pager=cat",
  "credential.helper=",
  "gpg.program=false",
  "log.showSignature=false",
  "protocol.allow=never",
  "safe.bareRepository=explicit",
].flatMap((setting) => ["-c", setting]);

/** No protocol is allowed, whatever the repository's settings say of one; nothing is fetched that is not there. */
const OWN_VARIABLES = {
  GIT_ALLOW_PROTOCOL: "none",
  GIT_NO_LAZY_FETCH: "1",
  GIT_OPTIONAL_LOCKS: "0",
  GIT_TERMINAL_PROMPT: "0",
};

/** So long git may take, in milliseconds: what takes longer waits for something. */
const PATIENCE = 20_000;

/** Runs git, with the variables of this program unless there are others; null where there is none. */
function run(
  git: string,
  args: readonly string[],
  { environment, input = "" }: { environment?: Environment; input?: string },
): Answer | null {
  const { error, status, stdout, stderr } = spawnSync(git, [...OWN_SETTINGS, ...args], {
    maxBuffer: LARGEST,
    input,
    timeout: PATIENCE,
    env: { ...environment, ...OWN_VARIABLES },
  });
  if (error && "code" in error && (error.code === "ENOENT" || error.code === "EACCES")) return null;
  return {
    ok: !error && status === 0,
    bytes: stdout,
    get text() {
      return stdout.toString();
    },
    error: stderr.toString().trim().split("\n").at(0) || null,
  };
}
