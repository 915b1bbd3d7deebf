import type { ProblemCode } from "../../domain/say/problem.js";
import type { Wording } from "../wording.js";

/** What is wrong with what the keys of a route mean together. */
export const routeProblems = {
  "start-after-arrive": {
    message: "het vertrek, {start}, ligt niet vóór de aankomst, {arrive}",
    remedy: "verzet start of destination.arrive",
  },
  "dates-reversed": {
    message: "{to} ligt vóór {from}",
    remedy: "de vroegste dag komt eerst",
  },
  "id-taken": {
    message: "“{id}” is al het id van een KPI: KPI’s en brandstof delen hun id’s",
    remedy: "geef een van de twee een ander id",
  },
  "formula-syntax": {
    message:
      "<hier ontbreekt een {closing}|hier ontbreekt een van {operators}|hier ontbreekt een KPI, een brandstof of een getal>",
    remedy: "er zijn + - * / en ( ); een min heeft aan beide kanten een spatie",
  },
  "formula-too-long": {
    message: "een formule heeft hoogstens {most} tekens",
    remedy: "maak KPI’s van de delen: formules mogen formules gebruiken",
  },
  "formula-names-nothing": {
    message: "de formule noemt geen KPI en geen brandstof",
    remedy: "noem waarmee gerekend wordt, zoals   formula: sales / visitors",
  },
  "formula-unknown-id": {
    message: "de formule noemt “{id}”, en dat is hier geen KPI",
    remedy: "<bedoelde je {nearest}?|bekend zijn hier: {known}|voeg hem toe onder kpis, of haal hem weg>",
  },
  "formula-cycle": {
    message: "de formule draait in een kring: {circle}",
    remedy: "een ervan moet genoteerd worden in plaats van berekend",
  },
  "formula-dimensions": {
    message:
      "<de formule geeft hoeveelheden die optellen: geen {adding}|de formule geeft niets dat optelt: geen {lasting}|de formule mengt hoeveelheden die optellen met cijfers die dat niet doen>",
    remedy:
      "<schrijf kind: {suggested}|tel alleen hoeveelheden op bij hoeveelheden; deel hoeveelheid door hoeveelheid voor een verhouding>",
  },
  "formula-kind": {
    message: "een formule kan geen {kind} zijn",
    remedy: "schrijf ratio, total of level",
  },
  "kind-needs-formula": {
    message: "een ratio wordt berekend, nooit genoteerd: “{kpi}” heeft geen formule",
    remedy: "voeg toe   formula: sales / visitors   of schrijf kind: average",
  },
  "key-does-not-fit": {
    message: "“{key}” past niet bij {with}",
    remedy: "haal {key} weg",
  },
  "missing-baseline": {
    message: "een level heeft een vertrekpunt nodig: de stand <op {start}|bij het vertrek>",
    remedy: "voeg toe   baseline: {example}   (je eigen cijfer)",
  },
  "unclear-goal": {
    message:
      "<“{banded}” heeft banden als mijlpaal, maar geen doel|de mijlpalen van “{kpi}” zeggen niet of meer beter is, of minder>",
    remedy:
      "<voeg toe   goal: {suggested}|voeg toe   baseline: {baseline}   (je eigen cijfer), of goal: at-least of at-most|voeg toe   goal: increase   (of decrease, at-least, at-most)>",
  },
  "path-does-not-fit": {
    message: "path {path} past niet bij <goal {goal}|kind {kind}>",
    remedy: "schrijf {known}, of haal path weg",
  },
  "compound-needs-positive": {
    message: "path compound kan alleen boven 0: “{kpi}” heeft {value}",
    remedy: "schrijf path: linear",
  },
  "season-does-not-fit": {
    message: "alleen hoeveelheden hebben een seizoen: “{kpi}” is kind {kind}",
    remedy: "haal season weg",
  },
  "no-milestone": {
    message: "geen mijlpaal voor “{kpi}”: niemand kan zeggen of hij op koers is",
    remedy: "zet hem onder een jaar, als   {example}   of haal de KPI weg",
  },
  "unknown-milestone-kpi": {
    message: "een mijlpaal voor “{id}”, en dat is hier geen KPI",
    remedy: "<bedoelde je {nearest}?|bekend zijn hier: {known}|voeg hem toe onder kpis, of haal hem weg>",
  },
  "milestone-outside-route": {
    message: "<het jaar {year}|{period}> ligt <na de aankomst, {arrive}|vóór het vertrek, {start}>",
    remedy: "schrijf {nearest}, of verzet {key}",
  },
  "milestone-gap": {
    message: "“{kpi}” heeft geen mijlpaal voor {period}, tussen twee die er wel een hebben",
    remedy: "voeg toe   {example}   (je eigen cijfer)",
  },
  "milestone-not-a-band": {
    message: "een mijlpaal van “{kpi}” is twee getallen: goal is between",
    remedy: "schrijf {example}",
  },
  "band-without-between": {
    message: "een mijlpaal van “{kpi}” is één getal: goal is {goal}",
    remedy: "schrijf een van de twee, of goal: between",
  },
  "low-above-high": {
    message: "de ondergrens {low} ligt boven de bovengrens, {high}",
    remedy: "schrijf <{typed}|[{high}, {low}]>",
  },
  "parts-above-whole": {
    message: "de delen van {period} zijn samen {sum}: meer dan de {whole} van het geheel",
    remedy: "verlaag een deel, of verhoog {period}",
  },
  "parts-below-whole": {
    message: "de delen van {period} zijn samen {sum}: minder dan de {whole} van het geheel",
    remedy: "verhoog een deel, of verlaag {period}",
  },
  "milestones-disagree": {
    message: "“{kpi}” heeft twee mijlpalen voor {due}: {first} en {second}",
    remedy: "haal een van de twee weg",
  },
  "tanks-overlap": {
    message: "de tanks van {first} en {second} overlappen",
    remedy: "geef elke dag één tank",
  },
  "bad-milestone-name": {
    message: "“{value}” is de naam van geen mijlpaal",
    remedy: "schrijf periode en KPI, zoals 2028.visitors",
  },
  "change-inconsistent": {
    message:
      "<deze wijziging leidt naar aankomst op {to}, maar dat is {arrive}|deze wijziging leidt tot {to}, maar de mijlpaal is {found}|deze wijziging leidt tot {to}, maar die mijlpaal is er niet|deze wijziging haalde de mijlpaal weg, maar hij is {found}>",
    remedy: "verbeter de wijziging of de mijlpaal; kpi reroute houdt die twee bij elkaar",
  },
  "change-broken": {
    message:
      "<deze wijziging begint bij {from}, maar die van {since} had er {before} van gemaakt|deze wijziging begint bij {from}, maar die van {since} had hem eruit gehaald|{name} is nieuw in deze wijziging, maar die van {since} had er {before} van gemaakt|deze wijziging verplaatst {name}, maar die van {since} had hem eruit gehaald>",
    remedy: "verbeter een van de twee; kpi reroute houdt de mijlpalen en hun verhaal bij elkaar",
  },
  "change-late": {
    message: "{name} was op {due} al afgelopen toen dit werd gewijzigd: het oordeel van toen blijft",
    remedy: "wijzig een mijlpaal die nog moet komen",
  },
  "change-other-words": {
    message: "deze wijziging leidt naar iets anders dan er nu onder {what} staat",
    remedy: "verbeter de woorden van een van de twee, of leg vast waarom het wijzigde:   kpi reroute",
  },
  "unknown-reference": {
    message: "“{id}” is hier geen KPI",
    remedy: "<bedoelde je {nearest}?|bekend zijn hier: {known}|haal hem weg>",
  },
  "no-destination": {
    message:
      "<De bestemming is nog “{vision}”. Op koers waarheen?|Er is nog geen bestemming. Op koers waarheen?>",
    remedy: "één zin onder destination.vision in route.yaml",
  },
  "route-too-far": {
    message: "van {start} tot {arrive} is langer dan {years} jaar",
    remedy: "klopt het jaar van aankomst?",
  },
  "log-outside": {
    message: "het log “{log}” ligt buiten de map van de route",
    remedy: "noem een bestand in deze map of daaronder, zoals measurements.csv",
  },
  "part-of-year": {
    message:
      "{name} {period}: {amount} geldt voor het deel van het jaar op de route, {span}: {rate} per jaar, uit de pas met het jaar ernaast",
    remedy: "bedoeld voor het hele jaar? Dat deel is ongeveer {part}",
  },
  "plan-disagrees": {
    message:
      "Plan {period}: {name} {own}, maar <{left} {leftId} ÷ {right} {rightId}|{formula}> is {follows}.",
    remedy: "laat {id} weg uit milestones (volgt vanzelf), of wijzig een van de andere",
  },
} satisfies Partial<Record<ProblemCode, Wording>>;
