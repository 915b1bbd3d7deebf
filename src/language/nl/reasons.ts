import type { ReasonWords } from "../language.js";

/** Waarom een koers is wat hij is, per code. */
export const reasons: ReasonWords = {
  "never-measured": "onbekend, want nog nooit gemeten",
  "not-computable": "onbekend, want er ontbreekt invoer of die is nul",
  stale: "onbekend, want de laatste meting is te oud voor zijn ritme",
  "too-early": "te vroeg om iets te zeggen: {have} van {need} gemeten",
  "last-milestone-reached": "aangekomen: de laatste mijlpaal is gehaald",
  "far-from-plan":
    "uit koers, want {variance}< ({share})> van het plan; nieuws vanaf {tolerance}, uit koers vanaf driemaal zoveel",
  "away-from-plan": "wijkt af, want {variance}< ({share})> van het plan; nieuws vanaf {tolerance}",
  "milestone-already-reached": "voor, want de mijlpaal is al gehaald",
  "ahead-of-plan": "voor, want {variance}< ({share})> voorbij het plan; nieuws vanaf {tolerance}",
  "near-plan": "op koers: binnen {tolerance} van het plan",
};
