import type { ProblemCode } from "../../domain/say/problem.js";
import type { Wording } from "../wording.js";
import { formatProblems } from "./format-problems.js";
import { routeProblems } from "./route-problems.js";
import { steeringProblems, typedProblems } from "./typed-problems.js";

export const problems: Record<ProblemCode, Wording> = {
  ...formatProblems,
  ...routeProblems,
  ...typedProblems,
  ...steeringProblems,
  // the log
  "log-header": {
    message: "<de kop heeft geen kolom “{missing}”|de eerste regel moet de kop zijn>",
    remedy: "begin met   date,kpi,value,note,logged",
  },
  "log-encoding": {
    message: "deze log is niet in UTF-8, maar in {encoding}",
    remedy: "kpi check --fix zet hem om naar UTF-8, en toont eerst het verschil",
  },
  "log-spreadsheet": {
    message: "een spreadsheet heeft deze log in een eigen vorm bewaard<: {signs}|>",
    remedy: "kpi check --fix zet het terug, en toont eerst het verschil",
  },
  "conflict-markers": {
    message: "een merge liet hier conflictmarkeringen achter",
    remedy: "houd de rijen van beide kanten en haal de markeringsregels weg",
  },
  "open-quote": {
    message: "een aanhalingsteken wordt op deze regel geopend en niet gesloten",
    remedy: 'sluit het; een aanhalingsteken in een tekst schrijf je dubbel: ""',
  },
  "ragged-row": {
    message:
      "<{found} velden, en de kop heeft er {expected}|deze regel heeft meer of minder velden dan de kop>",
    remedy: "een tekst met een komma moet tussen aanhalingstekens",
  },
  "log-missing": {
    message: "het log “{log}” is er niet, en is er geweest",
    remedy:
      "<bedoelde je {other}? Noem het onder log in route.yaml|haal het terug, bijvoorbeeld met   git checkout>",
  },
  "log-no-file": {
    message: "het log “{log}” is geen bestand",
    remedy: "noem een bestand met metingen onder log in route.yaml",
  },
  "row-bad-date": {
    message: "<“{value}” is geen datum|de datum ontbreekt>",
    remedy: "schrijf jaar-maand-dag<, zoals {example}|, zoals 2027-09-05>",
  },
  "row-day-range": {
    message: "“{value}” ligt buiten de jaren 1800 tot 2200",
    remedy: "een tikfout?",
  },
  "row-value-range": {
    message: "“{value}” is meer dan er te tellen valt: tot 15 cijfers voor de punt, 9 erachter",
    remedy: "is het het goede cijfer, in de goede eenheid?",
  },
  "row-bad-value": {
    message: "“{value}” is geen getal",
    remedy: "<schrijf {example}|geen eenheid, geen duizendtalteken, een punt als decimaalteken>",
  },
  "row-bad-stamp": {
    message: "“{value}” is geen tijdstip",
    remedy: "<schrijf het als {example}, of laat het leeg|laat het leeg>",
  },
  "row-unknown-kpi": {
    message: "“{id}” is geen KPI van de route",
    remedy: "<bedoelde je {nearest}?|bekend zijn: {known}|zet hem in route.yaml, of haal de regel weg>",
  },
  "row-for-formula": {
    message: "“{kpi}” wordt uit zijn formule berekend, nooit genoteerd",
    remedy: "<noteer in plaats daarvan {inputs}|haal de regel weg>",
  },
  "row-note-with-value": {
    message: "een notitie heeft geen waarde, en hier staat “{value}”",
    remedy: "haal de waarde weg, of het # voor de KPI",
  },
  "more-problems": {
    message: "en nog {more}",
    remedy: "verhelp deze eerst",
  },
  "fix-date-unclear": {
    message: "“{value}” is op twee manieren te lezen, en niets in de log zegt wat de dag is en wat de maand",
    remedy:
      "zet de volgorde bij locale in route.yaml, zoals   locale: nl-NL   (dag eerst) of   locale: en-US",
  },
  "fix-number-unclear": {
    message: "“{value}” kan een duizendtal zijn of een decimaal, en niets in de log zegt welk",
    remedy:
      "zet het decimaalteken bij locale in route.yaml, zoals   locale: nl-NL   (komma) of   locale: en-US",
  },
  "future-measurement": {
    message: "<{place}: >{date} moet nog komen (vandaag: {today}); telt niet mee",
    remedy:
      "<{nearest} bedoeld? kpi undo, dan kpi log … --date {nearest}|kpi undo, dan kpi log met de goede --date>",
  },
  "future-measurements": {
    message: "{file}: {count} na {today} moeten nog komen; die tellen niet mee",
    remedy: null,
  },
  "conflicting-measurements": {
    message:
      "<{name} op {date}: regel {line} zegt {other} zonder tijdstip; {value} met tijdstip telt|{name} op {date}: regel {line} zegt {other} zonder tijdstip; een rij met tijdstip neemt het terug|{name} op {date}: regel {line} is leeg en zonder tijdstip; {value} met tijdstip telt|{name} op {date}: {values}, zonder te zien welke later is; {value} telt (de hoogste)>",
    remedy: "<klopt het?   {command}\nhaal anders regel {line} weg|haal regel {line} weg|beslis: {command}>",
  },
  "more-conflicts": {
    message: "en nog {more} datums met verschillende waarden",
    remedy: "beslis eerst deze",
  },
  "missing-period": {
    message:
      "{name}: {span} ontbreekt< (en {others} daarvoor)><; het totaal is dus ongeveer {periods} te laag (gewoonlijk {usual} elk)>",
    remedy: "<{command}|noteer het met kpi log --for>",
  },
  "counter-reset": {
    message: "{name}: de teller viel op {date} terug van {before} naar {value}; verder geteld vanaf 0",
    remedy: "<vergissing? {command}|vergissing? noteer het opnieuw met kpi log --date>",
  },
  "overlapping-amounts": {
    message: "{name}: {span} is als geheel geboekt ({whole}) én in delen ({parts}): beide tellen",
    remedy: "{whole} is alles? Noteer de rest:   {command}",
  },
  "suspicious-value": {
    message:
      "{name} {value} op {date} is <{times} keer de gewone {scale} ({usual})|ver van de gewone {usual}|anders dan ooit>; telt nergens mee tot je het bevestigt",
    remedy: "<{meant} bedoeld?   {command}\n>klopt het?   {confirm}",
  },
  "running-total": {
    message: "{name} {value} lijkt het totaal tot nu toe; deze KPI telt zijn metingen op",
    remedy:
      "<alleen de {scale}:   {command}\n|noteer alleen de {scale}\n>een meterstand?   kind: counter in route.yaml",
  },
  // files and folders
  "no-route": {
    message:
      "Zijn we op koers? Dat hangt ervan af waar je heen gaat. Er is geen route.yaml in {folder} of een map daarboven.",
    remedy: "kpi init zet een route uit: vijf vragen, drie minuten",
  },
  "no-folder": {
    message: "er is geen map {folder}",
    remedy: "goed gespeld? -C noemt de map om in te werken",
  },
  "disk-missing": {
    message: "er is geen bestand {file}",
    remedy: "klopt de naam, en staat het in deze map?",
  },
  "disk-denied": {
    message: "{file}: geen recht om het te lezen of te schrijven",
    remedy: "vraag het de eigenaar, of werk in een map van jezelf",
  },
  "disk-directory": {
    message: "{file} is een map, geen bestand",
    remedy: "noem het bestand daarin",
  },
  "disk-read-only": {
    message: "{file} staat op een schijf waarop niet geschreven kan worden",
    remedy: "werk in een kopie van de map",
  },
  "disk-full": {
    message: "{file}: de schijf is vol, of jouw deel ervan; de laatste rijen kunnen ontbreken",
    remedy: "maak ruimte, kijk met   kpi check   wat er staat, en noteer de rest opnieuw",
  },
  "disk-exists": {
    message: "{file} bestaat al; er is niets geschreven",
    remedy: "noem een ander bestand, of zet dit weg",
  },
  "disk-changed": {
    message: "{file} is ondertussen door iemand anders gewijzigd; er is niets geschreven",
    remedy: "geef het commando opnieuw",
  },
  "disk-too-large": {
    message: "{file} is te groot om in één keer te lezen",
    remedy: "is dit het goede bestand?",
  },
  "disk-failed": {
    message: "{file} kan niet gelezen of geschreven worden<: {reason}>",
    remedy: null,
  },
};
