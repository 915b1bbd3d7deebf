import type { ReasonWords } from "../language.js";

/** Waarom een koers is wat hij is, per code. */
export const reasons: ReasonWords = {
  "never-measured": "onbekend: nog nooit gemeten",
  suspicious: "onbekend: de laatste waarde lijkt fout en is niet bevestigd",
  "not-computable": "onbekend: er ontbreekt invoer of die is nul",
  stale: "onbekend: de laatste meting is te oud voor zijn ritme",
  "too-early": "te vroeg om iets te zeggen: {have} van {need} gemeten< sinds de nieuwe koers van {since}>",
  provisional:
    "voorlopig: pas {periods} gemeten< sinds de nieuwe koers van {since}>, van de acht die een oordeel vergt",
  "last-milestone-reached": "de laatste mijlpaal is gehaald",
  "last-milestone-missed": "de laatste mijlpaal is gemist",
  "signal-outside":
    "de laatste {scale} zat <{latest} onder plan|{latestAbove} boven plan|{latestOff} buiten de band>, waar {usual} gewoon is",
  "signal-3-of-4":
    "3 van de laatste {periods} <ver onder plan (meer dan {far})|ver boven plan (meer dan {farAbove})|ver buiten de band (meer dan {farOff})>",
  "signal-run-of-8": "<{run} op rij onder plan|{runAbove} op rij boven plan|{runOff} op rij buiten de band>",
  gap: "over de laatste {periods} gemiddeld <{gap} onder plan|{gapAbove} boven plan|{gapOff} buiten de band>; nieuws vanaf {news}",
  chance: "een kans van {chance} om de mijlpaal te halen: {expected} verwacht van {target}",
  "milestone-already-reached": "de mijlpaal is al gehaald",
  "ahead-outside":
    "de laatste {scale} zat <{latest} onder plan|{latestAbove} boven plan>, waar {usual} gewoon is",
  "ahead-3-of-4":
    "3 van de laatste {periods} <ver onder plan (meer dan {far})|ver boven plan (meer dan {farAbove})>",
  "ahead-run-of-8": "<{run} op rij onder plan|{runAbove} op rij boven plan>",
  "near-plan": "geen signaal; nieuws vanaf {news} achter op plan",
  "jam-effect": "{share} {name}",
};
