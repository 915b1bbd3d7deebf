import type { ProblemCode } from "../../domain/say/problem.js";
import type { Wording } from "../wording.js";

/** What is wrong with the text of a route, key by key. */
export const formatProblems = {
  "yaml-syntax": {
    message: "dit is niet als YAML te lezen",
    remedy: "herstel de regel, of die erboven; een tekst met een dubbele punt moet tussen aanhalingstekens",
  },
  "yaml-tab": {
    message: "hier staat een tab: YAML springt in met spaties",
    remedy: "schrijf twee spaties voor elke tab",
  },
  "yaml-quotes": {
    message: "een waarde kan niet met {sign} beginnen",
    remedy: "zet hem tussen aanhalingstekens: {example}",
  },
  "several-documents": {
    message: "hier begint een tweede document: een route is er één",
    remedy: "haal de regel weg, of wat erop volgt",
  },
  "route-empty": {
    message: "de route is leeg",
    remedy: "begin met   version: 1   of haal het bestand weg en zet een route uit: kpi init",
  },
  "route-too-long": {
    message: "het bestand is langer dan welke route ook: meer dan {most} tekens",
    remedy: "is dit het juiste bestand?",
  },
  "not-a-mapping": {
    message:
      "<“{key}” moet een lijst van sleutels en waarden zijn|een route is een lijst van sleutels en waarden>",
    remedy: "<schrijf   {example}|schrijf   {key}: { … }|begin met   version: 1>",
  },
  "key-not-a-word": {
    message: "een sleutel moet één gewoon woord zijn",
    remedy: "schrijf   woord: waarde   zonder haken",
  },
  "unknown-alias": {
    message: "*{alias} staat nergens voor: er is geen &{alias} vóór",
    remedy: "schrijf de waarde zelf",
  },
  "alias-explodes": {
    message: "aliassen vermenigvuldigen zich hier meer dan een plan kan bevatten",
    remedy: "schrijf de waarden zelf",
  },
  "unknown-version": {
    message: "versie {version} van het formaat kent deze kpi niet; hij leest {reads}",
    remedy: "<een nieuwere kpi leest het: npm install -g kpi-route@{newer}|schrijf version: {reads}>",
  },
  "unknown-key": {
    message: "onbekende sleutel “{key}”",
    remedy: "<bedoelde je {nearest}?|mogelijk is hier: {known}|haal hem weg>",
  },
  "missing-key": {
    message: "<{where}: |>“{key}” ontbreekt",
    remedy: "<voeg toe   {example}   (of {others})|voeg toe   {example}|voeg {key} toe>",
  },
  "duplicate-key": {
    message: "“{key}” staat hier twee keer<: eerst op regel {first}|>",
    remedy: "haal een van de twee weg",
  },
  "not-a-number": {
    message: "<“{value}” is geen getal|hier hoort een getal>",
    remedy:
      "<schrijf {example}|schrijf cijfers, met een punt als decimaalteken; geen eenheid, geen scheiding>",
  },
  "not-text": {
    message: "<“{value}” is voor YAML geen tekst|hier hoort een tekst>",
    remedy: '<zet het tussen aanhalingstekens: "{value}"|schrijf een tekst>',
  },
  "not-a-list": {
    message: "“{key}” moet een lijst zijn",
    remedy: "begin elk onderdeel met een streepje",
  },
  "not-yes-or-no": {
    message: "“{key}” is true of false",
    remedy: "schrijf true of false",
  },
  "figure-range": {
    message: "<“{value}” is|dit is> meer dan er te tellen valt: tot 15 cijfers voor de punt, 9 erachter",
    remedy: "is het het goede cijfer, in de goede eenheid?",
  },
  "day-range": {
    message: "<“{value}” ligt|dit ligt> buiten de jaren 1800 tot 2200",
    remedy: "een tikfout?",
  },
  "out-of-range": {
    message: "“{key}” moet <een geheel getal van {low} tot en met {high}|{low} of meer> zijn",
    remedy: null,
  },
  "comma-in-number": {
    message: "{written}: in een getal hoort hier geen komma",
    remedy: "<schrijf {plain}, of {small} met een punt als decimaalteken|schrijf {small}>",
  },
  "number-looks-like-thousands": {
    message: "{written} wordt gelezen als {read}: in bestanden is de punt het decimaalteken",
    remedy: "schrijf {plain} of {grouped}; voor {read} zelf schrijf je {small}",
  },
  "unknown-word": {
    message: "{key} “{word}” is onbekend",
    remedy: "<schrijf {nearest} (of {others})|schrijf {known}>",
  },
  "bad-date": {
    message: "<“{value}” is geen datum|hier hoort een datum>",
    remedy: "schrijf <{example}|jaar-maand-dag, zoals 2027-12-31>",
  },
  "bad-period": {
    message: "<“{value}” is geen periode|hier hoort een periode>",
    remedy: "schrijf 2027, 2027-Q3, 2027-07, 2027-W31 of 2027-07-31",
  },
  "bad-id": {
    message: "“{id}” kan geen id zijn: kleine letters, cijfers en streepjes, een letter vooraan",
    remedy: "<schrijf {nearest}|kies een ander>",
  },
  "bad-tolerance": {
    message: "<“{value}” is geen tolerantie|hier hoort een tolerantie>",
    remedy: "schrijf een deel van het plan, zoals 5%, of punten van de eenheid, zoals 0.3pt",
  },
  "bad-percentage": {
    message: "<“{value}” is geen percentage|hier hoort een percentage>",
    remedy: "schrijf -10% of +10%; helemaal niets is -100%",
  },
  "bad-locale": {
    message: "<“{value}” is geen locale|hier hoort een locale>",
    remedy: "schrijf <{nearest}|taal en land, zoals nl-NL>",
  },
  "bad-currency": {
    message: "<“{value}” is geen munt|hier hoort een munt>",
    remedy: "schrijf <{nearest}|de code van drie hoofdletters, zoals EUR>",
  },
  "bad-bounds": {
    message: "bounds zijn twee getallen: het laagste en het hoogste dat kan",
    remedy: "schrijf [0, 100], met null voor geen",
  },
  "bad-band": {
    message: "een band is twee getallen",
    remedy: "schrijf [70, 90]",
  },
  "bad-season": {
    message: "een seizoen is twaalf gewichten, januari eerst, niet alle 0",
    remedy: "schrijf twaalf getallen van 0 of meer, of last-year",
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
