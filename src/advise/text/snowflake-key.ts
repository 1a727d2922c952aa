import type { TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";
import { isCutSpki, keyIncomplete } from "./key-length.ts";

/**
 * The public key of a Snowflake user: base64 without the header and the line breaks of PEM.
 * https://docs.snowflake.com/en/user-guide/key-pair-auth#assign-the-public-key-to-a-snowflake-user
 */
export function snowflakeKeyMistake({ path, clean }: TextField): Mistake | undefined {
  const [, ofSql] = /\bRSA_PUBLIC_KEY(?:_2)?\s*=\s*['"]([^'"]*)/i.exec(clean) ?? [];
  // Line breaks may be written out, as in JSON.
  const text = (ofSql ?? clean).replace(/\\[nr]/g, "\n").trim();
  const body = text.replace(/^-----BEGIN PUBLIC KEY-----|-----END PUBLIC KEY-----$/g, "").trim();
  const bare = body.replace(/\s/g, "");
  if (!/^MII(?![BC]C[\w+/]{2,4}A)/.test(body)) return wrongFormat;
  if (isCutSpki(bare)) return keyIncomplete;
  if (bare === clean) return undefined;
  const isKey = /^[A-Za-z\d+/-]+={0,2}$/.test(bare);
  return {
    code: "key_armor",
    message: "Enter only the key, on one line and without its first and last line.",
    changes: isKey ? [{ path, value: bare }] : undefined,
  };
}

/**
 * Anything else, such as a key for SSH, a certificate or a file. The other kind of PEM for RSA keys, which begins MIIBC
 * or MIICC, lacks the name of the algorithm.
 */
const wrongFormat: Mistake = {
  code: "wrong_key_format",
  message:
    "Snowflake needs an RSA public key in another form. Enter the key that begins with MII, on one line.",
};
