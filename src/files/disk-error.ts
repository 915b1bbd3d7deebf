/** Why the disk could not do what was asked. */
export type DiskFault =
  | "missing"
  | "denied"
  | "directory"
  | "full"
  | "read-only"
  | "exists"
  | "changed"
  | "too-large"
  | "failed";

/** The one error of the disk; `path` is what could not be read or written, `detail` the system's own word for it. */
export class DiskError extends Error {
  constructor(
    readonly code: DiskFault,
    readonly path: string,
    readonly detail: string | null = null,
  ) {
    super(`${path}: ${code}${detail ? ` (${detail})` : ""}`);
    this.name = "DiskError";
  }
}

const FAULTS: Readonly<Record<string, DiskFault>> = {
  ENOENT: "missing",
  ENOTDIR: "missing",
  EACCES: "denied",
  EPERM: "denied",
  EISDIR: "directory",
  ENOSPC: "full",
  EDQUOT: "full",
  EFBIG: "full",
  EROFS: "read-only",
  EEXIST: "exists",
};

/** Runs something on the disk; what the system says against it becomes a `DiskError`. */
export function guarded<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new DiskError(FAULTS[error.code] ?? "failed", error.path ?? path, error.code);
  }
}

export function isSystemError(error: unknown): error is { code: string; path?: string } {
  return error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string";
}
