import { type StdioOptions, spawn } from "node:child_process";
import {
  appendFileSync,
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
  writeFileSync,
  writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { answer } from "./answer.js";
import { type Call, parseCall } from "./line.js";

/** What a command printed, on both streams in the order in which it came, and how it ended. */
export interface Ran {
  output: string;
  exit: number;
}

type Variables = Readonly<Record<string, string>>;

/**
 * Which `kpi` answers: its source in this process, where a line needs no shell to be understood, so that a mistake
 * is shown where it was made; or the built program in a process of its own. Within other scripts it is always that.
 */
export type Answering = "source" | "program";

/**
 * An empty home with a folder `project` to work in, where the built `kpi` is on the PATH. Nothing of the machine's
 * own settings gets in: no other variables, no clock, no time zone, no language.
 */
export class Sandbox {
  readonly home = realpathSync(mkdtempSync(join(tmpdir(), "kpi-")));
  readonly project = join(this.home, "project");
  private readonly bin = join(this.home, ".bin");

  constructor(private readonly answering: Answering = "source") {
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
  async run(script: string, variables: Variables = {}): Promise<Ran> {
    const env = { ...this.environment(), ...variables };
    const call = this.answering === "source" ? parseCall(script) : null;
    // One file for both streams keeps their order.
    const file = join(this.home, ".output");
    const output = openSync(file, "w");
    try {
      const exit = call
        ? await this.call(call, output, env)
        : await this.shell(script, ["ignore", output, output], env);
      return { output: readFileSync(file, "utf8").replaceAll(this.home, "~"), exit };
    } finally {
      closeSync(output);
    }
  }

  remove(): void {
    rmSync(this.home, { recursive: true, force: true });
  }

  /** Answers in this process; only what the answer is piped into is another program. */
  private async call({ words, pipedInto }: Call, output: number, env: Variables): Promise<number> {
    const err = (text: string) => void writeSync(output, text);
    if (pipedInto === null) return answer(words, { cwd: this.project, env, out: err, err });
    const file = join(this.home, ".piped");
    writeFileSync(file, "");
    await answer(words, { cwd: this.project, env, out: (text) => appendFileSync(file, text), err });
    const input = openSync(file, "r");
    try {
      return await this.shell(pipedInto, [input, output, output], env);
    } finally {
      closeSync(input);
    }
  }

  private shell(script: string, stdio: StdioOptions, env: Variables): Promise<number> {
    const child = spawn("sh", ["-c", script], { cwd: this.project, env, stdio });
    return new Promise((done, fail) => {
      child.on("error", fail);
      child.on("close", (code, signal) =>
        code === null ? fail(new Error(`ended by ${signal}`)) : done(code),
      );
    });
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
