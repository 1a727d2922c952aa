import type { Mistake } from "../warning.ts";

/** A key whose end was not copied. */
export const keyIncomplete: Mistake = {
  code: "key_incomplete",
  message: "The end of this key is missing. Copy the whole key again.",
};

/**
 * Whether the end of an SSH key is missing. The key states the length of each part.
 * https://datatracker.ietf.org/doc/html/rfc4253#section-6.6, https://datatracker.ietf.org/doc/html/rfc8709#section-4
 */
export function isCutSshKey(line: string): boolean {
  const [, base64 = ""] = /(?:^|\s)(AAAA[\w+/]+={0,2})(?=\s|$)/.exec(line) ?? [];
  const bytes = bytesOf(base64);
  let end = 0;
  for (let part = bytes.includes("ed25519") ? 2 : 3; bytes && part > 0; part--) {
    const length = numberAt(bytes, end, 4);
    // No part of a real key is longer, so this is not a key.
    if (length > maxPartLength) return false;
    end += 4 + length;
    if (end > bytes.length) return true;
  }
  return false;
}

const maxPartLength = 4096;

/**
 * Whether the end of an RSA key for Snowflake is missing. Its third and fourth byte state its length.
 * https://datatracker.ietf.org/doc/html/rfc5280#section-4.1.2.7
 */
export function isCutSpki(base64: string): boolean {
  const isKey = /^MII[\w+/]{3}ANBgkqhkiG9w0BAQEFAAOCA[\w+/]{2}AMII/.test(base64);
  const bytes = isKey ? bytesOf(base64) : "";
  return bytes.length < numberAt(bytes, 2, 2) + 4 && isKey;
}

function numberAt(bytes: string, start: number, size: number): number {
  let number = 0;
  for (let index = start; index < start + size; index++)
    number = number * 256 + (bytes.charCodeAt(index) || 0);
  return number;
}

/** The bytes of a base64 text as characters, or an empty text when it is not base64. */
function bytesOf(base64: string): string {
  const digits = base64.replace(/=+$/, "");
  // A single digit after the last group of four is less than a byte, so it is dropped.
  return /^[A-Za-z\d+/]*$/.test(digits)
    ? atob(digits.slice(0, digits.length % 4 === 1 ? -1 : undefined))
    : "";
}
