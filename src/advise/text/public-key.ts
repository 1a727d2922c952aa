import type { Source, TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";
import { isCutSpki, keyIncomplete } from "./incomplete-key.ts";
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
  if (/\.\.\.|…/.test(clean)) return keyIncomplete;
  return source.vendor === "snowflake" ? snowflakeKeyMistake(field) : sshKeyMistake(field, source);
}

/**
 * Checks the public key of a Snowflake user: base64 without the header and the line breaks of PEM.
 * https://docs.snowflake.com/en/user-guide/key-pair-auth#assign-the-public-key-to-a-snowflake-user
 */
function snowflakeKeyMistake({ path, clean }: TextField): Mistake | undefined {
  const [, ofSql] = /\bRSA_PUBLIC_KEY(?:_2)?\s*=\s*['"]([^'"]*)/i.exec(clean) ?? [];
  // Line breaks may be escaped as `\n`, as in JSON.
  const text = (ofSql ?? clean).replace(/\\[nr]/g, "\n").trim();
  const body = text.replace(/^-----BEGIN PUBLIC KEY-----|-----END PUBLIC KEY-----$/g, "").trim();
  const bare = body.replace(/\s/g, "");
  if (!/^MII(?![BC]C[\w+/]{2,4}A)/.test(body)) return wrongFormat;
  if (isCutSpki(bare)) return keyIncomplete;
  if (bare === clean) return undefined;
  const isKey = /^[A-Za-z\d+/-]+={0,2}$/.test(bare);
  return {
    code: "key_armor",
    message: "Enter only the key itself, on one line and without its header and footer.",
    changes: isKey ? [{ path, value: bare }] : undefined,
  };
}

/**
 * Anything else, such as an SSH key, a certificate or the name of a file. RSA keys in PKCS #1 begin with MIIBC or
 * MIICC; they are not accepted either, because they do not name their algorithm.
 */
const wrongFormat: Mistake = {
  code: "wrong_key_format",
  message:
    "Snowflake needs an RSA public key in another format. Enter the key that begins with MII, on one line.",
};
