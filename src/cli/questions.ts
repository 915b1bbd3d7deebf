import type { Asking, Command, Question, Typed } from "../commands/command.js";
import type { LanguageCode } from "../domain/say/terms.js";
import { inColumns, problemMessage, type Style, words } from "../output/index.js";
import type { Ask, Asked } from "./ask.js";
import { styleOf } from "./print.js";
import type { Settings } from "./settings.js";

/** Puts questions into words and asks them. An answer of null: somebody broke off. */
export class Asker {
  /** Whether anything was asked yet. */
  asked = false;

  constructor(
    private readonly terminal: Ask,
    private readonly settings: Settings,
  ) {}

  /** The call with the answers to all that a command has to know before it can be run. */
  async complete<Input>(command: Command<Input>, input: Input, typed: Typed): Promise<Typed | null> {
    let call = typed;
    for (;;) {
      const asks = command.asks?.(input, call, this.settings.moment);
      if (!asks) return call;
      let step: Asking | Typed = asks.first;
      while ("question" in step) {
        const answer = await this.ask(step.question, asks.language);
        if (answer === null) return null;
        step = step.next(answer);
      }
      call = step;
    }
  }

  async ask(question: Question, language: LanguageCode | null): Promise<string | null> {
    const style = await styleOf(language === null ? {} : { language }, this.settings);
    const answer = await this.terminal(inWords(question, style), this.settings.color > 0);
    this.asked = true;
    return answer;
  }
}

function inWords(question: Question, style: Style): Asked {
  const about = words(question.about, style);
  switch (question.ask) {
    case "text": {
      const { ask, usual } = question;
      const wrong = (answer: string) => {
        const found = question.wrong(answer);
        return found && problemMessage(found, style);
      };
      return { ask, about, usual, wrong };
    }
    case "choice": {
      const labels = inColumns(
        question.choices.map(({ label, hint }) => (hint ? [label, hint] : [label])),
        style,
      );
      const choices = question.choices.map(({ value }, at) => ({ value, label: labels[at]! }));
      return { ask: question.ask, about, choices };
    }
    case "yes-no": {
      const { yes, no } = style.language.terms;
      return { ask: question.ask, about, usual: question.usual, yes, no };
    }
  }
}
