import type { Readable, Writable } from "node:stream";
import { confirm, isCancel, select, text } from "@clack/prompts";

/** A question in words. `wrong` says what is wrong with an answer; null: nothing. */
export type Asked =
  | { ask: "text"; about: string; usual: string; wrong: (answer: string) => string | null }
  | {
      ask: "choice";
      about: string;
      choices: readonly { value: string; label: string }[];
    }
  | { ask: "yes-no"; about: string; usual: boolean; yes: string; no: string };

/** Asks, and gives the answer (`yes` or `no` where that was asked); null where somebody broke off. */
export type Ask = (asked: Asked, colours: boolean) => Promise<string | null>;

/** Asks at a terminal. What is asked goes where it does not mix with the answer of the program. */
export function terminalAsk(input: Readable, output: Writable): Ask {
  return async (asked, colours) => {
    const streams = { input, output: colours ? output : colourless(output) };
    const answer = await answerTo(asked, streams);
    if (isCancel(answer)) return null;
    return typeof answer === "boolean" ? (answer ? "yes" : "no") : (answer ?? "");
  };
}

function answerTo(asked: Asked, streams: { input: Readable; output: Writable }) {
  switch (asked.ask) {
    case "text":
      return text({
        ...streams,
        message: asked.about,
        initialValue: asked.usual,
        validate: (answer) => asked.wrong(answer ?? "") ?? undefined,
      });
    case "choice":
      return select<string>({
        ...streams,
        message: asked.about,
        showInstructions: false,
        options: [...asked.choices],
      });
    case "yes-no":
      return confirm({
        ...streams,
        message: asked.about,
        initialValue: asked.usual,
        active: asked.yes,
        inactive: asked.no,
      });
  }
}

// The control sequences of colours and styles, and no others.
const STYLES = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");

/** The same stream, on which everything is written without colours and styles. */
function colourless(output: Writable): Writable {
  const write = output.write.bind(output) as (text: string) => boolean;
  return Object.create(output, {
    write: { value: (text: unknown) => write(String(text).replace(STYLES, "")) },
  }) as Writable;
}
