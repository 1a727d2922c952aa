import { base64, encodings } from "../support/encodings.ts";

/** Every long secret of these tests starts and ends with a canary, a short one starts with `short`. */
export const canary = { start: "canary-Zq7", end: "7qZ-canary", short: "zQ7" };

const canaries = [canary.start, canary.end];

/** Most encodings encode each character by itself, so an encoded secret contains its encoded canaries. */
const encoded = Object.entries(encodings).flatMap(([name, encode]) =>
  canaries.map((text) => [name, withoutBackslashes(encode(text)).toLowerCase()] as const),
);

/** The base64 characters that depend on the canary alone, for each of its positions in a group of three bytes. */
const inBase64 = [0, 1, 2].flatMap((before) =>
  canaries.map((text) => {
    const whole = Buffer.from(" ".repeat(before) + text).toString("base64url");
    return whole.slice(Math.ceil((before * 8) / 6), Math.floor(((before + text.length) * 8) / 6));
  }),
);

/** The name of the encoding in which a text contains a canary; `undefined` if it contains none. */
export function canaryEncodingIn(text: string): string | undefined {
  // Printing may escape a text once more, which only adds backslashes.
  const plain = withoutBackslashes(text);
  const lower = plain.toLowerCase();
  const url = plain.replaceAll("+", "-").replaceAll("/", "_");
  return (
    encoded.find(([, needle]) => lower.includes(needle))?.[0] ??
    (inBase64.some((needle) => url.includes(needle)) ? "base64" : undefined) ??
    (plain.includes(canary.short) ? "a short secret" : undefined)
  );
}

function withoutBackslashes(text: string): string {
  return text.replaceAll("\\", "");
}

/** Every encoding in which a server echoes a secret. */
export const echoEncodings: Readonly<Record<string, (secret: string) => string>> = {
  ...encodings,
  ...Object.fromEntries(Object.entries(base64).map(([name, encode]) => [`base64 ${name}`, encode])),
};
