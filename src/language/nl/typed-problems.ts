import type { typedProblems as english, steeringProblems as steeringEnglish } from "../en/typed-problems.js";
import type { Wording } from "../wording.js";

/** Wat er mis is met wat is ingetypt. */
export const typedProblems: Record<keyof typeof english, Wording> = {
  "bad-option": {
    message: "{option} {value} is onbekend",
    remedy: "<bedoelde je {suggestion}?|schrijf {known}>",
  },
  "bad-width": {
    message: "--width {value} is geen aantal kolommen",
    remedy: "schrijf een heel getal van 20 tot 140",
  },
  "bad-typed-date": {
    message: "“{value}” is geen datum",
    remedy: "schrijf 2027-09-05, of today, of yesterday",
  },
  "arrive-before-start": {
    message: "--arrive {arrive} ligt niet na het begin, {start}",
    remedy: "noem een latere dag met --arrive, of een eerdere met --start",
  },
  "bad-typed-period": {
    message: "“{value}” is geen periode die al begonnen is",
    remedy: "schrijf last-week, yesterday, 2027-W35, 2027-08, 2027-Q3 of 2027",
  },
  "unknown-kpi": {
    message: "“{word}” is hier geen KPI",
    remedy: "<bedoelde je {suggestion}?|hier bekend: {known}>",
  },
  "log-formula": {
    message: "{name} wordt berekend ({formula}), niet genoteerd",
    remedy: "noteer wat erin gaat",
  },
  "given-twice": {
    message: "{id} staat er twee keer< voor {date}>. Niets genoteerd.",
    remedy: "geef van elk één cijfer",
  },
  "figure-missing": { message: "{id}: welk cijfer?", remedy: "kpi log {id}=…" },
  "figure-unreadable": {
    message: "{id}: “{figure}” is geen getal",
    remedy: "schrijf het in cijfers, zoals 1250 of 0.71",
  },
  "figure-uncountable": {
    message: "{id}: “{figure}” is meer dan er te tellen valt: tot 15 cijfers voor de komma, 9 erachter",
    remedy: "is het het goede cijfer, in de goede eenheid?",
  },
  "figure-ambiguous": {
    message: "{id}: “{figure}” kan op twee manieren gelezen worden, en niets in het logboek zegt welke",
    remedy: "schrijf {id}={grouped} of {id}={fractional}0",
  },
  "asked-suspicious": {
    message:
      "{id}: {value}< op {date}> is <{times} keer de gewone {scale} ({usual})|ver van de gewone {scale} ({usual})|anders dan alles tot nu toe>. Niets genoteerd.",
    remedy:
      "<bedoelde je {hint}?   {command}\n|bedoelde je {hint}? Verbeter de regel\n>het klopt:   {confirm}",
  },
  "asked-running-total": {
    message:
      "{id}: {value}< op {date}> lijkt het totaal tot nu toe; deze KPI telt zijn metingen op. Niets genoteerd.",
    remedy:
      "alleen de {scale}:   <{command}|{alone}>\nlees je altijd een meter af?   zet kind: counter in route.yaml\nhet klopt:   {confirm}",
  },
  "asked-overlap": {
    message:
      "{id}: {span} zou als geheel geboekt zijn ({whole}) én in delen ({parts}): beide zouden tellen. Niets genoteerd.",
    remedy: "{whole} is alles? Noteer de rest<:   {command}| daar>\nbeide kloppen:   {confirm}",
  },
  "asked-future": {
    message: "{id}: {date} moet nog komen (vandaag: {today}). Niets genoteerd.",
    remedy: "noem een andere dag met --date",
  },
  "show-which": { message: "welke KPI?", remedy: "kpi show visitors, met de id van een KPI; kpi noemt ze" },
  "unknown-command": {
    message: "er is geen opdracht “{word}”",
    remedy: "<bedoelde je {suggestion}?|kpi --help   noemt ze>",
  },
  "unknown-option": {
    message: "{option} is geen optie van kpi {command}",
    remedy: "<bedoelde je {suggestion}?|kpi {command} --help   toont zijn opties>",
  },
  "option-without-value": { message: "{option} wil een waarde", remedy: "schrijf   {usage}" },
  "too-many-words": {
    message:
      "kpi {command} neemt <één woord, en hier staat een tweede: “{second}”|geen woorden, en hier staat “{words}”>",
    remedy: "kpi {command} --help   toont wat er getypt kan worden",
  },
  "unreadable-call": { message: "{reason}", remedy: "kpi --help   toont wat er getypt kan worden" },
  "note-empty": { message: "wat valt er te noteren?", remedy: 'kpi note "nieuwe kassa live"' },
  "init-unanswered": {
    message: "waar wil je over drie jaar zijn? Zonder terminal kan het niemand gevraagd worden",
    remedy: 'kpi init --vision "…" met je eigen zin, of kpi init --yes voor een voorbeeld om te wijzigen',
  },
  "route-exists": {
    message: "{file} bestaat al; een route wordt nooit overschreven",
    remedy: "wijzig hem met de hand, of zet een andere uit in een eigen map: kpi init MAP",
  },
  "bad-since": {
    message: "--since {value} is geen tijdsduur",
    remedy:
      "schrijf 3d, 2w, 1m, 1q of 1y: dagen, weken, maanden, kwartalen, jaren, niet verder terug dan het jaar 1",
  },
  "since-to-come": {
    message: "{day} is nog niet voorbij (vandaag: {today}): er valt niets te vergelijken",
    remedy: "noem een eerdere dag, of een latere met --today",
  },
  "since-twice": {
    message: "“{word}” en --since {span} zeggen allebei sinds wanneer",
    remedy: "laat er een weg",
  },
  "not-in-git": {
    message: "<git weigert {folder}: {reason}|“{word}” is geen datum, en {folder} staat niet in git>",
    remedy:
      "<zo lang geleden is   kpi diff --since {span}|vergelijk met een dag, zoals   kpi diff 2027-08-30   of   kpi diff --since 1w>",
  },
  "no-git": {
    message: "“{word}” is geen datum, en hier is geen git om het op te zoeken",
    remedy:
      "<zo lang geleden is   kpi diff --since {span}|vergelijk met een dag, zoals   kpi diff 2027-08-30   of   kpi diff --since 1w>",
  },
  "unknown-revision": {
    message: "git kent hier geen revisie “{word}”<; deze kloon is ondiep{shallow}>",
    remedy:
      "<zo lang geleden is   kpi diff --since {span}|haal de rest op: git fetch --unshallow{shallow}|noem een branch, een tag, een commit, of een dag zoals 2027-08-30>",
  },
  "revision-broken": {
    message:
      "{file} heeft {problems} in {revision}, dus is er niets van toen te vergelijken; het eerste<, op regel {line}>: {first}",
    remedy: "noem een andere revisie, of een dag zoals 2027-08-30",
  },
  "nothing-to-fix": { message: "{file} is in orde; niets te herstellen", remedy: null },
};

/** Wat er mis is met wat er bijgestuurd moet worden. */
export const steeringProblems: Record<keyof typeof steeringEnglish, Wording> = {
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
  "bad-span": { message: "{value} noemt geen dagen", remedy: "schrijf --ahead 2027-07-12..2027-08-22" },
  "ahead-what": { message: "wat ligt er op de route?", remedy: "schrijf --what met een paar woorden" },
  "ahead-alone": {
    message: "wat op de route ligt wordt los geschreven",
    remedy: "besluit de rest in een eigen aanroep, zonder --ahead",
  },
  "ahead-effect": {
    message: "{word} is geen effect van wat op de route ligt",
    remedy: "schrijf hoeveel een KPI verandert: visitors-10%",
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
