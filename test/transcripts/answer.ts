import packageJson from "../../package.json" with { type: "json" };
import { run, type Terminal } from "../../src/cli/index.js";
import { realDisk } from "../../src/files/disk.js";

/** Where a call is answered, and where what it says goes. */
export interface Place {
  cwd: string;
  /** The variables, all of them: `KPI_NOW` is the clock, where it is set. */
  env: Readonly<Record<string, string>>;
  out: (text: string) => void;
  err: (text: string) => void;
}

/** Answers a call of `kpi` in this process, as `main` does where nobody is at a terminal. Gives the exit code. */
export function answer(words: readonly string[], { cwd, env, out, err }: Place): Promise<number> {
  const clock = env.KPI_NOW ? new Date(env.KPI_NOW) : new Date();
  return run({
    argv: words,
    env,
    cwd,
    version: packageJson.version,
    out: written(out),
    err: written(err),
    ask: null,
    stdin: () => "",
    now: clock.getTime(),
    localDate: clock.toISOString().slice(0, "2027-09-06".length),
    disk: realDisk,
  });
}

function written(write: Terminal["write"]): Terminal {
  return { isTerminal: false, columns: null, write };
}
