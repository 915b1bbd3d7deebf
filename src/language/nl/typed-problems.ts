import type { typedProblems as english } from "../en/typed-problems.js";
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
