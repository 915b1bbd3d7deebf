import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fdatasyncSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { LF } from "./bytes.js";
import { DiskError, guarded, isSystemError } from "./disk-error.js";

export { DiskError } from "./disk-error.js";

/** A path as it stands, where it is absolute; else inside the folder. */
export function join(folder: string, path: string): string {
  return resolve(folder, path);
}

/** The folder that a file lies in. */
export function folderOf(path: string): string {
  return dirname(path);
}

/** Files as the tool needs them. All calls may throw a `DiskError`; anything else thrown is a bug. */
export interface Disk {
  /** The whole text of a UTF-8 file; bytes that are not UTF-8 read as U+FFFD. */
  readText(path: string): string;
  /** The whole content of a file. */
  readBytes(path: string): Uint8Array;
  /** The content of a file in pieces, as often as one likes; each is valid until the next is asked for. */
  pieces(path: string): Iterable<Uint8Array>;
  /** Whether there is a regular file at this path: nothing else is ever opened. */
  exists(path: string): boolean;
  /** What is at this path, behind links too; null: nothing. */
  kind(path: string): "file" | "folder" | "other" | null;
  /** Whether what is at this path lies in the folder or below it, behind links too. */
  liesIn(path: string, folder: string): boolean;
  /** The names of what lies in a folder, links that lead nowhere too; none where it cannot be read. */
  names(folder: string): readonly string[];
  /** Whether there is a folder at this path. */
  isFolder(path: string): boolean;
  /** The path of the file of this name in the folder or the nearest one above it; null where there is none. */
  findUp(folder: string, name: string): string | null;
  /** How a path is called towards somebody who works in `folder`: relative where that is shorter. */
  shown(path: string, folder: string): string;
  /**
   * Appends whole lines in one write and waits until they are on the disk: writers at the same time need no lock.
   * Begins a new line where the file does not end in one; makes the file where there is none.
   */
  append(path: string, lines: string): void;
  /** Writes a file anew, all or nothing; `changed` where its content is no longer what was `expected`. */
  replace(path: string, content: string, expected: string | Uint8Array): void;
  /** Makes a new file, and its folder where need be; never overwrites (`exists`). */
  create(path: string, content: string): void;
}

/** Nothing that is read whole is larger; a log in pieces may be. */
const LARGEST = 256 * 1024 * 1024;

const PIECE = 256 * 1024;

/** The real disk. */
export const realDisk: Disk = {
  readText: (path) => Buffer.from(readBytes(path)).toString(),
  readBytes,
  pieces: (path) => ({ [Symbol.iterator]: () => readPieces(path) }),
  exists: (path) => kind(path) === "file",
  kind,
  liesIn,
  names,
  isFolder: (path) => kind(path) === "folder",
  findUp,
  shown,
  append: (path, lines) => guarded(path, () => append(path, lines)),
  replace: (path, content, expected) => guarded(path, () => replace(path, content, Buffer.from(expected))),
  create: (path, content) => guarded(path, () => create(path, content)),
};

function readBytes(path: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (const piece of readPieces(path)) {
    size += piece.length;
    if (size > LARGEST) throw new DiskError("too-large", path);
    pieces.push(new Uint8Array(piece));
  }
  return Buffer.concat(pieces);
}

function* readPieces(path: string): Generator<Uint8Array> {
  const file = guarded(path, () => openSync(path, "r"));
  try {
    const buffer = Buffer.allocUnsafe(PIECE);
    for (;;) {
      const read = guarded(path, () => readSync(file, buffer, 0, PIECE, null));
      if (read === 0) return;
      yield buffer.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

function kind(path: string): ReturnType<Disk["kind"]> {
  const found = guarded(path, () => statSync(path, { throwIfNoEntry: false }));
  if (!found) return null;
  return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other";
}

function liesIn(path: string, folder: string): boolean {
  const way = guarded(path, () => relative(realpathSync(folder), realpathSync(path)));
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}

function findUp(folder: string, name: string): string | null {
  for (let here = resolve(folder); ; here = dirname(here)) {
    if (kind(resolve(here, name)) === "file") return resolve(here, name);
    if (here === dirname(here)) return null;
  }
}

function shown(path: string, folder: string): string {
  const below = relative(folder, path);
  return below === "" || isAbsolute(below) || below.length >= path.length ? path : below;
}

function append(path: string, lines: string): void {
  const file = openSync(path, "a+");
  try {
    const bytes = Buffer.from((endsInLine(file) ? "" : "\n") + lines);
    const written = writeSync(file, bytes);
    // The rest is not written after it: another writer's rows may stand in between by now. What stands there of the
    // last row is reported when the log is read, and the next write begins on a line of its own.
    if (written < bytes.length) throw new DiskError("full", path, `${written} of ${bytes.length} bytes`);
    fdatasyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Whether a file is empty or ends in a line feed. */
function endsInLine(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  return readSync(file, last, 0, 1, size - 1) === 0 || last[0] === LF;
}

function replace(path: string, content: string, expected: Buffer): void {
  // Through a link the file that it points to is replaced, and the link stays.
  const target = realpathSync(path);
  accessSync(target, constants.W_OK);
  const { mode, uid, gid } = statSync(target);
  const temporary = resolve(dirname(target), `.${crypto.randomUUID()}.tmp`);
  try {
    write(temporary, content, (file) => {
      fchmodSync(file, mode & 0o7777);
      keepOwner(file, uid, gid);
    });
    if (!expected.equals(readBytes(target))) throw new DiskError("changed", path);
    renameSync(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}

function create(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  write(path, content);
}

/** Writes a file that must not exist yet, and waits until it is on the disk. */
function write(path: string, content: string, prepare?: (file: number) => void): void {
  const file = openSync(path, "wx");
  try {
    prepare?.(file);
    writeFileSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Only root may give files away: then the file is the writer's own. */
function keepOwner(file: number, uid: number, gid: number): void {
  try {
    fchownSync(file, uid, gid);
  } catch (error) {
    if (!isSystemError(error) || error.code !== "EPERM") throw error;
  }
}

/** Whether an open file may be a terminal: what is no device is none, and asking Node about it takes milliseconds. */
export function mayBeTerminal(file: number): boolean {
  try {
    return fstatSync(file).isCharacterDevice();
  } catch {
    return false;
  }
}

/** What became of a text that was to be written: `gone` where nobody reads it any more, else the system's own word. */
export type Written = { written: true } | { written: false; gone: boolean; reason: string };

/** Writes all of a text to an open file: what reads it may be slow. */
export function writeOut(file: number, text: string): Written {
  for (let left = Buffer.from(text); left.length > 0; ) {
    try {
      left = left.subarray(writeSync(file, left));
    } catch (error) {
      if (!isSystemError(error)) throw error;
      if (error.code !== "EAGAIN")
        return { written: false, gone: error.code === "EPIPE", reason: error.code };
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
  return { written: true };
}
