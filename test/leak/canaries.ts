import { base64, changes, encodings } from "../support/encodings.ts";

/** Every long secret of these tests starts and ends with a canary, a short one starts with `short`. */
export const canary = { start: "canary-Zq7", end: "7qZ-canary", short: "zQ7" };

const canaries = [canary.start, canary.end];

/** The name of the encoding in which a text contains a canary; `undefined` if it contains none. */
export function canaryEncodingIn(text: string, encodingNames: readonly string[] = []): string | undefined {
  const plain = comparable(text);
  const alone = Object.keys(echoEncodings).map((name) => [name]);
  const found = [...alone, encodingNames].find((names) =>
    needlesIn(names).some((needle) => plain.includes(needle)),
  );
  return found?.join(" in ") ?? (text.includes(canary.short) ? "a short secret" : undefined);
}

const known = new Map<string, readonly string[]>();

/** What an encoded secret contains of each canary. */
function needlesIn(encodingNames: readonly string[]): readonly string[] {
  const key = encodingNames.join();
  const needles = known.get(key) ?? needlesOf(canaries, encodingNames).map(comparable);
  known.set(key, needles);
  return needles;
}

function needlesOf(texts: readonly string[], [first, ...others]: readonly string[]): readonly string[] {
  if (first === undefined) return texts;
  // Most encodings encode each character by itself.
  const encode = byCharacter[first];
  const inner = encode ? texts.map(encode) : texts.flatMap(inBase64);
  return needlesOf(inner, others);
}

/** The base64 characters that depend on the text alone, for each of its positions in a group of three bytes. */
function inBase64(text: string): string[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.from(" ".repeat(before) + text).toString("base64");
    return whole.slice(Math.ceil((before * 8) / 6), Math.floor(((before + text.length) * 8) / 6));
  });
}

/** Printing may escape a text once more, which only adds backslashes. Lines and the alphabet of base64 may differ. */
function comparable(text: string): string {
  return text
    .replace(/\\n|[\\\s]/g, "")
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .toLowerCase();
}

/** The text in the encodings, of which the first one is the innermost. */
export function encoded(text: string, encodingNames: readonly string[]): string {
  return encodingNames.reduce((inner, name) => echoEncodings[name]?.(inner) ?? inner, text);
}

const byCharacter: Readonly<Record<string, (text: string) => string>> = { ...encodings, ...changes };

/** Every encoding in which a server echoes a secret. */
export const echoEncodings: Readonly<Record<string, (secret: string) => string>> = {
  ...byCharacter,
  ...Object.fromEntries(Object.entries(base64).map(([name, encode]) => [`base64 ${name}`, encode])),
};
