import type { steeringProblems as english } from "../en/steering-problems.js";
import type { Wording } from "../wording.js";

/** Wat er mis is met wat er bijgestuurd moet worden. */
export const steeringProblems: Record<keyof typeof english, Wording> = {
  "steer-nothing": { message: "wat moet er anders?", remedy: "schrijf {examples}" },
  "steer-unreadable": { message: "“{word}” is geen wijziging", remedy: "schrijf {examples}" },
  "steered-twice": {
    message: "“{one}” en “{other}” wijzigen allebei {what}",
    remedy: "laat er een weg",
  },
  "steer-fuel": {
    message: "{id} is brandstof: de tanks wijzig je in route.yaml",
    remedy: "voor wat er per maand uitgaat   kpi whatif {id}=…",
  },
  "steer-by-pace": {
    message: "{name} is geen verhouding die zoveel kan zijn: het heeft een tempo",
    remedy: "schrijf {id}+10% of {id}-10%<; voor een mijlpaal {example}>",
  },
  "steer-negative": {
    message: "“{word}” gaat onder niets",
    remedy: "schrijf een getal dat niet onder 0 ligt",
  },
  "steer-formula": {
    message: "{name} wordt berekend ({formula}): het gaat zoals wat erin gaat",
    remedy: "stuur wat erin gaat: {inputs}",
  },
  "steer-no-number": {
    message: "“{figure}” in “{word}” is geen getal",
    remedy: "schrijf het in cijfers, zoals 1250 of 0,71",
  },
  "steer-ambiguous": {
    message: "“{figure}” in “{word}” kan twee dingen betekenen, en niets hier zegt welk",
    remedy: "schrijf {grouped} of {fractional}",
  },
  "steer-unmeasured": {
    message: "{name} maakt {numerator} uit {denominator}, en daarvan is te weinig gemeten",
    remedy: "noteer het eerst:   kpi log {id}=…",
  },
  "steer-over-set": {
    message: "“{word}” is in procenten van hoe het gaat, en “{by}” zet {denominator} opnieuw vast",
    remedy: "schrijf het als getal, {id}=…",
  },
  "milestone-share": {
    message: "“{figure}” is een deel, en een mijlpaal is een getal",
    remedy: "schrijf <{example}|{what}=…>",
  },
  "steer-same": { message: "{what} is al {value}", remedy: "schrijf iets anders" },
  "steer-no-milestone": {
    message: "{name} heeft geen mijlpaal voor {value}",
    remedy: "<wel voor {known}>",
  },
  "stop-taken": { message: "{what} is al een mijlpaal", remedy: "verplaats hem naar een andere periode" },
  "stop-ended": {
    message: "{what} is op {due} afgelopen, en het oordeel van toen blijft",
    remedy: "<wijzig wat nog moet komen: {next}=…|daarvan komt er niets meer>",
  },
  "steer-follows": {
    message: "de mijlpalen van {name} volgen uit {formula}",
    remedy: "wijzig die van wat erin gaat",
  },
  "bad-chance": {
    message: "--chance {value} is geen kans",
    remedy: "schrijf 80%, of een andere van 1% tot 99%",
  },
  "chance-of-what": {
    message: "--chance vraagt naar het tempo van één KPI",
    remedy: "kpi whatif {example} --chance 80%",
  },
  "reroute-driven": {
    message: "“{word}” is rijden, geen besluit: een route heeft er geen plaats voor",
    remedy: "zie wat het geeft met   kpi whatif {word}<   of wijzig een mijlpaal: {example}=…>",
  },
  "reroute-why": {
    message: "waarom? Een wijziging van de route draagt haar reden",
    remedy: 'voeg toe   --why "de kassa kostte ons de zomer"',
  },
  "until-without-stay": {
    message: "--until zegt tot wanneer, en niets zegt waarmee je koers houdt",
    remedy: "schrijf   --stay {example} --until {value}",
  },
  "until-past": {
    message: "--until {day} is voorbij (vandaag: {today})",
    remedy: "noem een dag die nog komt",
  },
  "destination-unconfirmed": {
    message: "de bestemming verandert bijna nooit; de weg erheen wel",
    remedy: "is de bestemming zelf nu een andere, voeg dan toe   --yes",
  },
  "stay-and-change": {
    message: "{name} kan geen koers houden en ook wijzigen",
    remedy: "laat --stay weg, of “{word}”",
  },
  "reroute-overtaken": {
    message: "{what} wijzigt op {day} weer: “{why}”",
    remedy: "haal dat eerst uit changes: in {file}, of wijzig het op die dag",
  },
  "reroute-by-hand": {
    message:
      "<{what} staat in {file} waar andere plaatsen het vandaan halen (een anker of een alias)|{file} kan hier niet veranderen zonder meer te raken dan gevraagd is>. Er is niets geschreven.",
    remedy: "wijzig het met de hand, met de oude waarde en de reden onder changes:",
  },
  "reroute-refused": {
    message: "met deze wijziging klopt de route niet meer; er is niets geschreven",
    remedy: "zie hieronder wat er dan mis is; wijzig dat ook, in dezelfde aanroep of met de hand",
  },
};
