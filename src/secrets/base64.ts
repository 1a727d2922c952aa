/** Decodes base64 of either alphabet to one character for each byte. Skips all characters that are not digits. */
export function fromBase64(text: string): string {
  const digits = text
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .replace(/[^\w+/]/g, "");
  // A single digit that is left over does not make a byte.
  return atob(digits.slice(0, digits.length % 4 === 1 ? -1 : undefined));
}

const decoder = new TextDecoder();

/** Decodes bytes as UTF-8, without the byte order mark. */
export function fromUtf8(bytes: string): string {
  const buffer = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) buffer[i] = bytes.charCodeAt(i);
  return decoder.decode(buffer);
}
