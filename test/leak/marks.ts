import { base64, encodings } from "../support/encodings.ts";

/** Every secret of these tests begins and ends so, and nothing else does. */
export const mark = { start: "canary-Zq7", end: "7qZ-canary", short: "zQ7" };

const marks = [mark.start, mark.end];

/** Encoders work character by character, so a secret in any of the spellings holds its marks in it. */
const spelt = Object.entries(encodings).flatMap(([name, encode]) =>
  marks.map((text) => [name, withoutBackslashes(encode(text)).toLowerCase()] as const),
);

/** Inside base64, what the bytes of the mark decide alone, wherever it stands in a group of three. */
const coded = [0, 1, 2].flatMap((before) =>
  marks.map((text) => {
    const whole = Buffer.from(" ".repeat(before) + text).toString("base64url");
    return whole.slice(Math.ceil((before * 8) / 6), Math.floor(((before + text.length) * 8) / 6));
  }),
);

/** In which spelling a secret shows in a text, in whole or in part; `undefined` when none does. */
export function spellingIn(text: string): string | undefined {
  // Whatever prints a text may escape it once more: that adds backslashes, nothing else.
  const plain = withoutBackslashes(text);
  const lower = plain.toLowerCase();
  const url = plain.replaceAll("+", "-").replaceAll("/", "_");
  return (
    spelt.find(([, needle]) => lower.includes(needle))?.[0] ??
    (coded.some((needle) => url.includes(needle)) ? "base64" : undefined) ??
    (plain.includes(mark.short) ? "a short secret" : undefined)
  );
}

function withoutBackslashes(text: string): string {
  return text.replaceAll("\\", "");
}

/** All spellings, for a server to choose from. */
export const spellings: Readonly<Record<string, (secret: string) => string>> = {
  ...encodings,
  ...Object.fromEntries(Object.entries(base64).map(([name, encode]) => [`base64 ${name}`, encode])),
};
