/** How a text reads when its escapes are undone, and where each character of that stood. */
export interface Reading {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const units =
  /[^\\%&+\s\b]+|(?:\\|%(?:25)*5c)+(?:u([\da-f]{4}))?|%(?:25)*([0-7][\da-f]|[c-f][\da-f](?:%(?:25)*[89ab][\da-f]){1,3})|&(?:amp;)*(?:#(\d+)|#x([\da-f]+)|([a-z]+));?|[\s\S]/gi;

const entities: Readonly<Record<string, string>> = Object.fromEntries(
  "amp& lt< gt> quot\" apos' sol/ plus+ equals= percnt% num# excl! dollar$ colon: semi; comma, period. commat@ lpar( rpar) ast* quest? lowbar_ lsqb[ rsqb] lcub{ rcub} verbar| grave` hat^"
    .split(" ")
    .map((entity) => [entity.slice(0, -1), entity.slice(-1)]),
);

/**
 * Undoes what JSON, URLs and HTML do to a text, also several times over: so that two spellings of a secret read
 * alike, not so that the text keeps its meaning. Backslashes are dropped, because encoders change how many there
 * are; a line break reads as the letter it is escaped to, and `+` as the space that it is in a form.
 */
export function read(text: string): Reading {
  // A reading is never longer than what is read.
  const starts = new Uint32Array(text.length);
  const ends = new Uint32Array(text.length);
  let reading = "";
  for (const match of text.matchAll(units)) {
    const [unit] = match;
    const meaning = meaningOf(match);
    const same = meaning === unit;
    for (let i = 0; i < meaning.length; i++) {
      starts[reading.length + i] = match.index + (same ? i : 0);
      ends[reading.length + i] = match.index + (same ? i + 1 : unit.length);
    }
    reading += meaning;
  }
  return { text: reading, starts, ends };
}

function meaningOf([unit, utf16, bytes, decimal, hex, name]: RegExpMatchArray): string {
  try {
    if (utf16) return plain(String.fromCharCode(Number.parseInt(utf16, 16)));
    if (bytes) return plain(decodeURIComponent(`%${bytes}`.replace(/%(?:25)+(?=[\da-f])/gi, "%")));
    if (decimal ?? hex) return plain(String.fromCodePoint(Number(decimal ?? `0x${hex}`)));
    return plain(entities[name?.toLowerCase() ?? ""] ?? unit);
  } catch {
    // It only looks like an escape.
    return unit;
  }
}

const controls: Readonly<Record<string, string>> = {
  "\b": "b",
  "\f": "f",
  "\n": "n",
  "\r": "r",
  "\t": "t",
  "+": " ",
};

function plain(text: string): string {
  return controls[text] ?? text.replace(/^(?:\\|%(?:25)*5c)+$/i, "");
}
