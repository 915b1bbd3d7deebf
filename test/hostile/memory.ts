import type { World } from "../../src/cli/index.js";
import { type Disk, DiskError } from "../../src/files/disk.js";

/** A disk in memory, with the files of one folder, "/work". */
function memoryDisk(files: Map<string, Buffer>): Disk {
  const read = (path: string): Buffer => {
    const found = files.get(path);
    if (!found) throw new DiskError("missing", path);
    return found;
  };
  return {
    readText: (path) => read(path).toString(),
    readBytes: read,
    pieces: (path) => [read(path)],
    exists: (path) => files.has(path),
    kind: (path) => (files.has(path) ? "file" : path === "/work" ? "folder" : null),
    liesIn: () => true,
    names: () => [...files.keys()].map((path) => path.replace("/work/", "")),
    isFolder: (path) => path === "/work",
    findUp: (_folder, name) => (files.has(`/work/${name}`) ? `/work/${name}` : null),
    shown: (path) => path.replace("/work/", ""),
    append: (path, lines) =>
      void files.set(path, Buffer.concat([files.get(path) ?? Buffer.alloc(0), Buffer.from(lines)])),
    replace: (path, content) => void files.set(path, Buffer.from(content)),
    create: (path, content) => void files.set(path, Buffer.from(content)),
  };
}

/** A world to run one command line in; what it prints is collected. */
export function memoryWorld(
  argv: readonly string[],
  files: Map<string, Buffer>,
): { world: World; printed: () => string } {
  let out = "";
  const terminal = {
    isTerminal: false,
    columns: null,
    write: (text: string) => {
      out += text;
    },
  };
  const world: World = {
    argv,
    env: { KPI_TODAY: "2027-09-06" },
    cwd: "/work",
    version: "0.0.0",
    out: terminal,
    err: terminal,
    ask: null,
    stdin: () => "",
    now: Date.UTC(2027, 8, 6, 9),
    localDate: "2027-09-06",
    disk: memoryDisk(files),
  };
  return { world, printed: () => out };
}
