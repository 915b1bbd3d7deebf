import { measuredOf } from "../../domain/route/lookup.js";
import { problem } from "../../domain/say/problem.js";
import { day, text } from "../../domain/say/value.js";
import { type Day, isoDay } from "../../domain/time/day.js";
import { noteSubject, rowsToAppend } from "../../files/log/write.js";
import { type Opened, openProject } from "../../files/project.js";
import { typedDayOrEnd } from "../../files/typed-date.js";
import type { Document } from "../../views/document.js";
import { say } from "../../views/words.js";
import { type Command, onlyProblems, optionSet, optionText } from "../command.js";

/** `kpi note [kpi] TEXT`: an event, about everything or about one KPI. */
export const note: Command<Opened> = {
  read: (disk, _typed, where) => openProject(disk, { ...where, writtenAt: where.now }),
  run(opened, typed, { today, now }) {
    if ("problems" in opened) return onlyProblems(...opened.problems);
    const { project } = opened;
    const { route } = project;
    const [first, ...rest] = typed.words;
    const about = rest.length > 0 ? measuredOf(route, first ?? "") : undefined;
    const words = (about ? rest : typed.words).join(" ").trim();
    if (words === "") return onlyProblems(problem("note-empty"));
    const given = optionText(typed, "date");
    const date = given === null ? today : typedDayOrEnd(given, { locale: route.locale, today });
    if (date === null) return onlyProblems(problem("bad-typed-date", { value: text(given ?? "") }));
    if (date > today) {
      return onlyProblems(
        problem("asked-future", { id: text("note"), date: day(date, "long"), today: day(today, "long") }),
      );
    }
    if (!project.end.writable) return onlyProblems(...project.problems);
    const entry = { date, kpi: noteSubject(about?.id ?? null), value: null, note: words };
    const dryRun = optionSet(typed, "dryRun");
    return {
      document: notedView({ date, about: about?.name ?? null, words, dryRun }),
      data: { version: 1, noted: { date: isoDay(date), kpi: about?.id ?? null, text: words }, dryRun },
      problems: [],
      changes: dryRun
        ? []
        : [{ change: "append", path: project.logFile, text: rowsToAppend(project.end, [entry], now) }],
      language: route.lang,
    };
  },
};

/** What was noted, when, and about what. */
function notedView(noted: { date: Day; about: string | null; words: string; dryRun: boolean }): Document {
  const facts = {
    day: day(noted.date, "full"),
    text: text(noted.words),
    name: noted.about === null ? null : text(noted.about),
  };
  return [
    {
      block: "text",
      lines: [
        { say: say(noted.dryRun ? "would-note" : "noted", facts) },
        noted.dryRun ? { say: say("nothing-written") } : { say: say("wrong-undo"), tone: "dim" },
      ],
    },
  ];
}
