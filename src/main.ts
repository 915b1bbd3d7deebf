import packageJson from "../package.json" with { type: "json" };
import { run, type Terminal, type World } from "./cli/index.js";
import { realDisk } from "./files/disk.js";

/** A reader that goes away (`kpi | head`) ends the program quietly. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
}

function terminal(stream: NodeJS.WriteStream): Terminal {
  return {
    isTerminal: stream.isTTY === true,
    columns: stream.isTTY ? stream.columns : null,
    write: (text) => void stream.write(text),
  };
}

function localDate(now: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Somebody can be asked where nothing is piped; questions go to where they do not mix with the answer. */
const somebodyThere =
  process.stdin.isTTY && process.stdout.isTTY && process.stderr.isTTY && process.env.TERM !== "dumb";

const ask: World["ask"] = async (asked, colours) => {
  const { terminalAsk } = await import("./cli/ask.js");
  return terminalAsk(process.stdin, process.stderr)(asked, colours);
};

const clock = process.env.KPI_NOW ? new Date(process.env.KPI_NOW) : new Date();

const world: World = {
  argv: process.argv.slice(2),
  env: process.env,
  cwd: process.cwd(),
  version: packageJson.version,
  out: terminal(process.stdout),
  err: terminal(process.stderr),
  ask: somebodyThere ? ask : null,
  stdin: () => realDisk.readText("/dev/stdin"),
  now: clock.getTime(),
  localDate: localDate(clock),
  disk: realDisk,
};

// Not awaited here: the program is shipped as CommonJS, which has no top-level await.
run(world).then((code) => {
  process.exitCode = code;
});
