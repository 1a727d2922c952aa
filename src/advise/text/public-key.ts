import type { Source, TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";
import { keyIncomplete } from "./key-length.ts";
import { snowflakeKeyMistake } from "./snowflake-key.ts";
import { sshKeyMistake } from "./ssh-key.ts";

/** Checks the public key of a source or of its SSH tunnel. Snowflake needs another format than SSH. */
export function publicKeyMistake(field: TextField, source: Source): Mistake | undefined {
  const { clean } = field;
  if (/^(?:(?:\d+ )?SHA256:[\w+/=]{10,}|(?:\d+ )?(?:MD5:)?(?:[\da-f]{2}:){15}[\da-f]{2})/i.test(clean)) {
    return {
      code: "key_fingerprint",
      message: "This is the fingerprint of a key. Enter the public key itself.",
    };
  }
  if (/\.\.\.|…/.test(clean)) {
    return keyIncomplete;
  }
  const isSnowflake = source.vendor === "snowflake";
  return isSnowflake ? snowflakeKeyMistake(field) : sshKeyMistake(field, source);
}
