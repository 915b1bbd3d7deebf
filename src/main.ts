import packageJson from "../package.json" with { type: "json" };
import { run, type Terminal, type World } from "./cli/index.js";
import { mayBeTerminal, realDisk, writeOut } from "./files/disk.js";

const IN = 0;
const OUT = 1;
const ERR = 2;
/** Nothing could be said. */
const UNSAID = 2;

/**
 * Where text goes, by its number and, for a terminal, Node's own stream. A reader that goes away (`kpi | head`) ends the
 * program quietly.
 */
function terminal(file: number, stream: () => NodeJS.WriteStream): Terminal {
  const isTerminal = mayBeTerminal(file) && stream().isTTY === true;
  return {
    isTerminal,
    columns: isTerminal ? stream().columns : null,
    write(text) {
      const said = writeOut(file, text);
      if (said.written) return;
      if (!said.gone) writeOut(ERR, `kpi: what it says could not be written (${said.reason})\n`);
      process.exit(said.gone ? 0 : UNSAID);
    },
  };
}

function localDate(now: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const out = terminal(OUT, () => process.stdout);
const err = terminal(ERR, () => process.stderr);

/** Somebody can be asked where nothing is piped; questions go to where they do not mix with the answer. */
function somebodyThere(): boolean {
  if (!out.isTerminal || !err.isTerminal || process.env.TERM === "dumb") return false;
  return mayBeTerminal(IN) && process.stdin.isTTY === true;
}

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
  out,
  err,
  get ask() {
    return somebodyThere() ? ask : null;
  },
  stdin: () => realDisk.readText("/dev/stdin"),
  now: clock.getTime(),
  localDate: localDate(clock),
  disk: realDisk,
};

// Not awaited here: the program is shipped as CommonJS, which has no top-level await.
run(world).then((code) => {
  process.exitCode = code;
});
