/** What base64 digits of either alphabet stand for, a byte for each character. Whatever stands between them is skipped. */
export function fromBase64(text: string): string {
  const digits = text
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .replace(/[^\w+/]/g, "");
  // A single digit that is left over is no byte.
  return atob(digits.slice(0, digits.length % 4 === 1 ? -1 : undefined));
}

const decoder = new TextDecoder();

/** The text that bytes are in UTF-8, without its byte order mark. */
export function fromUtf8(bytes: string): string {
  const buffer = new Uint8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) buffer[i] = bytes.charCodeAt(i);
  return decoder.decode(buffer);
}
