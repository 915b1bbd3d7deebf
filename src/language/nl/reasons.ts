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
  "signal-outside": "de laatste {scale} zat {latest} onder plan, waar {usual} gewoon is",
  "signal-3-of-4": "3 van de laatste {periods} ver onder plan (meer dan {far})",
  "signal-run-of-8": "{periods} op rij onder plan",
  gap: "over de laatste {periods} gemiddeld {gap} onder plan; nieuws vanaf {news}",
  chance: "een kans van {chance} om de mijlpaal te halen: {expected} verwacht van {target}",
  "milestone-already-reached": "de mijlpaal is al gehaald",
  "ahead-outside": "de laatste {scale} zat {latest} boven plan, waar {usual} gewoon is",
  "ahead-3-of-4": "3 van de laatste {periods} ver boven plan (meer dan {far})",
  "ahead-run-of-8": "{periods} op rij boven plan",
  "near-plan": "geen signaal; nieuws vanaf {news} onder plan",
  "jam-effect": "{share} {name}",
};
