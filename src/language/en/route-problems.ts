import type { ProblemCode } from "../../domain/problem.js";
import type { Wording } from "../wording.js";

export const routeProblems = {
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
    remedy: "<write   {example}|begin with   version: 1>",
  },
  "key-not-a-word": {
    message: "a key must be one plain word",
    remedy: null,
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
    remedy: "<add   {example}|add {key}>",
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
  "start-after-arrive": {
    message: "the start, {start}, does not lie before the arrival, {arrive}",
    remedy: "move start or destination.arrive",
  },
  "dates-reversed": {
    message: "{to} lies before {from}",
    remedy: "the earlier day comes first",
  },
  "id-taken": {
    message: "“{id}” is the id of a KPI already: KPIs and fuel share their ids",
    remedy: "give one of the two another id",
  },
  "formula-syntax": {
    message:
      "<a {closing} is missing here|an operator is missing here, one of {operators}|a KPI, a fuel or a number is missing here>",
    remedy: "operators are + - * / and ( ); a minus has a space on both sides",
  },
  "formula-too-long": {
    message: "a formula has at most {most} characters",
    remedy: "make KPIs of its parts: formulas may use formulas",
  },
  "formula-names-nothing": {
    message: "the formula names no KPI and no fuel",
    remedy: "name what is computed with, as   formula: sales / visitors",
  },
  "formula-unknown-id": {
    message: "the formula names “{id}”, which is no KPI here",
    remedy: "<did you mean {nearest}?|known here: {known}|add it under kpis, or take it out>",
  },
  "formula-cycle": {
    message: "the formula goes round in a circle: {circle}",
    remedy: "one of them must be logged instead of computed",
  },
  "formula-dimensions": {
    message:
      "<the formula gives amounts that add up: no {adding}|the formula gives nothing that adds up: no {lasting}|the formula mixes amounts that add up with figures that do not>",
    remedy:
      "<write kind: {suggested}|add only amounts to amounts; divide an amount by an amount for a ratio>",
  },
  "formula-kind": {
    message: "a formula cannot be of kind {kind}",
    remedy: "write ratio, total or level",
  },
  "kind-needs-formula": {
    message: "a ratio is computed, never logged: “{kpi}” has no formula",
    remedy: "add   formula: sales / visitors   or write kind: average",
  },
  "key-does-not-fit": {
    message: "“{key}” does not go with {with}",
    remedy: "take {key} out",
  },
  "missing-baseline": {
    message: "a level needs a baseline: the reading <on {start}|at the start>",
    remedy: "add   baseline: {example}   (your own figure)",
  },
  "unclear-goal": {
    message:
      "<“{banded}” has bands for milestones, but no goal|the milestones of “{kpi}” do not say whether more is good, or less>",
    remedy:
      "<add   goal: {suggested}|add   baseline: {baseline}   (your own figure), or goal: at-least or at-most|add   goal: increase   (or decrease, at-least, at-most)>",
  },
  "path-does-not-fit": {
    message: "path {path} does not go with <goal {goal}|kind {kind}>",
    remedy: "write {known}, or take path out",
  },
  "compound-needs-positive": {
    message: "path compound needs figures above 0: “{kpi}” has {value}",
    remedy: "write path: linear",
  },
  "season-does-not-fit": {
    message: "only amounts have a season: “{kpi}” is of kind {kind}",
    remedy: "take season out",
  },
  "no-milestone": {
    message: "no milestone for “{kpi}”: nobody could say if it is on course",
    remedy: "add it under a year, as   {example}   or take the KPI out",
  },
  "unknown-milestone-kpi": {
    message: "a milestone for “{id}”, which is no KPI here",
    remedy: "<did you mean {nearest}?|known here: {known}|add it under kpis, or take it out>",
  },
  "milestone-outside-route": {
    message: "<the year {year}|{period}> lies <after the arrival, {arrive}|before the start, {start}>",
    remedy: "write {nearest}, or move {key}",
  },
  "milestone-gap": {
    message: "“{kpi}” has no milestone for {period}, between two that have one",
    remedy: "add   {example}",
  },
  "milestone-not-a-band": {
    message: "a milestone of “{kpi}” is two numbers: its goal is between",
    remedy: "write {example}",
  },
  "band-without-between": {
    message: "a milestone of “{kpi}” is one number: its goal is {goal}",
    remedy: "write one of the two, or goal: between",
  },
  "low-above-high": {
    message: "the lower bound {low} lies above the upper one, {high}",
    remedy: "write [{high}, {low}]",
  },
  "parts-above-whole": {
    message: "the parts of {period} add up to {sum}: more than the {whole} of the whole",
    remedy: "lower a part, or raise {period}",
  },
  "parts-below-whole": {
    message: "the parts of {period} add up to {sum}: less than the {whole} of the whole",
    remedy: "raise a part, or lower {period}",
  },
  "milestones-disagree": {
    message: "“{kpi}” has two milestones for {due}: {first} and {second}",
    remedy: "take one of the two out",
  },
  "tanks-overlap": {
    message: "the tanks of {first} and {second} overlap",
    remedy: "give each day one tank",
  },
  "bad-milestone-name": {
    message: "“{value}” names no milestone",
    remedy: "write its period and KPI, as 2028.visitors",
  },
  "change-inconsistent": {
    message:
      "<this change leads to {to}, but the milestone is {found}|this change leads to {to}, but there is no such milestone|this change took the milestone out, but it is {found}>",
    remedy: "correct the change, or the milestone; kpi reroute keeps the two together",
  },
  "unknown-reference": {
    message: "“{id}” is no KPI here",
    remedy: "<did you mean {nearest}?|known here: {known}|take it out>",
  },
  "no-destination": {
    message:
      "<The destination still reads “{vision}”. On course to where?|There is no destination yet. On course to where?>",
    remedy: "one sentence under destination.vision in route.yaml",
  },
  "plan-disagrees": {
    message: "Plan {period}: {name} {own}, but <{left} {leftId} ÷ {right} {rightId}|{formula}> is {follows}.",
    remedy: "leave {id} out of milestones (it follows), or change one of the others",
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
