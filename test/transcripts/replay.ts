import { type Block, type Command, isBlock, type Piece, parse, render } from "./markdown.js";
import { type Answering, type Ran, Sandbox } from "./sandbox.js";

/** A Monday, as in the examples. */
const TODAY = "2027-09-06";

/**
 * A transcript with the output that its commands have now. All blocks share one sandbox, in order; `setup` is
 * copied into it before the first, unless that names its own.
 */
export async function replay(
  text: string,
  { setup = null, answering = "source" }: { setup?: string | null; answering?: Answering } = {},
): Promise<string> {
  const sandbox = new Sandbox(answering);
  try {
    const pieces: Piece[] = [];
    let first = true;
    for (const piece of parse(text)) {
      if (isBlock(piece)) {
        const folder = piece.settings.get("setup") ?? (first ? setup : null);
        if (folder) sandbox.copy(folder);
        first = false;
      }
      pieces.push(isBlock(piece) ? await replayBlock(sandbox, piece) : piece);
    }
    return render(pieces);
  } finally {
    sandbox.remove();
  }
}

async function replayBlock(sandbox: Sandbox, block: Block): Promise<Block> {
  const variables = variablesOf(block);
  const commands: Command[] = [];
  for (const { script } of block.commands) {
    commands.push({ script, output: shown(await sandbox.run(script, variables)) });
  }
  return { ...block, commands };
}

/** The settings of a block as the variables that the program reads. */
export function variablesOf({ settings }: Block): Record<string, string> {
  const today = settings.get("today") ?? TODAY;
  const now = settings.get("now") ?? `${today}T09:00:00.000Z`;
  const lang = settings.get("lang");
  return {
    KPI_TODAY: today,
    KPI_NOW: now,
    COLUMNS: settings.get("width") ?? "80",
    GIT_AUTHOR_DATE: now,
    GIT_COMMITTER_DATE: now,
    ...(lang ? { KPI_LANG: lang } : {}),
  };
}

function shown({ output, exit }: Ran): string {
  const ended = output === "" || output.endsWith("\n") ? output : `${output}\n[no newline]\n`;
  return exit === 0 ? ended : `${ended}[exit ${exit}]\n`;
}
