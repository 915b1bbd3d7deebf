import type { Wording } from "../wording.js";

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
