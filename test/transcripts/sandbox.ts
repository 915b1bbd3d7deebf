import { spawn } from "node:child_process";
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";

/** What a command printed, on both streams in the order in which it came, and how it ended. */
export interface Ran {
  output: string;
  exit: number;
}

/**
 * An empty home with a folder `project` to work in, where the built `kpi` is on the PATH. Nothing of the machine's
 * own settings gets in: no other variables, no clock, no time zone, no language.
 */
export class Sandbox {
  readonly home = realpathSync(mkdtempSync(join(tmpdir(), "kpi-")));
  readonly project = join(this.home, "project");
  private readonly bin = join(this.home, ".bin");

  constructor() {
    if (!existsSync("dist/parts.js")) throw new Error("there is no dist/parts.js: npm run build");
    mkdirSync(this.project);
    mkdirSync(this.bin);
    symlinkSync(resolve("bin/kpi.js"), join(this.bin, "kpi"));
  }

  /** Copies a folder of the repository into the project. */
  copy(folder: string): void {
    cpSync(folder, this.project, { recursive: true });
  }

  /** Runs a shell script in the project. The home is shown as `~`. */
  async run(script: string, variables: Readonly<Record<string, string>> = {}): Promise<Ran> {
    // One file for both streams keeps their order.
    const file = join(this.home, ".output");
    const output = openSync(file, "w");
    const child = spawn("sh", ["-c", script], {
      cwd: this.project,
      env: { ...this.environment(), ...variables },
      stdio: ["ignore", output, output],
    });
    closeSync(output);
    const exit = await new Promise<number>((done, fail) => {
      child.on("error", fail);
      child.on("close", (code, signal) =>
        code === null ? fail(new Error(`ended by ${signal}`)) : done(code),
      );
    });
    return { output: readFileSync(file, "utf8").replaceAll(this.home, "~"), exit };
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true });
  }

  private environment(): Record<string, string> {
    return {
      PATH: [this.bin, dirname(process.execPath), "/usr/local/bin", "/usr/bin", "/bin"].join(delimiter),
      HOME: this.home,
      TMPDIR: this.home,
      TZ: "UTC",
      LANG: "C.UTF-8",
      LC_ALL: "C.UTF-8",
      GIT_CONFIG_NOSYSTEM: "1",
      GIT_AUTHOR_NAME: "Anna",
      GIT_AUTHOR_EMAIL: "anna@example.org",
      GIT_COMMITTER_NAME: "Anna",
      GIT_COMMITTER_EMAIL: "anna@example.org",
    };
  }
}
