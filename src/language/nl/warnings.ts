import type { ReasonWords, WarningWords } from "../language.js";

/** Nieuws over de wereld, per code. */
export const warnings: WarningWords = {
  "off-course": {
    message:
      "{name}: <{short} minder dan|{less} minder dan|{more} meer dan|{low} onder|{high} boven|weg van> <de {planned} die op {date} gepland waren|het plan>< voor {longer}><, {behind} achter|, {ahead} voor><; {run} op rij onder plan|; {runAbove} op rij boven plan|; {runOff} op rij buiten de band>.",
    remedy:
      "<Vanaf hier {required} nodig, nu {now}.|Vanaf hier {required} nodig.|Vanaf hier mag nog {may}, nu {now}.|{exceeded} te veel.>",
  },
  drifting: {
    message:
      "{name}: <zakt af{falls}; ><de laatste tijd slechter dan gepland, maar pas {few} gemeten: voorlopig.|de laatste {periods} {gap} onder plan (nieuws vanaf {news}).|de laatste {periods} {gapAbove} boven plan (nieuws vanaf {news}).|de laatste {periods} {gapOff} buiten de band (nieuws vanaf {news}).|{run} op rij onder plan.|{runAbove} op rij boven plan.|{runOff} op rij buiten de band.|de laatste {scale} zat {latest} onder plan.|de laatste {scale} zat {latestAbove} boven plan.|de laatste {scale} zat {latestOff} buiten de band.|{short} minder dan de {planned} die op {date} gepland waren.|{less} minder dan de {planned} die op {date} gepland waren.|{more} meer dan de {planned} die op {date} gepland waren.|{low} onder de {planned} die op {date} gepland waren.|{high} boven de {planned} die op {date} gepland waren.|weg van het plan.>< Dat is voor {longer}.>",
    remedy:
      "<Vanaf hier {required} nodig, nu {now}.|Vanaf hier mag nog {may}, nu {now}.|{exceeded} te veel.>",
  },
  ahead: {
    message:
      "{name}: <{more} meer dan|{high} boven|{less} minder dan|{low} onder|voorbij> <de {planned} van {date}|het plan><, {ahead} voor>.",
    remedy: "<Tussenstop rond {arrival}. Naar voren halen?>",
  },
  stale: {
    message: "{name}: al {days} niet gemeten (hoort {cadence}). Koers onbekend.",
    remedy: null,
  },
  "milestone-missed": {
    message:
      "{name}: mijlpaal {stop} met {by} gemist: {actual} van {target}<; op {touched} aangetikt, niet vastgehouden>.",
    remedy: "<Wat doe je met {next}, nog steeds {nextTarget}?>",
  },
  "lowered-again": {
    message:
      "{name}: mijlpaal {stop} in {span} {times} keer verlaagd, samen met {by}<; verwacht {expected} van {target}>.",
    remedy: "Wat moet er eerst anders?",
  },
  "milestone-reached": {
    message: "{name}: mijlpaal {stop} gehaald op {date}<, {early} vroeg>. Mooi gereden.",
    remedy: "<Volgende: {target} op {due}.>",
  },
  late: {
    message:
      "{name}: in dit tempo {expected} op {due}<, {short} te weinig>; {target} pas op {arrival}, {late} te laat.",
    remedy: null,
  },
  "wont-arrive": {
    message: "{name}: in dit tempo geen aankomst; {target} is vóór {horizon} niet in zicht.",
    remedy: null,
  },
  "required-above-best": {
    message: "{name}: tot {due} {required} nodig; je beste {left} ooit haalden {best}.",
    remedy: "Harder rijden is niet genoeg: een andere weg of een andere tussenstop.",
  },
  "fuel-short": {
    message:
      "<{name}: op {dry} raak je de reserve van {reserve}, {days} vóór de tussenstop. Nog {left}, per maand gaat er {burn} uit.|{name}: onder de reserve van {reserve} sinds {dry}. Nog {left}.|{name}: over sinds {dry}, met {over}.|{name}: leeg op {dry}, {days} vóór de tussenstop. Nog {left}, per maand gaat er {burn} uit.|{name}: leeg sinds {dry}. Nog {left}.|{name}: genoeg voor de tussenstop, niet voor de bestemming: rond {later} raak je de reserve van {reserve}, {days} te kort bij {burn} per maand.|{name}: genoeg voor de tussenstop, niet voor de bestemming: leeg rond {later}, {days} te kort bij {burn} per maand.>",
    remedy: "<{affordable} per maand reikt; of {more} erbij.|{affordable} per maand reikt.>",
  },
  "jam-ahead": {
    message: "Op de route: {what}, {span}.< Het plan rekent op {effects}.>",
    remedy: "Niets te doen.",
  },
  "destination-changed": {
    message: "De bestemming is op {date} gewijzigd: aankomst {from} werd {to}. “{why}”",
    remedy: "Te zien tot {until}.",
  },
};

/** Waarom een koers is wat hij is, per code. */
export const reasons: ReasonWords = {
  "never-measured": "onbekend: nog nooit gemeten",
  suspicious: "onbekend: de laatste waarde lijkt fout en is niet bevestigd",
  "not-computable": "onbekend: er ontbreekt invoer of die is nul",
  stale: "onbekend: de laatste meting is te oud voor zijn ritme",
  "too-early": "te vroeg om iets te zeggen: {have} van {need} gemeten",
  provisional: "voorlopig: pas {periods} gemeten, van de {need} die een oordeel vergt",
  "last-milestone-reached": "de laatste mijlpaal is gehaald",
  "last-milestone-missed": "de laatste mijlpaal is gemist",
  "signal-outside":
    "de laatste {scale} zat <{latest} onder plan|{latestAbove} boven plan|{latestOff} buiten de band>, waar {usual} gewoon is",
  "signal-3-of-4":
    "3 van de laatste {periods} <ver onder plan (meer dan {far})|ver boven plan (meer dan {farAbove})|ver buiten de band (meer dan {farOff})>",
  "signal-run-of-8": "<{run} op rij onder plan|{runAbove} op rij boven plan|{runOff} op rij buiten de band>",
  gap: "over de laatste {periods} gemiddeld <{gap} onder plan|{gapAbove} boven plan|{gapOff} buiten de band>; nieuws vanaf {news}",
  behind:
    "<{short} minder dan|{less} minder dan|{more} meer dan|{low} onder|{high} boven> wat gepland was<, voor {stop}>; nieuws vanaf {news}",
  exceeded: "over wat het ten hoogste mocht zijn, voor {stop}",
  "catching-up": "achter, maar waarschijnlijk gehaald: loopt in",
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
