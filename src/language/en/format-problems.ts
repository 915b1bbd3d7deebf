import type { Wording } from "../wording.js";

/** What is wrong with the text of a route, key by key. */
export const formatProblems = {
  "yaml-syntax": {
    message: "this cannot be read as YAML<: {detail}>",
    remedy: "mend the line, or the one above it; a text with a colon in it needs quotes",
  },
  "yaml-tab": {
    message: "a tab stands here: YAML is indented with spaces",
    remedy: "write two spaces for each tab",
  },
  "yaml-quotes": {
    message: "{sign} cannot begin a value",
    remedy: "put it between quotes: {example}",
  },
  "several-documents": {
    message: "a second document begins here: a route is one",
    remedy: "take the line out, or what follows it",
  },
  "route-empty": {
    message: "the route is empty",
    remedy: "begin with   version: 1   or take the file away and plot a route: kpi init",
  },
  "route-too-long": {
    message: "the file is longer than any route: more than {most} characters",
    remedy: "is this the right file?",
  },
  "not-a-mapping": {
    message: "<“{key}” must be a list of keys and values|a route is a list of keys and values>",
    remedy: "<write   {example}|write   {key}: { … }|begin with   version: 1>",
  },
  "key-not-a-word": {
    message: "a key must be one plain word",
    remedy: "write it as   word: value   without brackets",
  },
  "unknown-alias": {
    message: "*{alias} stands for nothing: there is no &{alias} before it",
    remedy: "write the value itself",
  },
  "alias-explodes": {
    message: "aliases multiply here beyond what a plan can hold",
    remedy: "write the values themselves",
  },
  "unknown-version": {
    message: "version {version} of the format is unknown to this kpi, which reads {reads}",
    remedy: "<a newer kpi reads it: npm install -g kpi-route@{newer}|write version: {reads}>",
  },
  "unknown-key": {
    message: "unknown key “{key}”",
    remedy: "<did you mean {nearest}?|possible here: {known}|take it out>",
  },
  "missing-key": {
    message: "<{where}: |>“{key}” is missing",
    remedy: "<add   {example}   (or {others})|add   {example}|add {key}>",
  },
  "duplicate-key": {
    message: "“{key}” stands here twice<: first on line {first}|>",
    remedy: "take one of the two out",
  },
  "not-a-number": {
    message: "<“{value}” is no number|a number must stand here>",
    remedy: "<write {example}|write digits, with a dot as decimal mark; no unit, no separator>",
  },
  "not-text": {
    message: "<“{value}” is no text to YAML|a text must stand here>",
    remedy: '<put it between quotes: "{value}"|write a text>',
  },
  "not-a-list": {
    message: "“{key}” must be a list",
    remedy: "begin each of its items with a hyphen",
  },
  "not-yes-or-no": {
    message: "“{key}” is true or false",
    remedy: "write true or false",
  },
  "figure-range": {
    message: "<“{value}” is|this is> beyond what can be counted: up to 15 digits before the dot, 9 behind it",
    remedy: "is it the right figure, in the right unit?",
  },
  "day-range": {
    message: "<“{value}” lies|this lies> outside the years 1800 to 2200",
    remedy: "is it a slip of the finger?",
  },
  "out-of-range": {
    message: "“{key}” must be <a whole number from {low} to {high}|{low} or more>",
    remedy: null,
  },
  "comma-in-number": {
    message: "{written}: a comma does not belong in a number",
    remedy: "<write {plain}, or {small} with a dot as decimal mark|write {small}>",
  },
  "number-looks-like-thousands": {
    message: "{written} reads as {read}: the dot is the decimal mark in files",
    remedy: "write {plain} or {grouped}; for {read} itself write {small}",
  },
  "unknown-word": {
    message: "unknown {key} “{word}”",
    remedy: "<write {nearest} (or {others})|write {known}>",
  },
  "bad-date": {
    message: "<“{value}” is no date|a date must stand here>",
    remedy: "write <{example}|year-month-day, as 2027-12-31>",
  },
  "bad-period": {
    message: "<“{value}” is no period|a period must stand here>",
    remedy: "write 2027, 2027-Q3, 2027-07, 2027-W31 or 2027-07-31",
  },
  "bad-id": {
    message: "“{id}” cannot be an id: small letters, digits and hyphens, a letter first",
    remedy: "<write {nearest}|choose another>",
  },
  "bad-tolerance": {
    message: "<“{value}” is no tolerance|a tolerance must stand here>",
    remedy: "write a share of planned, as 5%, or points of the unit, as 0.3pt",
  },
  "bad-percentage": {
    message: "<“{value}” is no percentage|a percentage must stand here>",
    remedy: "write -10% or +10%; nothing at all is -100%",
  },
  "bad-locale": {
    message: "<“{value}” is no locale|a locale must stand here>",
    remedy: "write <{nearest}|language and country, as nl-NL>",
  },
  "bad-currency": {
    message: "<“{value}” is no currency|a currency must stand here>",
    remedy: "write <{nearest}|its code of three capitals, as EUR>",
  },
  "bad-bounds": {
    message: "bounds are two numbers: the lowest and the highest that is possible",
    remedy: "write [0, 100], with null for none",
  },
  "bad-band": {
    message: "a band is two numbers",
    remedy: "write [70, 90]",
  },
  "bad-season": {
    message: "a season is twelve weights, January first, not all of them 0",
    remedy: "write twelve numbers of 0 or more, or last-year",
  },
} as const satisfies Record<string, Wording>;
