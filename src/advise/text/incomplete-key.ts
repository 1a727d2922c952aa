import { fromBase64 } from "../../secrets/base64.ts";
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
  const [, base64] = /(?:^|\s)(AAAA[A-Za-z\d+/]+={0,2})(?=\s|$)/.exec(line) ?? [];
  if (!base64) return false;
  const bytes = fromBase64(base64);
  let end = 0;
  for (let part = bytes.includes("ed25519") ? 2 : 3; part > 0; part--) {
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
  if (!/^MII[\w+/]{3}ANBgkqhkiG9w0BAQEFAAOCA[\w+/]{2}AMII/.test(base64)) return false;
  const bytes = fromBase64(base64);
  return bytes.length < numberAt(bytes, 2, 2) + 4;
}

function numberAt(bytes: string, start: number, size: number): number {
  let number = 0;
  for (let index = start; index < start + size; index++)
    number = number * 256 + (bytes.charCodeAt(index) || 0);
  return number;
}
