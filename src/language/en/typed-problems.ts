import type { Wording } from "../wording.js";

/** What is wrong with what was typed. */
export const typedProblems = {
  "bad-option": {
    message: "{option} {value} is not known",
    remedy: "<did you mean {suggestion}?|write {known}>",
  },
  "bad-width": {
    message: "--width {value} is no number of columns",
    remedy: "write a whole number from 20 to 140",
  },
  "bad-typed-date": {
    message: "“{value}” is no date",
    remedy: "write it as 2027-09-05, or today, or yesterday",
  },
  "arrive-before-start": {
    message: "--arrive {arrive} does not lie after the start, {start}",
    remedy: "name a later day with --arrive, or an earlier one with --start",
  },
  "bad-typed-period": {
    message: "“{value}” is no period that has begun",
    remedy: "write last-week, yesterday, 2027-W35, 2027-08, 2027-Q3 or 2027",
  },
  "unknown-kpi": {
    message: "“{word}” is no KPI here",
    remedy: "<did you mean {suggestion}?|known here: {known}>",
  },
  "log-formula": {
    message: "{name} is computed ({formula}), not logged",
    remedy: "log what goes into it",
  },
  "given-twice": {
    message: "{id} is given twice< for {date}>. Nothing was logged.",
    remedy: "give one figure for each",
  },
  "figure-missing": { message: "{id}: which figure?", remedy: "kpi log {id}=…" },
  "figure-unreadable": {
    message: "{id}: “{figure}” is no number",
    remedy: "write it in digits, such as 1250 or 0.71",
  },
  "figure-uncountable": {
    message: "{id}: “{figure}” is beyond what can be counted: up to 15 digits before the mark, 9 behind it",
    remedy: "is it the right figure, in the right unit?",
  },
  "figure-ambiguous": {
    message: "{id}: “{figure}” can be read in two ways, and nothing logged so far tells which",
    remedy: "write {id}={grouped} or {id}={fractional}0",
  },
  "asked-suspicious": {
    message:
      "{id}: {value}< on {date}> is <{times} times its usual {scale} ({usual})|far from its usual {scale} ({usual})|unlike anything logged before>. Nothing was logged.",
    remedy:
      "<did you mean {hint}?   {command}\n|did you mean {hint}? Mend the row\n>it is right:   {confirm}",
  },
  "asked-running-total": {
    message:
      "{id}: {value}< on {date}> looks like the total so far; this KPI adds its readings up. Nothing was logged.",
    remedy:
      "for the {scale} alone:   <{command}|{alone}>\nyou always read a meter?   set kind: counter in route.yaml\nit is right:   {confirm}",
  },
  "asked-overlap": {
    message:
      "{id}: {span} would be booked as a whole ({whole}) and by its parts ({parts}): both would count. Nothing was logged.",
    remedy: "{whole} is all of it? Log the rest<:   {command}| there>\nboth are right:   {confirm}",
  },
  "asked-future": {
    message: "{id}: {date} is still to come (today: {today}). Nothing was logged.",
    remedy: "name another day with --date",
  },
  "show-which": { message: "which KPI?", remedy: "kpi show visitors, with the id of a KPI; kpi lists them" },
  "unknown-command": {
    message: "there is no command “{word}”",
    remedy: "<did you mean {suggestion}?|kpi --help   lists them>",
  },
  "unknown-option": {
    message: "{option} is no option of kpi {command}",
    remedy: "<did you mean {suggestion}?|kpi {command} --help   shows its options>",
  },
  "option-without-value": { message: "{option} needs a value", remedy: "write   {usage}" },
  "too-many-words": {
    message:
      "kpi {command} takes <one word, and here stands a second: “{second}”|no words, and here stands “{words}”>",
    remedy: "kpi {command} --help   shows what can be typed",
  },
  "unreadable-call": { message: "{reason}", remedy: "kpi --help   shows what can be typed" },
  "note-empty": { message: "what is there to note?", remedy: 'kpi note "new checkout went live"' },
  "init-unanswered": {
    message: "where do you want to be in three years? Without a terminal nobody can be asked",
    remedy: 'kpi init --vision "…" with your own sentence, or kpi init --yes for a template to change',
  },
  "route-exists": {
    message: "{file} is there already; a route is never overwritten",
    remedy: "change it by hand, or plot another in a folder of its own: kpi init DIR",
  },
  "bad-since": {
    message: "--since {value} is no stretch of time",
    remedy:
      "write 3d, 2w, 1m, 1q or 1y: days, weeks, months, quarters, years, no further back than the year 1",
  },
  "since-to-come": {
    message: "{day} is not past (today: {today}): there is nothing to compare with",
    remedy: "name an earlier day, or a later one with --today",
  },
  "since-twice": {
    message: "“{word}” and --since {span} both say since when",
    remedy: "leave one of them out",
  },
  "not-in-git": {
    message: "<git refuses {folder}: {reason}|“{word}” is no date, and {folder} is not kept in git>",
    remedy:
      "<so long ago is   kpi diff --since {span}|compare with a day instead, as   kpi diff 2027-08-30   or   kpi diff --since 1w>",
  },
  "no-git": {
    message: "“{word}” is no date, and there is no git here to look it up",
    remedy:
      "<so long ago is   kpi diff --since {span}|compare with a day instead, as   kpi diff 2027-08-30   or   kpi diff --since 1w>",
  },
  "unknown-revision": {
    message: "git knows no revision “{word}” here<; this clone is shallow{shallow}>",
    remedy:
      "<so long ago is   kpi diff --since {span}|fetch the rest: git fetch --unshallow{shallow}|name a branch, a tag, a commit, or a day as 2027-08-30>",
  },
  "revision-broken": {
    message:
      "{file} has {problems} in {revision}, so nothing of then can be compared; the first<, in line {line}>: {first}",
    remedy: "name another revision, or a day as 2027-08-30",
  },
  "nothing-to-fix": { message: "{file} is in order; nothing to fix", remedy: null },
} as const satisfies Record<string, Wording>;

/** What is wrong with what is to be steered. */
export const steeringProblems = {
  "steer-nothing": { message: "what is to be steered?", remedy: "write {examples}" },
  "steer-unreadable": { message: "“{word}” is no change", remedy: "write {examples}" },
  "steered-twice": {
    message: "“{one}” and “{other}” both change {what}",
    remedy: "leave one of them out",
  },
  "steer-fuel": {
    message: "{id} is a fuel: its tanks are changed in route.yaml",
    remedy: "for what goes out of it a month   kpi whatif {id}=…",
  },
  "steer-by-pace": {
    message: "{name} is no ratio that could be so and so much: it has a pace",
    remedy: "write {id}+10% or {id}-10%<; for a milestone {example}>",
  },
  "steer-negative": { message: "“{word}” goes below nothing", remedy: "write a figure that is not below 0" },
  "steer-formula": {
    message: "{name} is computed ({formula}): it goes as its inputs go",
    remedy: "steer what goes into it: {inputs}",
  },
  "steer-no-number": {
    message: "“{figure}” in “{word}” is no number",
    remedy: "write it in digits, such as 1250 or 0.71",
  },
  "steer-ambiguous": {
    message: "“{figure}” in “{word}” can be read in two ways, and nothing here tells which",
    remedy: "write {grouped} or {fractional}",
  },
  "steer-unmeasured": {
    message: "{name} makes {numerator} from {denominator}, and too little of that is measured",
    remedy: "log it first:   kpi log {id}=…",
  },
  "steer-over-set": {
    message: "“{word}” is in per cent of how it goes, and “{by}” sets {denominator} anew",
    remedy: "write it as a figure, {id}=…",
  },
  "milestone-share": {
    message: "“{figure}” is a share, and a milestone is a figure",
    remedy: "write <{example}|{what}=…>",
  },
  "steer-same": { message: "{what} is {value} already", remedy: "write something else" },
  "steer-no-milestone": {
    message: "{name} has no milestone for {value}",
    remedy: "<it has one for {known}>",
  },
  "stop-taken": { message: "{what} is a milestone already", remedy: "move it to another period" },
  "stop-ended": {
    message: "{what} ended on {due}, and stays as it was judged then",
    remedy: "<change what is still to come: {next}=…|nothing of it is still to come>",
  },
  "steer-follows": {
    message: "the milestones of {name} follow from {formula}",
    remedy: "change those of what goes into it",
  },
  "bad-chance": { message: "--chance {value} is no chance", remedy: "write 80%, or another from 1% to 99%" },
  "chance-of-what": {
    message: "--chance asks for the pace of one KPI",
    remedy: "kpi whatif {example} --chance 80%",
  },
  "reroute-driven": {
    message: "“{word}” is driven, not decided: a route has no place for it",
    remedy: "see what it gives with   kpi whatif {word}<   or change a milestone: {example}=…>",
  },
  "bad-span": { message: "{value} names no days", remedy: "write --ahead 2027-07-12..2027-08-22" },
  "ahead-what": { message: "what lies ahead?", remedy: "write --what with a few words" },
  "ahead-alone": {
    message: "what lies ahead is written by itself",
    remedy: "decide the rest in a call of its own, without --ahead",
  },
  "ahead-effect": {
    message: "{word} is no effect of what lies ahead",
    remedy: "write by how much it changes a KPI: visitors-10%",
  },
  "reroute-why": {
    message: "why? A change of the route carries its reason",
    remedy: 'add   --why "checkout cost us the summer"',
  },
  "until-without-stay": {
    message: "--until says until when, and nothing says with what to stay",
    remedy: "write   --stay {example} --until {value}",
  },
  "until-past": {
    message: "--until {day} is past (today: {today})",
    remedy: "name a day that is still to come",
  },
  "destination-unconfirmed": {
    message: "the destination hardly ever changes; the road to it does",
    remedy: "if the destination itself is another one now, add   --yes",
  },
  "stay-and-change": {
    message: "{name} cannot stay its course and change it",
    remedy: "leave out --stay, or “{word}”",
  },
  "reroute-overtaken": {
    message: "{what} changes again on {day}: “{why}”",
    remedy: "take that out of changes: in {file} first, or make this change on that day",
  },
  "reroute-by-hand": {
    message:
      "<{what} stands in {file} where other places take it from (an anchor or an alias)|{file} cannot be changed here without touching more than was asked for>. Nothing was written.",
    remedy: "change it by hand, with the old value and the reason under changes:",
  },
  "reroute-refused": {
    message: "with this change the route would no longer hold together; nothing was written",
    remedy: "see below what is wrong then; change that as well, in the same call or by hand",
  },
} as const satisfies Record<string, Wording>;
