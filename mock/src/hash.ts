import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

// Not every runtime has Node's `crypto`, and a page that is not served over HTTPS has neither `crypto.subtle` nor
// `crypto.randomUUID`.

/** The SHA-256 of a text, in hexadecimal digits. */
export function hashOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** 16 random bytes, in hexadecimal digits. */
export function randomHex(): string {
  return bytesToHex(crypto.getRandomValues(new Uint8Array(16)));
}

/** A short hash of an API key: it tells keys apart without showing them. Empty when there is no key. */
export function keyIdOf(key = ""): string {
  return key === "" ? "" : hashOf(key).slice(0, 8);
}
