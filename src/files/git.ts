import { spawnSync } from "node:child_process";

/** A commit, and the files as they were in it. */
export interface Revision {
  /** What was asked for: a branch, a tag, a commit. */
  name: string;
  /** The full id of the commit. */
  commit: string;
  /** The content of a file by its path from `folder`; null where there was none. */
  read(path: string): Uint8Array | null;
}

/** Why there is no revision. `reason`: git's own word for it, where it is more than that there is no repository. */
export type GitFault =
  | { fault: "no-git" }
  | { fault: "not-in-git"; reason: string | null }
  | { fault: "unknown-revision"; shallow: boolean };

/** The largest file that is taken from a commit, in bytes. */
const LARGEST = 512 * 1024 * 1024;

/**
 * Finds a revision in the repository that a folder lies in, be it a worktree of a bare one, or shallow. Git is called
 * without a shell; a name that begins with a dash is no revision. `git`: the program.
 */
export function revisionIn(folder: string, name: string, git = "git"): Revision | GitFault {
  const ask = (...args: string[]) => run(git, ["-C", folder, ...args]);
  const inside = ask("rev-parse", "--is-inside-work-tree");
  if (inside === null) return { fault: "no-git" };
  if (inside.text.trim() !== "true") {
    const plain = inside.error === null || /not a git repository/.test(inside.error);
    return { fault: "not-in-git", reason: plain ? null : inside.error };
  }
  const found =
    name.startsWith("-") || name.includes("\0")
      ? null
      : ask("rev-parse", "--verify", "--quiet", `${name}^{commit}`);
  const commit = found?.ok ? found.text.trim() : "";
  if (!/^[0-9a-f]{40,64}$/.test(commit)) {
    const shallow = ask("rev-parse", "--is-shallow-repository");
    return { fault: "unknown-revision", shallow: shallow?.text.trim() === "true" };
  }
  return {
    name,
    commit,
    read(path) {
      const blob = ask("cat-file", "blob", `${commit}:./${path}`);
      return blob?.ok ? blob.bytes : null;
    },
  };
}

/** Who works in a folder, by git's settings; null: git does not know, or is not there. `git`: the program. */
export function authorIn(folder: string, git = "git"): string | null {
  const name = run(git, ["-C", folder, "config", "user.name"]);
  return (name?.ok && name.text.trim()) || null;
}

interface Answer {
  ok: boolean;
  bytes: Uint8Array;
  text: string;
  /** The last line that git said about it; null: nothing. */
  error: string | null;
}

/** Runs git; null where there is none. */
function run(git: string, args: readonly string[]): Answer | null {
  const { error, status, stdout, stderr } = spawnSync(git, args, {
    maxBuffer: LARGEST,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (error && "code" in error && (error.code === "ENOENT" || error.code === "EACCES")) return null;
  return {
    ok: !error && status === 0,
    bytes: stdout,
    text: stdout.toString(),
    error: stderr.toString().trim().split("\n").at(0) || null,
  };
}
