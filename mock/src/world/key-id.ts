import { hashOf } from "../hash.ts";

/** A short hash of a key: it tells keys apart without showing them. Empty when there is no key. */
export function keyIdOf(key = ""): string {
  return key === "" ? "" : hashOf(key).slice(0, 8);
}
