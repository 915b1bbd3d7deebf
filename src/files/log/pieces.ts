/** The text of a log, or its bytes, whole or in pieces that may end anywhere. */
export type LogSource = string | Uint8Array | Iterable<string | Uint8Array>;

/** The bytes of a log, piece by piece. */
export function* piecesOf(source: LogSource): Iterable<Uint8Array> {
  if (typeof source === "string") yield Buffer.from(source);
  else if (source instanceof Uint8Array) yield source;
  else yield* encoded(source);
}

/** Encodes text piece by piece; a character of two units may lie across two pieces. */
function* encoded(source: Iterable<string | Uint8Array>): Iterable<Uint8Array> {
  let half = "";
  for (const piece of source) {
    if (typeof piece !== "string") {
      yield piece;
      continue;
    }
    const text = half + piece;
    half = /[\uD800-\uDBFF]$/.test(text) ? text.slice(-1) : "";
    yield Buffer.from(half === "" ? text : text.slice(0, -1));
  }
  yield Buffer.from(half);
}
