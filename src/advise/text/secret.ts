import { looksOf } from "../../secrets/looks-secret.ts";
import type { TextField } from "../source.ts";
import type { Mistake } from "../warning.ts";

/** A private key in the format of OpenSSL, OpenSSH, PGP or PuTTY, or without its header. */
const privateKey =
  /PRIVATE KEY(?: BLOCK)?-----|^PuTTY-User-Key-File|^(?:\s*MII[\w+/]{2,4}(?:IBADANBgkq|IBAAK[BC]|B[A-Z]Bgkq))/;

/** Finds a private key in a field that is not secret. https://datatracker.ietf.org/doc/html/rfc7468#section-10 */
export function misplacedPrivateKey({ name, clean }: TextField): Mistake | undefined {
  if (!privateKey.test(clean)) return undefined;
  const isKeyField = name.includes("key");
  return isKeyField
    ? {
        code: "private_key",
        message: "This is a private key, which you should never share. Enter the public key instead.",
      }
    : misplaced;
}

/** Finds any other secret in a field that is not secret, such as a connection string with a password. */
export function misplacedSecret({ clean }: TextField): Mistake | undefined {
  return looksOf(clean).length > 0 ? misplaced : undefined;
}

export const misplaced: Mistake = {
  code: "misplaced_secret",
  message: "This seems to contain a secret, which does not belong in this field. Remove it.",
};

/**
 * Finds a secret with whitespace around it, and a whole connection string or key in place of a password.
 * https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING
 */
export function secretMistake({ name, text, clean }: TextField): Mistake | undefined {
  if (!text.trim()) {
    return { code: "blank", message: "This secret contains only spaces. Enter the secret itself." };
  }
  const isToken = name.endsWith("token");
  const isConnectionString =
    !isToken &&
    /^(?:jdbc:)?[a-z][a-z\d+.-]{1,30}:\/\/[\w.-]+[:@/.]|^host=\S+ |^\w{0,30}(?:password|secret_access_key)\s*[=:]\s*\S{8}/i.test(
      clean,
    );
  if (isConnectionString || privateKey.test(clean) || /^(?:ssh-(?:rsa|ed25519) |-----BEGIN )/.test(clean)) {
    return {
      code: "secret_in_wrong_form",
      message:
        "This looks like a connection string or a key. Enter only the secret that this field asks for.",
    };
  }
  if (text === clean) return undefined;
  return {
    code: "secret_blanks",
    message:
      "There are spaces, line breaks or quotation marks around the secret. Remove them unless they are part of it.",
  };
}
