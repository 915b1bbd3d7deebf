import type { Wording } from "../wording.js";

/** What is wrong with what the keys of a route mean together. */
export const routeProblems = {
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
    remedy: "add   {example}   (your own figure)",
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
    remedy: "write <{typed}|[{high}, {low}]>",
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
      "<this change leads to an arrival on {to}, but it is {arrive}|this change leads to {to}, but the milestone is {found}|this change leads to {to}, but there is no such milestone|this change took the milestone out, but it is {found}>",
    remedy: "correct the change, or the milestone; kpi reroute keeps the two together",
  },
  "change-broken": {
    message:
      "<this change begins at {from}, but the one of {since} had made it {before}|this change begins at {from}, but the one of {since} had taken it out|{name} is new in this change, but the one of {since} had made it {before}|this change moves {name}, but the one of {since} had taken it out>",
    remedy: "correct one of the two; kpi reroute keeps the milestones and their story together",
  },
  "change-late": {
    message: "{name} had ended on {due} when this change was made: it stays as it was judged then",
    remedy: "change a milestone that is still to come",
  },
  "change-other-words": {
    message: "this change leads to another {what} than the one that is written now",
    remedy: "correct the words of one of the two, or write down why it changed:   kpi reroute",
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
  "route-too-far": {
    message: "from {start} to {arrive} is longer than {years} years",
    remedy: "is the year of arrival right?",
  },
  "log-outside": {
    message: "the log “{log}” lies outside the folder of the route",
    remedy: "name a file in this folder or below it, as measurements.csv",
  },
  "part-of-year": {
    message:
      "{name} {period}: {amount} is for the part of the year on the route, {span}: {rate} a year, out of line with the year beside it",
    remedy: "meant for the whole year? Its part is about {part}",
  },
  "plan-disagrees": {
    message: "Plan {period}: {name} {own}, but <{left} {leftId} ÷ {right} {rightId}|{formula}> is {follows}.",
    remedy: "leave {id} out of milestones (it follows), or change one of the others",
  },
} as const satisfies Record<string, Wording>;
