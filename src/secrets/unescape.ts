/** A text with its escapes undone, and where each character of that ends in the original. */
export interface Unescaped {
  readonly text: string;
  readonly ends: Uint32Array;
}

/** A byte, backslashes and what they escape, an entity, UTF-8 that was read as Latin-1; else whatever means itself. */
const units =
  /[ -$'-[\]-~\x80-\xc1\xf5-\uffff]+|(?:%|\\+x)([\da-fA-F]{2})|\\+(?:u([\da-fA-F]{4})|([bfnrt]))?|&(?:#[xX]([\da-fA-F]+)|#(\d+)|(\w+(?=;)));?|((?:[\xc2-\xdf]|[\xe0-\xef][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{2})[\x80-\xbf])|./gs;

/** The entities that may be a part of another escape. */
const parts: Readonly<Record<string, string | null>> = {
  // No name is that of a property of every object.
  __proto__: null,
  amp: "&",
  bsol: "\\",
  num: "#",
  percnt: "%",
  semi: ";",
};

/** How any other entity reads that has a name: there are two thousand of them. */
export const anyCharacter = "\ufffd";

/** What is scrubbed of a response is no longer; of longer texts this much is read. */
const maxLength = 2 ** 20;

/** Escapes around escapes: no encoder that people use comes near; a hostile server may go on for ever. */
const maxLayers = 8;

/**
 * Undoes what JSON, URLs and HTML do to a text, layer by layer: so that two spellings of a secret read alike,
 * not so that the text keeps its meaning. Backslashes are dropped, because encoders change how many there are,
 * and every control character reads as a line break.
 */
export function undoEscapes(given: string): Unescaped {
  let text = given.slice(0, maxLength);
  const ends = new Uint32Array(text.length).map((_, i) => i + 1);
  for (let layer = 0; layer < maxLayers; layer++) {
    let reading = "";
    for (const match of text.matchAll(units)) {
      const [unit] = match;
      const meaning = meaningOf(match);
      const same = meaning === unit;
      // A reading is never longer than what is read: these places are no longer needed.
      for (let i = 0; i < meaning.length; i++) {
        ends[reading.length + i] = ends[match.index + (same ? i : unit.length - 1)] ?? 0;
      }
      reading += meaning;
    }
    if (reading === text) break;
    text = reading;
  }
  return { text, ends };
}

function meaningOf([unit, byte, utf16, control, hex, decimal, name, utf8]: RegExpMatchArray): string {
  const digits = byte ?? utf16 ?? hex;
  const code = digits ? `0x${digits}` : decimal;
  try {
    if (code) return String.fromCodePoint(Number(code));
    if (utf8) return decodeURIComponent(utf8.replace(/./gs, (byte) => `%${byte.charCodeAt(0).toString(16)}`));
  } catch {
    // It only looks like an escape.
    return unit;
  }
  if (name) return parts[name] ?? anyCharacter;
  if (control || unit < " ") return "\n";
  return unit.startsWith("\\") ? "" : unit;
}
